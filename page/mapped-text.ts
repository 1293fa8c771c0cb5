import { isText } from './node-kinds';
import type { TextMap } from './text-map';
import type { TextSegments, TextSpan } from './text-segments';

/** How many segments had been read when each node was entered and left. */
export class NodePositions {
  readonly #entered = new Map<Node, number>();
  readonly #left = new Map<Node, number>();

  enter(node: Node, segment: number): void {
    this.#entered.set(node, segment);
  }

  leave(node: Node, segment: number): void {
    this.#left.set(node, segment);
  }

  entered(node: Node): number | undefined {
    return this.#entered.get(node);
  }

  /** The first segment after the node. */
  left(node: Node): number | undefined {
    return this.#left.get(node) ?? this.#entered.get(node);
  }
}

export class MappedText implements TextMap {
  readonly text: string;
  readonly #segments: TextSegments;
  readonly #nodes: NodePositions;

  constructor(text: string, segments: TextSegments, nodes: NodePositions) {
    this.text = text;
    this.#segments = segments;
    this.#nodes = nodes;
  }

  toRange(start: number, end: number): Range | null {
    const segments = this.#segments;
    const first = segments.firstEndingAfter(start);
    // The last segment that starts before the end.
    const last = segments.firstEndingAfter(end - 1);
    const final = segments.flatStart(last) < end && last < segments.count ? last : last - 1;
    if (end <= start || final < first || !segments.areCurrent(first, final)) return null;
    const startNode = segments.textOf(first);
    const endNode = segments.textOf(final);
    if (startNode === undefined || endNode === undefined) return null;
    if (startNode !== endNode && startNode.getRootNode() !== endNode.getRootNode()) return null;
    const startOffset = segments.nodeStart(first) + Math.max(0, start - segments.flatStart(first));
    const endOffset =
      segments.nodeStart(final) +
      Math.min(end, segments.flatEnd(final)) -
      segments.flatStart(final);
    const range = startNode.ownerDocument.createRange();
    range.setStart(startNode, startOffset);
    range.setEnd(endNode, endOffset);
    // Setting an end before the start moves the start: the nodes have changed places since.
    return range.startContainer === startNode && range.startOffset === startOffset ? range : null;
  }

  toOffsets(range: Range): TextSpan | null {
    const first = this.#segmentAt(range.startContainer, range.startOffset);
    const after = this.#segmentAt(range.endContainer, range.endOffset);
    if (first === null || after === null) return null;
    const segments = this.#segments;
    // An end inside a segment takes part of it.
    const last = after.inside > 0 ? after.segment : after.segment - 1;
    if (first.segment > last || !segments.areCurrent(first.segment, last)) return null;
    // Nodes that have changed places since may lie outside of a range that seems to hold them.
    for (const segment of [first.segment, last]) {
      const text = segments.textOf(segment);
      const inSameTree = text?.getRootNode() === range.startContainer.getRootNode();
      if (text === undefined || (inSameTree && !range.intersectsNode(text))) return null;
    }
    const start = segments.flatStart(first.segment) + first.inside;
    const end = after.inside > 0 ? segments.flatStart(last) + after.inside : segments.flatEnd(last);
    return start < end ? { start, end } : null;
  }

  spanOf(element: Element): TextSpan | null {
    const first = this.#nodes.entered(element);
    const after = this.#nodes.left(element);
    if (first === undefined || after === undefined || after <= first) return null;
    let start = this.#segments.flatStart(first);
    let end = this.#segments.flatEnd(after - 1);
    while (start < end && isBreakingSpace(this.text[start])) start += 1;
    while (start < end && isBreakingSpace(this.text[end - 1])) end -= 1;
    return start < end ? { start, end } : null;
  }

  /** The segment at a boundary point, or the next one after it, and how far inside it the point is. */
  #segmentAt(container: Node, offset: number): { segment: number; inside: number } | null {
    const entered = this.#nodes.entered(container);
    if (entered !== undefined && isText(container)) {
      const after = this.#nodes.left(container) ?? entered;
      const segment = this.#segments.firstInNodeEndingAfter(offset, entered, after);
      if (segment === after) return { segment, inside: 0 };
      return { segment, inside: Math.max(0, offset - this.#segments.nodeStart(segment)) };
    }
    const segment =
      entered === undefined
        ? this.#positionOutside(container)
        : this.#positionAtChild(container, container.childNodes[offset] ?? null);
    return segment === null ? null : { segment, inside: 0 };
  }

  /** Before a child, or before the next sibling that was read, or at the end of the container. */
  #positionAtChild(container: Node, child: Node | null): number | null {
    for (let node = child; node !== null; node = node.nextSibling) {
      const entered = this.#nodes.entered(node);
      if (entered !== undefined) return entered;
    }
    return this.#nodes.left(container) ?? null;
  }

  /** A node that was not read stands where the nearest thing around it that was read stands. */
  #positionOutside(container: Node): number | null {
    let node = container;
    for (let parent = node.parentNode; parent !== null; parent = node.parentNode) {
      if (this.#nodes.entered(parent) !== undefined) return this.#positionAtChild(parent, node);
      node = parent;
    }
    return null;
  }
}

function isBreakingSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n';
}
