import { anchorAll } from '../../page/anchoring/anchor';
import { describe } from '../../page/anchoring/describe';
import type { TextSpan } from '../../page/text-map';
import { pick, type Random, seededRandom, wholeNumber } from '../corpus/random';
import { ALIKE_EDITS, type AlikeEdit } from './alike-edits';
import { makeAlikePage } from './alike-pages';
import { runToEnd } from './saved-pages';
import { TracedText } from './traced-text';

/** What came of the places of a made-up page after an edit or some. */
export interface AlikeTrial {
  right: number;
  /** Orphaned, though something of the place is left. */
  missed: number;
  /** Orphaned, with nothing left. */
  gone: number;
  /** Given to words that are not theirs, in words. */
  wrong: string[];
}

const FIGURES = 12;
const RUNS = 6;

/** Figures above all, and runs of some words. */
function choosePlaces(text: string, random: Random): TextSpan[] {
  const places: TextSpan[] = [];
  const figures = [...text.matchAll(/\d+(?:[.,:-]\d+)*(?: years| people)?/g)];
  for (let count = 0; count < FIGURES && figures.length > 0; count += 1) {
    const { index, 0: words } = pick(random, figures);
    places.push({ start: index, end: index + words.length });
  }
  const words = [...text.matchAll(/\S+/g)];
  for (let count = 0; count < RUNS; count += 1) {
    const first = wholeNumber(random, 0, words.length - 1);
    const last = words[Math.min(words.length - 1, first + wholeNumber(random, 0, 12))];
    const start = words[first]?.index ?? 0;
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const quote = text.slice(start, end);
    if (!quote.includes('\n') && /[\p{L}\p{N}]/u.test(quote)) places.push({ start, end });
  }
  return places;
}

/** Others that may go with an edit: those that make no copy, nor take away what a copy was made of. */
function goWith(main: AlikeEdit): AlikeEdit[] {
  return ALIKE_EDITS.filter(
    (edit) => edit.isNew || (main.takesAway === true && (edit.takesAway || edit.corrects)),
  );
}

/** One made-up page with one edit, or up to three. */
export function runAlikeTrial(seed: number): AlikeTrial {
  const random = seededRandom(seed);
  const { text } = makeAlikePage(random);
  const places = choosePlaces(text, random);
  const targets = places.map(({ start, end }, id) => ({ id, target: describe(text, start, end) }));
  const page = new TracedText(text);
  const main = pick(random, ALIKE_EDITS);
  const edits = [main];
  for (let more = pick(random, [0, 0, 1, 2]); more > 0; more -= 1) {
    edits.push(pick(random, goWith(main)));
  }
  for (const edit of edits) edit.apply(page, random);
  const now = page.text;
  const outcomes = runToEnd(anchorAll(now, targets));
  const trial: AlikeTrial = { right: 0, missed: 0, gone: 0, wrong: [] };
  for (const [id, place] of places.entries()) {
    const found = outcomes.get(id);
    if (found === undefined) throw new Error('a place has no outcome');
    const verdict = page.judge(place, found);
    if (verdict !== 'wrong') trial[verdict] += 1;
    else if (found.state !== 'orphaned') {
      const names = edits.map(({ name }) => name).join(' + ');
      trial.wrong.push(
        `page ${seed}, ${names}: ${around(text, place)} is ${found.state}: ${around(now, found)}`,
      );
    }
  }
  return trial;
}

function around(text: string, { start, end }: TextSpan): string {
  const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 60)];
  return `${before}[${text.slice(start, end)}]${after}`.replaceAll('\n', '⏎');
}
