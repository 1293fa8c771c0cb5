import { type ArticleEvidence, weighEvidence } from './article-evidence';
import { isInline, outline, type OutlineNode, proseOf, STEP } from './article-outline';
import { isSkipped } from './skip';

/**
 * Finds the article in a page, in the tradition of Arc90's Readability: prose is dense in text and thin in links,
 * and the element that holds most of it holds the article. Semantic tags and schema.org labels go before measures.
 */
export interface Article {
  /** Holds the whole article, and as little else as can be. */
  root: Element;
  /** Whether an element below the root, with all that it holds, is no part of the article. */
  excludes(element: Element): boolean;
  /** The headline, where one was found. */
  headline: Element | null;
}

export interface FindOptions {
  /** The page's address. */
  address: string;
  /** The reader asked: take the best there is, though the page does not look like an article. */
  force?: boolean;
}

/** A child that holds this share of an element's prose is looked into. */
const MOST = 0.7;
/** Less prose than this is no article, whatever the labels say. Characters. */
const LEAST_PROSE = 250;
/** Without a label, an article has at least so much. Characters. */
const LEAST_UNLABELLED = 900;

/** Null where the page is no article. The page is not changed. */
export function* findArticle(
  document: Document,
  { address, force = false }: FindOptions,
): Generator<void, Article | null> {
  if (!document.body || isSkipped(document.body)) return null;
  const nodes = yield* outline(document.body);
  const evidence = weighEvidence(document, address);
  yield;
  const body = yield* findBody(nodes, evidence);
  const headline = findHeadline(nodes, body, evidence, document.title);
  if (isArticle(nodes, body, headline, evidence)) return yield* select(nodes, body, headline);
  return force ? wholePage(nodes) : null;
}

/** A page that is no article, without what is navigation and the like by its name. */
function wholePage(nodes: readonly OutlineNode[]): Article {
  const excluded = new WeakSet(
    nodes.filter(({ boilerplate }) => boilerplate).map(({ element }) => element),
  );
  return {
    root: at(nodes, 0).element,
    headline: null,
    excludes: (element) => excluded.has(element),
  };
}

const at = (nodes: readonly OutlineNode[], index: number): OutlineNode => {
  const node = nodes[index];
  if (!node) throw new RangeError('No such node in the outline');
  return node;
};

function* childrenOf(nodes: readonly OutlineNode[], index: number): Generator<number> {
  const { end } = at(nodes, index);
  for (let child = index + 1; child < end; child = at(nodes, child).end) yield child;
}

/** Goes down from the top to the element whose paragraphs the article's prose is. */
function* findBody(
  nodes: readonly OutlineNode[],
  evidence: ArticleEvidence,
): Generator<void, number> {
  const labelled = findLabelled(nodes);
  let current = labelled ?? 0;
  const weight = evidence.body
    ? yield* weighByBody(nodes, evidence.body)
    : nodes.map((node) => node.prose);
  for (;;) {
    let best = -1;
    for (const child of childrenOf(nodes, current)) {
      if (at(nodes, child).boilerplate) continue;
      if (best < 0 || (weight[child] ?? 0) > (weight[best] ?? 0)) best = child;
    }
    if (best < 0) return current;
    const node = at(nodes, best);
    if ((weight[best] ?? 0) < (weight[current] ?? 0) * MOST || (weight[best] ?? 0) === 0)
      return current;
    if (proseOf(node) === node.prose && node.paragraphs <= 1 && node.element.tagName === 'P') {
      return current;
    }
    current = best;
  }
}

/** An element that schema.org's `articleBody` marks, if it holds enough of the page's prose. */
function findLabelled(nodes: readonly OutlineNode[]): number | null {
  const total = at(nodes, 0).prose;
  const found = nodes.findIndex(
    (node) =>
      node.element.getAttribute('itemprop')?.includes('articleBody') === true &&
      node.prose >= Math.max(LEAST_PROSE, total * 0.3),
  );
  return found < 0 ? null : found;
}

/** Prose below each node; what the article's text in JSON-LD confirms counts three times. That text may be long. */
function* weighByBody(nodes: readonly OutlineNode[], body: string): Generator<void, number[]> {
  const weight = nodes.map(() => 0);
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    if (index % STEP === 0) yield;
    const node = at(nodes, index);
    const prose = proseOf(node);
    if (prose > 0) {
      const start = (node.element.textContent ?? '').slice(0, 400).replace(/\s+/g, '').slice(0, 60);
      weight[index] = (weight[index] ?? 0) + prose * (body.includes(start) ? 3 : 1);
    }
    if (node.parent >= 0 && !node.boilerplate) {
      weight[node.parent] = (weight[node.parent] ?? 0) + (weight[index] ?? 0);
    }
  }
  return weight;
}

