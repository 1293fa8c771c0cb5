import type { TextMap, TextSpan } from '../../page/text-map';
import { type Random, wholeNumber } from '../corpus/random';
import type { Expected } from './edited-text';
import { reworded } from './text-edits';
import { readText, type SavedPage } from './saved-pages';

/** A place by its text nodes, kept up while these are split. */
interface Held {
  start: { node: Text; offset: number };
  end: { node: Text; offset: number };
}

/** What a page's scripts do to its elements, the words left alone. */
export interface DocumentEdit {
  name: string;
  apply: (page: SavedPage, held: readonly Held[], random: Random) => void;
}

/** Edits a page's elements, reads it again, and says where each place must be. */
export function editDocument(
  page: SavedPage,
  places: readonly TextSpan[],
  edit: DocumentEdit,
  random: Random,
): { map: TextMap; expected: Expected[] } {
  const held = places.map((place) => hold(page.map, place));
  edit.apply(page, held, random);
  const map = readText(page.document);
  const expected = held.map(({ start, end }): Expected => {
    const range = page.document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    const span = start.node.isConnected ? map.toOffsets(range) : null;
    return span === null ? { outcome: 'deleted' } : { outcome: 'survives', ...span };
  });
  return { map, expected };
}

function hold(map: TextMap, { start, end }: TextSpan): Held {
  const range = map.toRange(start, end);
  const [from, to] = [range?.startContainer, range?.endContainer];
  if (range === null || !isText(from) || !isText(to))
    throw new Error(`no range for ${start}-${end}`);
  return {
    start: { node: from, offset: range.startOffset },
    end: { node: to, offset: range.endOffset },
  };
}

function isText(node: Node | undefined): node is Text {
  return node?.nodeType === 3;
}

function textNodes(root: Node): Text[] {
  const found: Text[] = [];
  const path: Node[] = [root];
  for (let node = path.pop(); node !== undefined; node = path.pop()) {
    if (isText(node)) found.push(node);
    else path.push(...node.childNodes);
  }
  return found;
}

/** Splits a text node in two and keeps the places that lie in it up to date. */
function split(node: Text, at: number, held: readonly Held[]): Text {
  const rest = node.ownerDocument.createTextNode(node.data.slice(at));
  node.after(rest);
  node.data = node.data.slice(0, at);
  for (const { start, end } of held) {
    if (start.node === node && start.offset >= at)
      Object.assign(start, { node: rest, offset: start.offset - at });
    if (end.node === node && end.offset > at)
      Object.assign(end, { node: rest, offset: end.offset - at });
  }
  return rest;
}

/** Puts inline elements around parts of the text, in the middle of words too. */
const wrap: DocumentEdit = {
  name: 'inline elements around the words',
  apply: ({ root, document }, held, random) => {
    for (const node of textNodes(root)) {
      if (node.length < 8 || random() < 0.4) continue;
      const middle = split(node, wholeNumber(random, 1, node.length - 2), held);
      split(middle, wholeNumber(random, 1, middle.length), held);
      const element = document.createElement(random() < 0.5 ? 'mark' : 'em');
      middle.before(element);
      element.append(middle);
    }
  },
};

const move: DocumentEdit = {
  name: 'the article in another container',
  apply: ({ root, document }) => {
    const [section, inner] = [document.createElement('section'), document.createElement('div')];
    const note = document.createElement('p');
    note.textContent = 'You are reading the new edition of this page.';
    inner.append(...root.childNodes);
    section.append(note, inner);
    if (root === document.body) root.append(section);
    else {
      document.body.append(section);
      root.remove();
    }
  },
};

const boxes: DocumentEdit = {
  name: 'boxes between the paragraphs',
  apply: ({ root, document }, _held, random) => {
    for (const paragraph of root.querySelectorAll('p')) {
      if (random() < 0.5) continue;
      const box = document.createElement('aside');
      const title = document.createElement('h4');
      title.textContent = 'Get our letter';
      const text = document.createElement('p');
      text.textContent =
        'Join 25,000 readers who start the day with us. You can leave at any time.';
      box.append(title, text);
      paragraph.before(box);
    }
  },
};

const late: DocumentEdit = {
  name: 'the article not rendered yet',
  apply: ({ root, document }) => {
    if (root === document.body) root.replaceChildren();
    else root.remove();
  },
};

