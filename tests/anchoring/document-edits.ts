import type { TextMap, TextSpan } from '../../page/text-map';
import { type Random, wholeNumber } from '../corpus/random';
import type { Expected } from './edited-text';
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

export const DOCUMENT_EDITS: readonly DocumentEdit[] = [wrap, move, boxes, late];
