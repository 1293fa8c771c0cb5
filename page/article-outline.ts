import { isNeverTheArticle, looksLikeBoilerplate, namesAnAuthor } from './boilerplate';
import { isSkipped } from './skip';

/**
 * One element of a page with the text that it holds, counted once. An outline is a list of them in document order,
 * parents before children.
 */
export interface OutlineNode {
  element: Element;
  /** Index in the outline; -1 for the root. */
  parent: number;
  /** Index after the last node below this one. */
  end: number;
  /** Characters of all text below, and of the part of it that is in links. */
  length: number;
  linkLength: number;
  /** Characters of text that belongs to this block itself and not to a block inside it. */
  ownLength: number;
  ownLinkLength: number;
  /** Sum of the prose below: paragraphs that are long enough and not made of links. */
  prose: number;
  /** Number of such paragraphs. */
  paragraphs: number;
  /** Headings below that are links: a list of stories has many, an article next to none. */
  linkedHeadings: number;
  /** Places below that name who wrote something. */
  authors: number;
  boilerplate: boolean;
}

const INLINE = new Set(
  (
    'A ABBR ACRONYM B BDI BDO BIG BR CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY RB S SAMP SMALL SPAN ' +
    'STRIKE STRONG SUB SUP TIME TT U VAR WBR'
  ).split(' '),
);
const PARAGRAPH = new Set(['P', 'BLOCKQUOTE', 'PRE']);
const HEADING = /^H[1-6]$/;

/** A shorter paragraph says nothing of where the article is; other blocks must be longer to count. Characters. */
const SHORTEST_PARAGRAPH = 40;
const SHORTEST_BLOCK = 80;
/** A block of which a larger share is in links is no prose. */
const MOST_LINKED = 0.4;
/** A paragraph that is called a byline or the like is one while it is short. Characters. */
const LONGEST_LABEL = 200;
/** Of one text node, so much is looked at: longer ones are data that was put into a page. Characters. */
const LONGEST_TEXT = 100_000;
/** An element with more of the page's prose is believed to hold the article. */
const MOST_OF_A_PAGE = 0.5;
/** Nodes between two pauses. */
export const STEP = 64;

/** Whether text flows through an element, so that it makes no paragraph of its own. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.tagName);
}

/**
 * Counts the text of everything under a root that may be read, in one walk and without recursion: pages nest
 * thousands of levels deep.
 */
export function* outline(root: Element): Generator<void, OutlineNode[]> {
  const nodes: OutlineNode[] = [newNode(root, -1, false)];
  const open: Frame[] = [frameOf(root, 0, 0, false, false)];
  let steps = 0;
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (++steps % STEP === 0) yield;
    const current = top.next ?? top.later;
    if (!current) {
      open.pop();
      const node = nodes[top.node];
      if (node) node.end = nodes.length;
      continue;
    }
    if (!top.next) top.later = null;
    top.next = current.nextSibling;
    if (current.nodeType === Node.TEXT_NODE) count(nodes, top, (current as Text).data);
    if (current.nodeType !== Node.ELEMENT_NODE) continue;
    const element = current as Element;
    if (isSkipped(element)) continue;
    const index = nodes.length;
    const node = newNode(element, top.node, looksLikeBoilerplate(element));
    nodes.push(node);
    const isLink = element.tagName === 'A';
    const isHeading = HEADING.test(element.tagName);
    if ((isHeading && top.link) || (isLink && top.heading)) node.linkedHeadings = 1;
    if (namesAnAuthor(element)) node.authors = 1;
    const block = isInline(element) ? top.block : index;
    open.push(frameOf(element, index, block, top.link || isLink, top.heading || isHeading));
  }
  yield* sum(nodes);
  return nodes;
}

/** Where the walk stands in one element: a shadow tree comes before the children that it may show. */
interface Frame {
  node: number;
  block: number;
  link: boolean;
  heading: boolean;
  next: Node | null;
  later: Node | null;
}

function frameOf(
  element: Element,
  node: number,
  block: number,
  link: boolean,
  heading: boolean,
): Frame {
  const shadow = element.shadowRoot;
  const next = shadow ? shadow.firstChild : element.firstChild;
  return { node, block, link, heading, next, later: shadow ? element.firstChild : null };
}

function count(
  nodes: OutlineNode[],
  { node, block, link }: { node: number; block: number; link: boolean },
  data: string,
): void {
  const length = (data.length > LONGEST_TEXT ? data.slice(0, LONGEST_TEXT) : data).trim().length;
  if (length === 0) return;
  const own = nodes[node];
  const around = nodes[block];
  if (!own || !around) return;
  own.length += length;
  around.ownLength += length;
  if (link) {
    own.linkLength += length;
    around.ownLinkLength += length;
  }
}

/**
 * Adds each node to its parent, the last first. What stands around an article keeps its prose to itself, but an
 * element that holds most of a page's prose is believed to hold the article, whatever it is called.
 */
function* sum(nodes: OutlineNode[]): Generator<void, void> {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    if (index % STEP === 0) yield;
    const node = nodes[index];
    if (!node) continue;
    node.prose += proseOf(node);
    const parent = nodes[node.parent];
    if (!parent) continue;
    parent.length += node.length;
    parent.linkLength += node.linkLength;
    parent.linkedHeadings += node.linkedHeadings;
    parent.authors += node.authors;
    parent.prose += node.prose;
  }
  const most = (nodes[0]?.prose ?? 0) * MOST_OF_A_PAGE;
  for (const [index, node] of nodes.entries()) {
    if (index % STEP === 0) yield;
    if (PARAGRAPH.has(node.element.tagName) && node.length > LONGEST_LABEL)
      node.boilerplate = false;
    node.boilerplate &&= node.prose <= most || isNeverTheArticle(node.element);
    node.prose = 0;
  }
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    if (index % STEP === 0) yield;
    const node = nodes[index];
    if (!node) continue;
    const prose = proseOf(node);
    node.prose += prose;
    node.paragraphs += prose > 0 ? 1 : 0;
    const parent = nodes[node.parent];
    if (!parent || node.boilerplate) continue;
    parent.prose += node.prose;
    parent.paragraphs += node.paragraphs;
  }
}

/** Characters of prose that a block holds itself: 0 where it is too short or made of links. */
export function proseOf(node: OutlineNode): number {
  const least = PARAGRAPH.has(node.element.tagName) ? SHORTEST_PARAGRAPH : SHORTEST_BLOCK;
  if (node.ownLength < least || HEADING.test(node.element.tagName)) return 0;
  if (node.ownLinkLength > node.ownLength * MOST_LINKED) return 0;
  return node.ownLength - node.ownLinkLength;
}

function newNode(element: Element, parent: number, boilerplate: boolean): OutlineNode {
  return {
    element,
    parent,
    end: 0,
    length: 0,
    linkLength: 0,
    ownLength: 0,
    ownLinkLength: 0,
    prose: 0,
    paragraphs: 0,
    linkedHeadings: 0,
    authors: 0,
    boilerplate,
  };
}
