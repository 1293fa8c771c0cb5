import { pick, type Random, wholeNumber } from '../corpus/random';
import { figure, formula, prose } from './alike-pages';
import { type TracedLine, TracedText } from './traced-text';

/** One thing that is done to a page. */
export interface AlikeEdit {
  name: string;
  apply: (page: TracedText, random: Random) => void;
  /** It puts in what is no copy of anything. */
  isNew?: boolean;
  /** Lines go, and nothing else. */
  takesAway?: boolean;
  corrects?: boolean;
}

const FIGURE = /(?<!-)\d+(?:[.,:]\d+)*/g;

function figuresOf({ text }: TracedLine): { start: number; end: number }[] {
  return [...text.matchAll(FIGURE)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

function lineWithFigure(page: TracedText, random: Random): TracedLine | null {
  const lines = page.lines.filter((line) => figuresOf(line).length > 0);
  return lines.length === 0 ? null : pick(random, lines);
}

function sentencesOf({ text }: TracedLine): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/(?<=[.!?]) |$/g)) {
    if (index > start) spans.push({ start, end: index });
    start = index + gap.length;
  }
  return spans;
}

function otherFigure(old: string, random: Random): string {
  for (;;) {
    const other = pick(random, [
      () => figure(random),
      () => `1${old}`,
      () => `${old}.5`,
      () => `-${old}`,
      () => `${old}%`,
      () => `${old}-${wholeNumber(random, 21, 40)}`,
      () => String(wholeNumber(random, 2, 29)),
    ])();
    if (other !== old) return other;
  }
}

function correct(page: TracedText, line: TracedLine, random: Random): void {
  const span = pick(random, figuresOf(line));
  page.replace(line, span, otherFigure(line.text.slice(span.start, span.end), random), true);
}

const insertNew = (page: TracedText, text: string, random: Random): void =>
  void page.lines.splice(wholeNumber(random, 0, page.lines.length), 0, TracedText.newLine(text));

/** Not next to the line: whether it is the new one or the old one there, nobody could say. */
function insertApart(page: TracedText, line: TracedLine, text: string, random: Random): void {
  const at = page.lines.indexOf(line);
  const places = [...page.lines.keys()].filter((place) => place < at - 1 || place > at + 2);
  if (places.length > 0) page.lines.splice(pick(random, places), 0, TracedText.newLine(text));
}

function removeLine(page: TracedText, random: Random): void {
  if (page.lines.length > 1) page.lines.splice(wholeNumber(random, 0, page.lines.length - 1), 1);
}

/** But for its figures it reads the same: to change such lines' places is to correct both. */
const shapeOf = (text: string): string => text.replaceAll(/\d+(?:[.,:-]\d+)*/g, '0');

/** Two stretches of the page change places. */
function swap(page: TracedText, random: Random): void {
  const [one, other] = [pick(random, page.lines), pick(random, page.lines)];
  if (one === other) return;
  const [here, there] = [pick(random, sentencesOf(one)), pick(random, sentencesOf(other))];
  const cut = (line: TracedLine, span: { start: number; end: number }) => ({
    text: line.text.slice(span.start, span.end),
    origins: line.origins.slice(span.start, span.end),
  });
  const [first, second] = [cut(one, here), cut(other, there)];
  if (shapeOf(first.text) === shapeOf(second.text)) return;
  const put = (line: TracedLine, span: { start: number; end: number }, piece: TracedLine) => {
    line.text = line.text.slice(0, span.start) + piece.text + line.text.slice(span.end);
    line.origins.splice(span.start, span.end - span.start, ...piece.origins);
  };
  put(one, here, second);
  put(other, there, first);
}

