import type { TextSpan } from '../../page/text-map';
import { pick, type Random, wholeNumber } from '../corpus/random';
import type { EditedText } from './edited-text';

export interface Subject {
  /** The text as it was. */
  text: string;
  article: TextSpan;
  places: readonly TextSpan[];
}

/** What a news page does to its text. */
export interface TextEdit {
  name: string;
  apply: (edited: EditedText, subject: Subject, random: Random) => void;
}

const NEW_LINES = [
  'Sign up for our morning letter and get the day in brief.',
  'Advertisement',
  'The council will meet again on Thursday, a spokesperson said late on Monday.',
  'More than 40 people had gathered outside by noon, among them two former mayors.',
  'Read more: what we know so far, and what we do not.',
  'He declined to say whether the 12 boats would be sold or kept.',
  'Officials put the cost at 3.5 million over five years, twice as much as in 2011.',
  'This story was updated at 14:05 to add a comment from the harbour office.',
];

const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
];

const FIGURE = new RegExp(String.raw`\d+|\b(?:${NUMBER_WORDS.join('|')})\b`, 'g');

function figuresIn(text: string, { start, end }: TextSpan): TextSpan[] {
  return [...text.slice(start, end).matchAll(FIGURE)].map(({ index, 0: figure }) => ({
    start: start + index,
    end: start + index + figure.length,
  }));
}

/** Another figure of the same make. */
function corrected(figure: string, random: Random): string {
  if (!/\d/.test(figure))
    return pick(
      random,
      NUMBER_WORDS.filter((word) => word !== figure),
    );
  for (;;) {
    const other = [...figure]
      .map((digit, index) =>
        index === 0 && digit !== '0' ? wholeNumber(random, 1, 9) : wholeNumber(random, 0, 9),
      )
      .join('');
    if (other !== figure) return other;
  }
}

function correctFigures(
  edited: EditedText,
  { text, places }: Subject,
  random: Random,
  share: number,
): TextSpan[] {
  const done: TextSpan[] = [];
  for (const place of places) {
    const figures = figuresIn(text, place);
    if (figures.length === 0 || random() > share) continue;
    const figure = pick(random, figures);
    // Only whole figures: a digit within 1,000 or a year in a word would make another kind of edit.
    if (/[\w.,:]/.test(text[figure.start - 1] ?? ' ') || /\w/.test(text[figure.end] ?? ' '))
      continue;
    edited.replace(
      figure.start,
      figure.end,
      corrected(text.slice(figure.start, figure.end), random),
    );
    done.push(place);
  }
  return done;
}

function lineIndexes(edited: EditedText, { article }: Subject): number[] {
  return [...edited.lines.keys()].filter((index) => {
    const source = edited.lines[index]?.source ?? null;
    return source !== null && source >= article.start && source < article.end;
  });
}

function insertLines(edited: EditedText, random: Random, share: number): void {
  for (let index = edited.lines.length; index >= 0; index -= 1) {
    if (random() < share) edited.insert(index, pick(random, NEW_LINES));
  }
}

function deleteLines(edited: EditedText, subject: Subject, random: Random, share: number): void {
  const gone = new Set(lineIndexes(edited, subject).filter(() => random() < share));
  edited.lines = edited.lines.filter((_, index) => !gone.has(index));
}

/** More words said again elsewhere are not a copy of a quote but a sentence that has moved. */
const LONGEST_REPEATED = 6;

/** Says the words of a place again in another line, far from their own. */
function repeatElsewhere(edited: EditedText, text: string, place: TextSpan, random: Random): void {
  const words = text.slice(place.start, place.end);
  if (words.split(/\s+/).length > LONGEST_REPEATED) return;
  const line = `Elsewhere in the county, ${words}, as the clerk of the court recalled.`;
  edited.insert(wholeNumber(random, 0, edited.lines.length), line);
}

const LEDES = [
  'A long wait ended this week when the last of the papers came to light in a cellar.',
  'What began as a quarrel over a fence has ended before the highest judges of the land.',
];

/** Another text where the first two paragraphs stood, with some of their figures in it. */
function rewriteLede(edited: EditedText, subject: Subject, random: Random): void {
  const lede = lineIndexes(edited, subject)
    .filter((index) => (edited.lines[index]?.text.length ?? 0) > 80)
    .slice(0, 2);
  for (const [order, index] of lede.entries()) {
    const figures = edited.lines[index]?.text.match(/\d+(?: \w+)?/g) ?? [];
    const reused = figures.length > 0 ? ` It took ${pick(random, figures)}.` : '';
    edited.lines[index] = { source: null, text: (LEDES[order] ?? '') + reused, changes: [] };
  }
}

