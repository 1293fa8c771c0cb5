import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';

/** `unclear` is what was planned: `was due`. */
export type Tense = 'past' | 'future' | 'unknown' | 'unclear';

/** How many words to each side may tell the tense. */
const REACH_BEFORE = 14;
const REACH_AFTER = 8;

/** `the Oct. 7 attacks`: what is named by its day has been. */
const PAST_EVENT = ENGLISH_GRAMMAR.pattern(
  '(terror|terrorist|deadly|mass|school|suicide)?(attack|attacks|riot|riots|bombing|bombings|massacre|shooting|shootings|crash|blaze|earthquake|quake|killing|killings|murder|murders|raid|insurrection|coup|assault|explosion|collapse|disaster)',
);

/** Whether what stands at these tokens lies ahead or behind, by the nearest word that tells. */
export function tenseAt(line: Line, first: number, next: number): Tense {
  if (PAST_EVENT.ahead(line, next) >= 0) return 'past';
  for (let at = first - 1; at >= Math.max(0, first - REACH_BEFORE); at--) {
    if (isSentenceEnd(line, at)) break;
    const tense = tenseOf(line, at, first - at);
    if (tense === 'unclear') return 'unknown';
    if (tense !== 'unknown') return tense;
  }
  let after: Tense = 'unknown';
  for (let at = next; at < Math.min(line.count, next + REACH_AFTER); at++) {
    if (isSentenceEnd(line, at)) break;
    const tense = tenseOf(line, at, at - next + 4);
    if (tense === 'future') return tense;
    if (after === 'unknown' && tense === 'past') after = tense;
  }
  if (after === 'unknown' && line.word(first - 1) === 'by') return 'future';
  return after;
}

/** Words that tell of what is to come, each kind in its way. */
const TELLING: Readonly<Record<string, string>> = {
  /** The present tense of timetables: `opens Friday`. */
  present:
    'begin begins start starts open opens turns returns expires launches resumes ends close closes meet meets kicks airs premieres takes arrives goes hosts plays',
  /** What puts things off: `postponed to 19 July`. */
  delay: 'postponed adjourned rescheduled deferred delayed remanded',
  /** Only right before the date: `until Friday`, `is on Monday`. */
  near: 'until till is are next',
  /** What was due may never have come: after `was` these tell nothing. */
  plan: 'due scheduled expected set be',
  modal: 'should may might could would',
};
const TELLING_BY_WORD = new Map(
  Object.entries(TELLING).flatMap(([kind, words]) =>
    [...ENGLISH_GRAMMAR.set(words)].map((word): [string, string] => [word, kind]),
  ),
);

function tenseOf(line: Line, at: number, distance: number): Tense {
  if (!line.has(at, Shape.Word)) return 'unknown';
  const word = line.word(at);
  // Unknown words are the most; of them only the ending tells.
  if (word === '') return isPastForm(line, at) ? pastUnless(line, at, word) : 'unknown';
  const capital = line.has(at, Shape.Capital);
  switch (TELLING_BY_WORD.get(word)) {
    case 'present':
      if (!capital) return distance <= 6 ? 'future' : 'unknown';
      break;
    case 'delay':
      return distance <= 8 ? 'future' : 'past';
    case 'near':
      return distance <= 3 ? 'future' : 'unknown';
    case 'plan':
      return tenseOfPlan(line, at, word);
    case 'modal':
      if (!capital) return line.word(at + 1) === 'have' ? 'past' : 'future';
      break;
    default:
  }
  if (line.is(at, Class.Future)) return 'future';
  return line.is(at, Class.Past) || isPastForm(line, at) ? pastUnless(line, at, word) : 'unknown';
}

function tenseOfPlan(line: Line, at: number, word: string): Tense {
  if (word === 'be' && line.word(at - 1) !== 'to') return 'unknown';
  for (let back = at - 1; back >= at - 8; back--) {
    if (['was', 'were', 'had'].includes(line.word(back))) return 'unclear';
    if (['is', 'are', 'will', 'has', 'have'].includes(line.word(back))) break;
  }
  return 'future';
}

/** The past of a past form, unless what stands before it makes it another: `will be held`, `is being moved`. */
function pastUnless(line: Line, at: number, form: string): Tense {
  for (let back = at - 1; back >= at - 3; back--) {
    const word = line.word(back);
    if (word === 'will' || (word === 'be' && line.word(back - 1) === 'to')) return 'future';
  }
  const before = line.word(at - 1);
  if (before === 'be' || before === 'being') return 'unknown';
  // `is planned`, `are held`: no past.
  if (before === 'is' || before === 'are') return form === 'planned' ? 'future' : 'unknown';
  return 'past';
}

/** A lower-case word in -ed. */
function isPastForm(line: Line, at: number): boolean {
  if (!line.has(at, Shape.Word) || line.has(at, Shape.Capital) || line.lengthOf(at) < 4)
    return false;
  const end = line.endOf(at);
  return line.text.charCodeAt(end - 1) === 100 && line.text.charCodeAt(end - 2) === 101;
}

/** A mark that ends a sentence; not the period of an abbreviation or an initial. */
export function isSentenceEnd(line: Line, at: number): boolean {
  const mark = line.text.charCodeAt(line.startOf(at));
  if (mark === 33 || mark === 63) return line.has(at, Shape.Mark);
  // A period, and no decimal of digits that begin with one.
  if (mark !== 46 || !line.has(at, Shape.Mark)) return false;
  if (line.glued(at + 1) && !'"”’\')'.includes(line.mark(at + 1) || ' ')) return false;
  if (line.is(at - 1, Class.Abbreviation)) return false;
  return !(line.has(at - 1, Shape.Capital) && line.lengthOf(at - 1) === 1);
}