export const ALIKE_EDITS: readonly AlikeEdit[] = [
  {
    name: 'a figure corrected',
    corrects: true,
    apply: (page, random) => {
      const line = lineWithFigure(page, random);
      if (line !== null) correct(page, line, random);
    },
  },
  {
    name: 'a figure corrected, the old sentence set apart',
    apply: (page, random) => {
      const line = lineWithFigure(page, random);
      if (line === null) return;
      const span = pick(random, sentencesOf(line));
      const old = line.text.slice(span.start, span.end);
      correct(page, line, random);
      insertApart(page, line, old, random);
    },
  },
  {
    name: 'a figure corrected, its words said elsewhere',
    apply: (page, random) => {
      const line = lineWithFigure(page, random);
      if (line === null) return;
      const [{ start } = { start: 0 }] = figuresOf(line);
      const words = line.text.slice(
        Math.max(0, start - wholeNumber(random, 0, 30)),
        start + wholeNumber(random, 2, 40),
      );
      correct(page, line, random);
      insertNew(page, `Earlier on ${words} as we wrote.`, random);
    },
  },
  { name: 'a line deleted', takesAway: true, apply: removeLine },
  {
    name: 'lines deleted',
    takesAway: true,
    apply: (page, random) => {
      for (let count = wholeNumber(random, 1, 4); count > 0; count -= 1) removeLine(page, random);
    },
  },
  {
    name: 'a line deleted, its sentence set apart',
    apply: (page, random) => {
      const line = pick(random, page.lines);
      const span = pick(random, sentencesOf(line));
      // A line that is one sentence would not have gone but moved.
      if (page.lines.length < 2 || span.end - span.start === line.text.length) return;
      page.lines = page.lines.filter((other) => other !== line);
      insertNew(page, line.text.slice(span.start, span.end), random);
    },
  },
  {
    name: 'a sentence deleted',
    takesAway: true,
    apply: (page, random) => {
      const line = pick(random, page.lines);
      const span = pick(random, sentencesOf(line));
      page.replace(line, { start: span.start, end: span.end + 1 }, '', false);
      if (line.text === '') page.lines = page.lines.filter((other) => other !== line);
      if (page.lines.length === 0) page.lines.push(TracedText.newLine('Gone.'));
    },
  },
  {
    name: 'two lines swapped',
    apply: (page, random) => {
      const [one, other] = [0, 0].map(() => wholeNumber(random, 0, page.lines.length - 1));
      const [first, second] = [page.lines[one ?? 0], page.lines[other ?? 0]];
      if (first === undefined || second === undefined) return;
      if (shapeOf(first.text) === shapeOf(second.text)) return;
      page.lines[one ?? 0] = second;
      page.lines[other ?? 0] = first;
    },
  },
  { name: 'two sentences swapped', apply: swap },
  {
    name: 'a line much like another put in',
    apply: (page, random) => {
      const line = pick(random, page.lines);
      const { text } = line;
      const other = text.replace(FIGURE, (old) =>
        random() < 0.6 ? otherFigure(old, random) : old,
      );
      if (other !== text) insertApart(page, line, other, random);
    },
  },
  {
    name: 'a formula put in',
    isNew: true,
    apply: (page, random) => insertNew(page, formula(random), random),
  },
  {
    name: 'prose put in',
    isNew: true,
    apply: (page, random) => insertNew(page, prose(random), random),
  },
  {
    name: 'a line rewritten around its figures',
    apply: (page, random) => {
      const line = pick(random, page.lines);
      const figures = line.text.match(FIGURE) ?? [];
      const text = figures.map((old) => `${prose(random).replace(/\.$/, '')} ${old}`).join(' ');
      const fresh = TracedText.newLine(`${text} ${prose(random)}`);
      page.lines = page.lines.map((other) => (other === line ? fresh : other));
    },
  },
  {
    name: 'some words rewritten',
    apply: (page, random) => {
      const line = pick(random, page.lines);
      const words = [...line.text.matchAll(/\p{L}{3,}/gu)];
      for (const { index, 0: word } of words.toReversed()) {
        if (random() < 0.2)
          page.replace(line, { start: index, end: index + word.length }, 'other', true);
      }
    },
  },
  {
    name: 'cut short',
    takesAway: true,
    apply: (page, random) => {
      page.lines = page.lines.slice(0, wholeNumber(random, 1, page.lines.length));
    },
  },
];