/** Straight quotes for curly ones or the other way round, no-break spaces, hyphens for dashes. */
function otherEdition(edited: EditedText, random: Random): void {
  const makesStraight = random() < 0.5;
  const swap = (text: string) => {
    const quotes = makesStraight
      ? text.replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"').replaceAll('–', '-')
      : text
          .replaceAll("'", '’')
          .replaceAll(/(?<=^|[\s(])"/g, '“')
          .replaceAll('"', '”')
          .replaceAll(' - ', ' – ');
    return quotes.replaceAll(/(?<=\d) (?=\p{L})/gu, random() < 0.5 ? '\u00a0' : '\u2009');
  };
  for (const line of edited.lines) line.text = swap(line.text);
}

/** Keeps the article and little else. */
function dropFurniture(edited: EditedText, subject: Subject): void {
  const kept = new Set(lineIndexes(edited, subject));
  edited.lines = edited.lines.filter((_, index) => kept.has(index));
}

/** The same sentence of other people and other figures. */
export function reworded(line: string, random: Random): string {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return line
    .replaceAll(FIGURE, (figure) => corrected(figure, random))
    .replaceAll(/\p{L}{4,}/gu, (word) => (random() < 0.4 ? pick(random, words) : word));
}

/** The edits, each to be applied with many seeds. */
export const TEXT_EDITS: readonly TextEdit[] = [
  { name: 'nothing', apply: () => undefined },
  {
    name: 'paragraphs inserted',
    apply: (edited, _subject, random) => insertLines(edited, random, 0.15),
  },
  {
    name: 'paragraphs deleted',
    apply: (edited, subject, random) => deleteLines(edited, subject, random, 0.2),
  },
  {
    name: 'a box after every second line',
    apply: (edited, _subject, random) => insertLines(edited, random, 0.5),
  },
  {
    name: 'corrected figures',
    apply: (edited, subject, random) => void correctFigures(edited, subject, random, 0.3),
  },
  {
    name: 'corrected figures, the old words elsewhere',
    apply: (edited, subject, random) => {
      for (const place of correctFigures(edited, subject, random, 0.15)) {
        repeatElsewhere(edited, subject.text, place, random);
      }
    },
  },
  {
    name: 'paragraphs deleted, their words elsewhere',
    apply: (edited, subject, random) => {
      deleteLines(edited, subject, random, 0.2);
      const gone = subject.places.filter((place) => edited.expect(place).outcome === 'deleted');
      for (const place of gone) repeatElsewhere(edited, subject.text, place, random);
    },
  },
  { name: 'a rewritten lede', apply: rewriteLede },
  {
    name: 'the article moved below its surroundings',
    apply: (edited, subject) => {
      const moved = new Set(lineIndexes(edited, subject));
      const [rest, article] = [false, true].map((isMoved) =>
        edited.lines.filter((_, index) => moved.has(index) === isMoved),
      );
      edited.lines = [...(rest ?? []), ...(article ?? [])];
    },
  },
  {
    name: 'AMP: other quotes and spaces, boxes between',
    apply: (edited, subject, random) => {
      dropFurniture(edited, subject);
      otherEdition(edited, random);
      insertLines(edited, random, 0.2);
    },
  },
  {
    name: 'print: other quotes and spaces, the article alone',
    apply: (edited, subject, random) => {
      dropFurniture(edited, subject);
      otherEdition(edited, random);
      edited.insert(0, 'Print this page');
    },
  },
  {
    name: 'cut short by a paywall',
    apply: (edited, subject, random) => {
      const lines = lineIndexes(edited, subject);
      const kept = Math.floor(lines.length * (0.2 + 0.3 * random()));
      const gone = new Set(lines.slice(kept));
      edited.lines = edited.lines.filter((_, index) => !gone.has(index));
      edited.insert(lines[kept] ?? 0, 'To read on, subscribe for 1 a week.');
    },
  },
  {
    name: 'a live blog that grows at the top',
    apply: (edited, subject, random) => {
      const lines = lineIndexes(edited, subject);
      const at = lines[0] ?? 0;
      // Posts made of the page's own sentences, with other figures: as like as can be.
      for (const index of lines.filter(() => random() < 0.3)) {
        const old = edited.lines[index]?.text ?? '';
        const text = reworded(old, random);
        if (text !== old) edited.insert(at, text);
        else edited.insert(at, pick(random, NEW_LINES));
      }
    },
  },
  {
    name: 'all at once',
    apply: (edited, subject, random) => {
      correctFigures(edited, subject, random, 0.15);
      deleteLines(edited, subject, random, 0.1);
      otherEdition(edited, random);
      insertLines(edited, random, 0.1);
    },
  },
];
