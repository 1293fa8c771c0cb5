import { breaksLine, hasNoText } from './element-flow';
import { FlatText } from './flat-text';
import type { TextSegments, TextSpan } from './text-segments';

export type { TextSpan } from './text-segments';

export interface TextMapOptions {
  /** Elements whose text does not count. Asked once for each element, the root excepted. */
  skip: (element: Element) => boolean;
  /** Whether an element's edges break the line; by its name and computed style unless told. */
  breaksLine?: (element: Element) => boolean;
}

/**
 * The text of a document as one string, and the way from it to the document and back. Offsets are
 * UTF-16 code units of `text`.
 *
 * A run of white space is one space; a line break (`<br>`, the edge of a block or of a table cell, a
 * line feed in `<pre>`) is one `\n`, however many fall together. No-break and thin spaces stay; soft
 * hyphens and other invisible characters are left out. Open shadow roots are read in composed order,
 * and frames of the same origin in their place.
 *
 * A map describes the document as it was read. Where that has changed, its answers are null.
 */
export interface TextMap {
  readonly text: string;
  /**
   * The range of a stretch of text, without the line breaks at its ends. null where there is no text,
   * where a text node in it was changed or taken out since, and where it starts in one tree and ends
   * in another (shadow root, frame), which no Range can express.
   */
  toRange(start: number, end: number): Range | null;
  /** The text within a range; null where it holds none that was read, or that has changed since. */
  toOffsets(range: Range): TextSpan | null;
  /** The text within an element as it was when read, without white space at its ends; null where it held none. */
  spanOf(element: Element): TextSpan | null;
}

/** Nodes visited between two pauses: with computed styles well under a millisecond. */
const PAUSE_AFTER = 200;

/**
 * Reads the text of a document or of an element. Pauses (`yield`) often enough for slices of 10 ms.
 * Neither nesting nor the length of a text node is limited.
 *
 * A document that changes during the reading may be read in part: map it again when it has settled.
 */
export function* mapText(
  root: Element | Document,
  options: TextMapOptions,
): Generator<void, TextMap, void> {
  const flat = new FlatText();
  const nodes = new NodePositions();
  const breaks = options.breaksLine ?? breaksLine;
  const path: Visit[] = [visit(root, false, false)];
  nodes.enter(root, 0);
  let untilPause = PAUSE_AFTER;

  for (let current = path.at(-1); current !== undefined; current = path.at(-1)) {
    const node = nextChild(current);
    untilPause -= 1;
    if (untilPause <= 0) {
      untilPause = PAUSE_AFTER;
      yield;
    }
    if (node === null) {
      path.pop();
      nodes.leave(current.node, flat.segments.count);
      if (!flat.atLineStart && (current.breaksLine ?? asksBreak(current.node, breaks)))
        flat.breakLine();
    } else if (isText(node)) {
      nodes.enter(node, flat.segments.count);
      if (node.length > 0) yield* flat.add(node, current.keepsLines);
      nodes.leave(node, flat.segments.count);
    } else if (isElement(node)) {
      nodes.enter(node, flat.segments.count);
      if (node.localName === 'br') {
        if (!options.skip(node)) flat.breakLine();
      } else if (hasNoText(node)) {
        nodes.leave(node, flat.segments.count);
      } else {
        // At the start of a line the answer changes nothing, and it costs a computed style.
        const breaksHere = flat.atLineStart ? null : breaks(node);
        if (breaksHere === true) flat.breakLine();
        if (options.skip(node)) nodes.leave(node, flat.segments.count);
        else path.push(visit(node, breaksHere, current.keepsLines || node.localName === 'pre'));
      }
    } else if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE || isDocument(node)) {
      nodes.enter(node, flat.segments.count);
      path.push(visit(node, false, current.keepsLines));
    }
  }
  return new MappedText(flat.finish(), flat.segments, nodes);
}

/** A node on the way from the root to where the reading is. */
interface Visit {
  node: Node;
  /** What is read within the node: its children, or what is shown in their place. */
  next: Node | null;
  /** Slots: the nodes assigned, last first. */
  assigned: Node[] | null;
  /** null where it was not asked yet. */
  breaksLine: boolean | null;
  keepsLines: boolean;
}

function visit(node: Node, breaksLine: boolean | null, keepsLines: boolean): Visit {
  const assigned = isElement(node) ? shownInstead(node) : null;
  return { node, next: node.firstChild, assigned, breaksLine, keepsLines };
}

function asksBreak(node: Node, breaks: (element: Element) => boolean): boolean {
  return isElement(node) && breaks(node);
}

function nextChild(current: Visit): Node | null {
  if (current.assigned !== null) return current.assigned.pop() ?? null;
  const node = current.next;
  current.next = node?.nextSibling ?? null;
  return node;
}

/** What is shown in place of an element's children, last first; null where the children are. */
function shownInstead(element: Element): Node[] | null {
  if (element.shadowRoot !== null && element.shadowRoot !== undefined) return [element.shadowRoot];
  if (isSlot(element)) {
    const assigned = element.assignedNodes();
    return assigned.length > 0 ? assigned.toReversed() : null;
  }
  if (isFrame(element)) return frameContent(element);
  return null;
}

function frameContent(frame: HTMLIFrameElement): Node[] {
  try {
    const content = frame.contentDocument;
    return content === null ? [] : [content];
  } catch {
    // Some browsers throw for a frame of another origin instead of answering null.
    return [];
  }
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === Node.DOCUMENT_NODE;
}

// Not `instanceof`: nodes of a frame belong to other constructors.

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && 'assignedNodes' in element;
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe' && 'contentDocument' in element;
}

function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}

/** How many segments had been read when each node was entered and left. */
class NodePositions {
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

class MappedText implements TextMap {
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
