import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR as g } from './grammar';

/**
 * `unclear` is what was planned and may never have come: `was due`. `intended` is what people had in mind, mostly
 * still ahead: `hoped to decide before`.
 */
export type Tense = 'past' | 'future' | 'unknown' | 'unclear' | 'intended';

/** How many words to each side may tell the tense. */
const REACH_BEFORE = 14;
const REACH_AFTER = 8;

/** `the Oct. 7 attacks`: what is named by its day has been. */
const PAST_EVENT = g.pattern(
  '[^,.]?(attack|attacks|riot|riots|bombing|bombings|massacre|shooting|shootings|crash|blaze|earthquake|quake|killing|killings|murder|murders|raid|insurrection|coup|assault|explosion|collapse|disaster)',
);

/** Whether what stands at these tokens lies ahead or behind, by the nearest word that tells. */
export function tenseAt(line: Line, first: number, next: number): Tense {
  if (SINCE.behind(line, first) >= 0 || PAST_EVENT.ahead(line, next) >= 0) return 'past';
  if (PUT_OFF.behind(line, first) >= 0 || isDelivery(line, next)) return 'future';
  for (let at = first - 1; at >= Math.max(0, first - REACH_BEFORE); at--) {
    if (!line.has(at, Shape.Word)) {
      if (isSentenceEnd(line, at)) break;
      continue;
    }
    const tense = tenseOf(line, at, first - at);
    if (tense !== 'unknown') return tense;
  }
  // `figures for June are due`: when they come is not when they are of.
  const of = OF.behind(line, first) >= 0;
  // `Friday is the deadline`
  if (line.word(next) === 'is' && !line.is(first - 1, Class.Preposition)) return 'future';
  let after: Tense = 'unknown';
  for (let at = next; at < Math.min(line.count, next + REACH_AFTER); at++) {
    if (!line.has(at, Shape.Word)) {
      if (isSentenceEnd(line, at)) break;
      continue;
    }
    const tense = tenseOf(line, at, at - next + 7);
    // `on Sunday vowed to march`: that they did on the day.
    if (tense === 'intended' && line.endsIn(at, 'ed')) return 'past';
    if (tense !== 'unknown' && tense !== 'past') return of ? 'unknown' : tense;
    if (after === 'unknown' && tense === 'past') after = tense;
  }
  if (after !== 'unknown') return after;
  return BY.behind(line, first) >= 0 || isHeadlineToCome(line, first) ? 'future' : after;
}

const SINCE = g.pattern('since((just|shortly)?(before|after))?');
const OF = g.pattern('for|of');
/** `put back to April` */
const PUT_OFF = g.pattern('(back|forward|off|moved) (to|until)');
/** What comes no later than the date, or as a game that no word has told of. */
const BY = g.pattern('by|(later than|on or before)|(game|match|round) DIGITS(on)?|when:');

/** `crude for April delivery`: by its letters, lest the lexicon knew a word that names go with. */
function isDelivery(line: Line, next: number): boolean {
  return line.is(next - 1, Class.Month) && /^(delivery|settlement|futures)$/.test(line.token(next));
}

/** `RAIL STRIKE TO END FRIDAY`: a line without a verb in the past and without a full stop at its end. */
function isHeadlineToCome(line: Line, first: number): boolean {
  if (line.mark(line.count - 1) === '.') return false;
  for (let at = first - 2; at >= Math.max(0, first - HEADLINE_REACH); at--) {
    if (isSentenceEnd(line, at)) return false;
    if (line.word(at) !== 'to' || line.is(at + 1, NO_VERB) || !line.has(at + 1, Shape.Word))
      continue;
    return line.has(at + 1, Shape.Capital) === line.has(at, Shape.Capital);
  }
  return false;
}

const HEADLINE_REACH = 6;
/** What is no verb after `to`. */
const NO_VERB =
  Class.Function |
  Class.Organisation |
  Class.Prison |
  Class.Person |
  Class.Court |
  Class.Weekday |
  Class.Month |
  Class.Cardinal;

/** Words that tell of what is to come, each kind in its way. */
const TELLING: Readonly<Record<string, string>> = {
  /** The present tense of timetables: `opens Friday`. */
  present:
    'begin begins start starts open opens turns returns expires launches resumes ends close closes meet meets kicks airs premieres takes arrives goes host hosts visit gives gets plays go choose comes lifts lands sits travels visits debuts convenes reopens reconvenes departs continues play flies heads leaves run runs face faces shuts halts vote votes',
  /** What puts things off: `postponed to 19 July`. */
  delay: 'postponed adjourned rescheduled deferred delayed remanded',
  /** Only right before the date: `until Friday`, `is on Monday`. */
  near: 'is are next',
  /** Ahead, unless the text tells what has been: `was mayor until May`. */
  until: 'until till',
  hit: 'hit shut cut put quit beat',
  /** What was due may never have come: after `was` these tell nothing. */
  plan: 'due scheduled expected forecast set be',
  modal: 'can should may might could would must',
  /** What people have in mind, before `to`: `hopes to open in May`. */
  intent:
    'hope hopes hoping plan plans planning intend intends intending aim aims aiming want wants wanting look looks vow vows promise promises pledge pledges propose proposes prepare prepares preparing seek seeks seeking threaten threatens looking',
  /** What they had in mind, and may still: `hoped to decide before`, `was to meet`. */
  pastIntent:
    'hoped planned intended aimed wanted vowed promised pledged proposed prepared sought threatened wished was were',
  /** Right before what mostly lies ahead: `starting in July`. */
  opening: 'starting beginning effective',
  forecast: 'expect expects foresee foresees forecasts predicts predict',
  out: 'out',
};
const TELLING_BY_WORD = g.map(Object.entries(TELLING).map(([kind, words]) => [words, kind]));
/** `did not go`, `have come`: no present. */
const NOT_PRESENT = g.pattern("(did|had|have|has)(not|n)?('?t)?");
/** `to close`, `Monday’s close`, `the start`. */
const NOUN_BEFORE = g.pattern(
  "to|'s|the|a|POSSESSIVE|this|(DIGITS|CARDINAL)(?!takes|begins|opens)|home|housing",
);
/** `set out for the coast` */
const SET_OUT = g.pattern(
  '(?<!is|are|be|being|all)set(out|up|off|in|on|about|a|the|its|his|her|their)',
);
/** `a hit`, `to hit the coast`. */
const NO_PAST_HIT = g.pattern('a|the|to|MODAL|will|biggest|latest|is|are|be|being|stay|remain');
/** `the film, out on Friday`. */
const OUT_NOW = g.pattern(',|is|are|now');