/** Elements that hold a line of text of their own. */
const LINES = 'p, h1, h2, h3, h4, h5, h6, li, blockquote, figcaption, dt, dd, td, th, pre';

/** The lines of the article one after the other, as plain paragraphs, without what was around them. */
function strip({ root, document, map }: SavedPage): HTMLElement {
  // What was hidden stays out.
  const lines = [...root.querySelectorAll(LINES)].filter(
    (line) => line.querySelector(LINES) === null && map.spanOf(line) !== null,
  );
  const main = document.createElement('main');
  for (const line of lines) {
    const plain = document.createElement(/^H\d$/.test(line.tagName) ? 'h2' : 'p');
    plain.append(...line.childNodes);
    main.append(plain);
  }
  document.body.replaceChildren(main);
  return main;
}

const amp: DocumentEdit = {
  name: 'AMP: the lines alone, adverts between',
  apply: (page, _held, random) => {
    const main = strip(page);
    const broken = [...main.children].filter(() => random() < 0.2);
    for (const line of broken) {
      const advert = page.document.createElement('amp-ad');
      const label = page.document.createElement('div');
      label.textContent = 'Advertisement';
      advert.append(label);
      line.after(advert);
    }
  },
};

const print: DocumentEdit = {
  name: 'print: the lines alone, links written out',
  apply: (page) => {
    const main = strip(page);
    for (const link of main.querySelectorAll('a')) link.replaceWith(...link.childNodes);
    const foot = page.document.createElement('p');
    foot.textContent = 'Printed from the pages of this paper.';
    main.append(foot);
  },
};

/** Between two lines of a paragraph, where a sentence ends, but in no annotated place. */
const advertsWithin: DocumentEdit = {
  name: 'adverts within the paragraphs',
  apply: ({ root, document }, held, random) => {
    for (const node of textNodes(root)) {
      const end = /[.!?]\s+(?=\p{Lu})/u.exec(node.data);
      if (end === null || random() < 0.5) continue;
      const at = end.index + end[0].length;
      if (held.some((place) => isWithin(place, node, at))) continue;
      const rest = split(node, at, held);
      const advert = document.createElement('div');
      advert.textContent = 'Advertisement';
      rest.before(advert);
    }
  },
};

/** Whether a place holds the text on both sides of an offset; one that begins or ends in another node may. */
function isWithin({ start, end }: Held, node: Text, offset: number): boolean {
  if (start.node === node && end.node === node) return start.offset < offset && end.offset > offset;
  if (start.node === node) return start.offset < offset;
  if (end.node === node) return end.offset > offset;
  const follows = (one: Node, other: Node) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return follows(start.node, node) && follows(node, end.node);
}

const paywall: DocumentEdit = {
  name: 'cut short by a paywall in the page',
  apply: ({ root, document }, _held, random) => {
    const lines = [...root.querySelectorAll('p')];
    const kept = Math.ceil(lines.length * (0.2 + 0.3 * random()));
    const wall = document.createElement('section');
    wall.textContent = 'To read on, subscribe for 1 a week.';
    lines[kept]?.before(wall);
    for (const line of lines.slice(kept)) line.remove();
  },
};

const liveBlog: DocumentEdit = {
  name: 'a live blog: posts put in before the others',
  apply: ({ root, document }, _held, random) => {
    const lines = [...root.querySelectorAll('p')];
    for (const line of lines.slice(0, 12)) {
      const post = document.createElement('article');
      const time = document.createElement('h3');
      time.textContent = `${wholeNumber(random, 10, 20)}:${wholeNumber(random, 10, 59)}`;
      const text = document.createElement('p');
      // As like as can be: the page's own sentence of other people and other figures.
      text.textContent = reworded(line.textContent ?? '', random);
      post.append(time, text);
      lines[0]?.before(post);
    }
  },
};

const halfLoaded: DocumentEdit = {
  name: 'the second half not loaded yet',
  apply: ({ root }) => {
    const lines = [...root.querySelectorAll('p')];
    for (const line of lines.slice(lines.length >> 1)) line.remove();
  },
};

export const DOCUMENT_EDITS: readonly DocumentEdit[] = [
  wrap,
  move,
  boxes,
  advertsWithin,
  amp,
  print,
  paywall,
  liveBlog,
  halfLoaded,
  late,
];
