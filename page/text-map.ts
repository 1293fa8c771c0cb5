import { breaksLine, hasNoText } from './element-flow';
import { FlatText } from './flat-text';
import { MappedText, NodePositions } from './mapped-text';
import { isDocument, isElement, isFrame, isSlot, isText } from './node-kinds';
import type { TextSpan } from './text-segments';

export type { TextSpan } from './text-segments';

export interface TextMapOptions {
  /** Elements whose text does not count. Asked once for each element, the root excepted. */
  skip: (element: Element) => boolean;
  /** Whether an element's edges break the line; by its name and computed style by default. */
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