const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** The heading that says what the labels or the title say; failing that, the last `h1` before the body. */
function findHeadline(
  nodes: readonly OutlineNode[],
  body: number,
  { headline }: ArticleEvidence,
  title: string,
): number {
  const wanted = [headline, title].filter((text) => text !== null).map(wordsOf);
  let last = -1;
  let best = -1;
  let bestShare = 0.5;
  const limit = at(nodes, body).end;
  for (const [index, { element, length }] of nodes.entries()) {
    if (index >= limit) break;
    if (!/^H[12]$/.test(element.tagName) || length < 10 || length > 400) continue;
    if (element.tagName === 'H1') last = index;
    const words = wordsOf(element.textContent ?? '');
    for (const target of wanted) {
      const shared = [...words].filter((word) => target.has(word)).length;
      const share = shared / Math.max(words.size, Math.min(target.size, words.size + 4));
      if (share > bestShare) {
        best = index;
        bestShare = share;
      }
    }
  }
  return best >= 0 ? best : last;
}

function isArticle(
  nodes: readonly OutlineNode[],
  body: number,
  headline: number,
  evidence: ArticleEvidence,
): boolean {
  const node = at(nodes, body);
  if (node.prose < LEAST_PROSE || node.paragraphs === 0) return false;
  // Stories of their own, each under a heading that is a link: a front page, a section, a search.
  if (node.linkedHeadings >= 4 && node.linkedHeadings > node.paragraphs * 0.4) return false;
  if (evidence.score < 0 && (evidence.score <= -2 || isThread(nodes, body))) return false;
  if (evidence.score >= 2) return true;
  if (isThread(nodes, body)) return false;
  const thin = node.linkLength > node.length * 0.35;
  return (
    !thin &&
    headline >= 0 &&
    node.prose >= LEAST_UNLABELLED &&
    node.prose / node.paragraphs >= 100 &&
    node.paragraphs >= 3
  );
}

/** Three or more blocks side by side, each with an author of its own: a forum, or comments. */
function isThread(nodes: readonly OutlineNode[], body: number): boolean {
  let authored = 0;
  for (const child of childrenOf(nodes, body)) {
    const node = at(nodes, child);
    if (node.authors > 0 && (node.prose > 0 || node.length > 80)) authored += 1;
  }
  return authored >= 3;
}

/** Draws the smallest root around headline and body, and strikes out what is neither. */
function* select(
  nodes: readonly OutlineNode[],
  body: number,
  headline: number,
): Generator<void, Article> {
  const root = headline < 0 ? body : commonAncestor(nodes, body, headline);
  const excluded = new WeakSet<Element>();
  const { end } = at(nodes, root);
  let steps = 0;
  for (let index = root + 1; index < end; ) {
    if (++steps % STEP === 0) yield;
    const node = at(nodes, index);
    const aroundBody = index <= body && body < node.end;
    const aroundHeadline = index <= headline && headline < node.end;
    if (aroundBody || aroundHeadline) {
      index += 1;
      continue;
    }
    const inside = index > body && index < at(nodes, body).end;
    const inHeadline = headline >= 0 && index > headline && index < at(nodes, headline).end;
    const between = headline >= 0 && index > headline && index < body;
    const keep =
      inHeadline ||
      (inside && belongs(node)) ||
      (between && leadsIn(node)) ||
      (!inside && !between && index > body && continues(nodes, index, body));
    if (!keep) {
      excluded.add(node.element);
      index = node.end;
    } else index += 1;
  }
  return {
    root: at(nodes, root).element,
    headline: headline < 0 ? null : at(nodes, headline).element,
    excludes: (element) => excluded.has(element),
  };
}

function commonAncestor(nodes: readonly OutlineNode[], one: number, other: number): number {
  let index = Math.min(one, other);
  while (index > 0 && at(nodes, index).end <= Math.max(one, other)) index = at(nodes, index).parent;
  return index;
}

/** Whether a part of the body is the article's: not what stands around one, not a list of links. */
function belongs(node: OutlineNode): boolean {
  if (node.boilerplate) return false;
  if (node.length === 0 || isInline(node.element)) return true;
  if (node.linkedHeadings > 0 && node.prose < 400) return false;
  return node.linkLength <= node.length * 0.6 || isSentence(node);
}

/** Some papers make a whole sentence a link; a pointer to another story has no full stop. */
function isSentence({ element, length }: OutlineNode): boolean {
  return (
    element.tagName === 'P' && length >= 60 && /[.!?]["'”’)]?\s*$/.test(element.textContent ?? '')
  );
}

/** A standfirst or the like between headline and body, or something that may hold one. */
function leadsIn(node: OutlineNode): boolean {
  if (node.boilerplate || node.linkLength > node.length * 0.3) return false;
  if (node.ownLength === 0 || node.prose > 0) return true;
  return /^H[1-6]$/.test(node.element.tagName) && node.length >= 25;
}

/** A later part of an article that is cut into parts: a sibling of the body, made alike. */
function continues(nodes: readonly OutlineNode[], index: number, body: number): boolean {
  const node = at(nodes, index);
  const part = at(nodes, body);
  return (
    !node.boilerplate &&
    node.parent === part.parent &&
    node.prose > 0 &&
    node.linkLength <= node.length * 0.3 &&
    node.element.tagName === part.element.tagName &&
    node.element.getAttribute('class') === part.element.getAttribute('class')
  );
}