/** What a word tells by itself. */
function tenseOf(line: Line, at: number, distance: number): Tense {
  // Unknown words are the most; of them only the ending tells.
  if (!line.isKnown(at)) return isPastForm(line, at) ? pastUnless(line, at, '') : 'unknown';
  const word = line.word(at);
  const capital = line.has(at, Shape.Capital) && !line.has(at, Shape.AllCapitals);
  // `May`, no verb; but `STORM MAY HIT`
  if (line.is(at, Class.Month) && (capital || line.has(at + 1, Shape.Digits))) return 'unknown';
  switch (TELLING_BY_WORD.at(line, at) ?? '') {
    case 'present':
      // What runs from May may have begun.
      if (capital && line.mark(at - 1) === ':') return 'future';
      if (!capital && (distance > 9 || !isPresent(line, at))) return 'unknown';
      if (!capital) return word === 'runs' ? 'intended' : 'future';
      break;
    case 'delay':
      return distance <= 8 ? 'future' : 'past';
    case 'near':
      // `the next day` counts from the text.
      if (word === 'next' && line.word(at - 1) === 'the' && line.is(at + 1, Class.Unit))
        return 'unknown';
      if (word === 'next' ? line.word(at - 1) === 'up' : line.word(at + 1) === 'to')
        return 'future';
      return distance <= 3 ? 'future' : 'unknown';
    case 'until':
      return distance <= 3 ? 'intended' : 'unknown';
    case 'hit':
      return NO_PAST_HIT.behind(line, at) >= 0 ? 'unknown' : 'past';
    case 'plan':
      if (SET_OUT.ahead(line, at) >= 0) return 'past';
      return word === 'be' && line.word(at - 1) !== 'to' ? 'unknown' : tenseOfPlan(line, at);
    case 'modal':
      if (!capital) return tenseOfModal(line, at, word);
      break;
    case 'intent':
      if (line.word(at + 1) === 'to') return 'future';
      break;
    case 'pastIntent':
      // `were to have begun`: it was not to be.
      if (line.word(at + 1) !== 'to') break;
      if (line.word(at + 2) === 'have') return 'past';
      return word === 'was' || word === 'were' ? 'unclear' : 'intended';
    case 'opening':
      if (distance <= 2) return 'intended';
      break;
    case 'forecast':
      return 'future';
    case 'out':
      if (distance <= 2 && OUT_NOW.behind(line, at) >= 0) return 'future';
      break;
    default:
  }
  if (line.is(at, Class.Future)) return 'future';
  return line.is(at, Class.Past) || isPastForm(line, at) ? pastUnless(line, at, word) : 'unknown';
}

/** Not so in `was forced to close`, `did not go`: another verb tells. */
function isPresent(line: Line, at: number): boolean {
  return NOUN_BEFORE.behind(line, at) < 0 && NOT_PRESENT.behind(line, at) < 0;
}

function tenseOfModal(line: Line, at: number, word: string): Tense {
  const next = line.word(at + 1);
  if (next === 'have' || (word === 'could' && next === 'not')) return 'past';
  // `said it would leave on Oct. 31`: ahead then, perhaps no more.
  return word === 'would' ? 'intended' : 'future';
}

/** The past of a past form, unless what stands before it makes it another: `will be held`, `is being moved`. */
function pastUnless(line: Line, at: number, form: string): Tense {
  for (let back = at - 1; back >= at - 3; back--) {
    const word = line.word(back);
    if (word === 'will') return 'future';
    if (word === 'be' && line.word(back - 1) === 'to') return tenseOfPlan(line, back - 1);
  }
  const before = line.word(at - 1);
  if (NO_PAST.mayEnd(line, at)) return 'unknown';
  // `is planned`, `are held`: no past.
  if (before === 'is' || before === 'are') return form === 'planned' ? 'future' : 'unknown';
  return 'past';
}

/** `to be held`, `unless extended` */
const NO_PAST = g.pattern('be|being|unless|if');
/** `originally due in May`: by letters, lest the lexicon knew words that names go with. */
const AT_FIRST = /^(first|originally|initially|previously)$/;
/** What is due lies ahead; what was due may never have come. */
function tenseOfPlan(line: Line, at: number): Tense {
  if (AT_FIRST.test(line.token(at - 1))) return 'unclear';
  for (let back = at - 1; back >= at - 8; back--) {
    if (['was', 'were', 'had', 'fell'].includes(line.word(back))) return 'unclear';
    if (['is', 'are', 'will', 'has', 'have'].includes(line.word(back))) break;
  }
  return 'future';
}

/** A lower-case word in -ed. */
function isPastForm(line: Line, at: number): boolean {
  return line.lengthOf(at) >= 4 && line.endsIn(at, 'ed');
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
