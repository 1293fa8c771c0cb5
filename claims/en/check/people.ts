import type { Claim } from '../../claim';

/** Who is who: the names in an English text, and which of them mean the same person. */

const TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|PC|Sgt|Lt|Capt|Col|Gen|Judge|Justice|Rev|Sen|Rep|Gov|President|Senator|Governor|Officer|Detective|Attorney|Mayor|King|Queen|Prince|Princess|Pope|Father|Sister|Brother|Inspector|Captain|Sergeant|General|Colonel|Minister|Secretary|Chancellor|Chief|Deputy)\.?$/;
/** Words that open a sentence or a date with a capital and are no part of the name that follows. */
const OPENER =
  /^(?:The|A|An|On|In|At|By|But|And|Or|As|After|Before|When|While|Since|For|From|If|With|Then|Now|He|She|They|It|His|Her|Their|Also|Meanwhile|Both|Former|Victim|Driver|Co-defendant|Husband|Wife|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const PARTICLE = /^(?:de|da|di|du|del|della|der|den|van|von|bin|ibn|al|el|la|le|y|e|dos|das)$/;

/** One word of a name; a full stop belongs to it only after an initial or a short form. */
const NAME_WORD = String.raw`(?:(?:\p{Lu}\.)+|(?:Jr|Sr|St|Dr|Mr|Mrs|Ms)\.|\p{Lu}[\p{L}\p{M}’'-]*)`;

/** A run of capitalised words, joined by single spaces, as a name is written. */
export const NAME_RUN = new RegExp(
  String.raw`${NAME_WORD}(?: (?:(?:de|da|di|du|del|della|der|den|van|von|bin|ibn|al|el|la|le|y|e|dos|das) )?(?:["“][^"”\n]{1,20}["”] )?${NAME_WORD})*`,
  'gu',
);

export interface PersonName {
  /** First and last word and suffix in lower case; the last word alone for a surname. */
  key: string;
  last: string;
  /** More than a surname. */
  full: boolean;
  /** First letter of the second name, lower case; empty where none is written. */
  middle: string;
}

/** Reads a name; null where the words are no name of one person (`man`, `Ann Lee and Bo Day`). */
export function readName(text: string): PersonName | null {
  if (/,| and |&/.test(text.replace(/, (?=(?:Jr|Sr)\b)/, ' '))) return null;
  const words = text
    .replace(/["“(][^"”)]*["”)]/g, ' ')
    .replace(/[’']s$|[’']$/, '')
    .split(/\s+/)
    .map((word) => word.replace(/[,;:]+$/, ''))
    .filter((word) => word !== '' && !TITLE.test(word));
  while (words.length > 1 && OPENER.test(words[0] ?? '')) words.shift();
  if (words.length === 0 || words.length > 7) return null;
  const suffix = words.length > 1 && SUFFIX.test(words.at(-1) ?? '') ? words.pop() : undefined;
  if (!words.every((word) => /^\p{Lu}/u.test(word) || PARTICLE.test(word))) return null;
  const [first = '', last = first] = [words[0], words.at(-1)];
  const tidy = (word: string) => word.toLowerCase().replace(/[’']s$|[.’']/g, '');
  const full = words.length > 1;
  const key = [...(full ? [tidy(first)] : []), tidy(last), ...(suffix ? [tidy(suffix)] : [])];
  const middle = words.length > 2 ? (words[1] ?? '').charAt(0).toLowerCase() : '';
  return { key: key.join(' '), last: tidy(last), full, middle };
}

/** First letter of a name's second word, lower case: `b` of `Al B. Day`; empty where there is none. */
export function secondInitial(name: string): string {
  return readName(name)?.middle ?? '';
}

/** The people of one text. */
export interface People {
  /** Whom a name means in this text; null where that can't be told. */
  identify(name: string | undefined): { person: string; name: string } | null;
}

/** Collects the full names of a text: those that its claims are about, and those written in it. */
export function meetPeople(text: string, claims: readonly Claim[]): People {
  /** Surname to the keys of the full names that end in it, and to the longest way of writing each. */
  const byLast = new Map<string, Map<string, string>>();
  /** Second initial by key; null where two were seen, which makes two people (father and son, most often). */
  const middles = new Map<string, string | null>();
  const remember = (written: string) => {
    const name = readName(written);
    if (!name?.full) return;
    const keys = byLast.get(name.last) ?? new Map<string, string>();
    const tidied = written.replace(/[’']s?$|[,;:]$/, '');
    if ((keys.get(name.key) ?? '').length < tidied.length) keys.set(name.key, tidied);
    byLast.set(name.last, keys);
    const seen = middles.get(name.key);
    if (name.middle !== '' && seen !== null) {
      middles.set(name.key, seen === undefined || seen === name.middle ? name.middle : null);
    }
  };
  const subjects = new Set<string>();
  for (const { subject } of claims) {
    if (typeof subject !== 'string') continue;
    remember(subject);
    subjects.add(subject);
  }
  /** `Part-Owner Ann Lee`, where a claim is about `Ann Lee`: no other person. */
  const isKnown = (run: string) => {
    const words = run.split(' ');
    return words.slice(1).some((_, at) => subjects.has(words.slice(at + 1).join(' ')));
  };
  for (const [run] of text.matchAll(NAME_RUN))
    if (run.includes(' ') && run.length < 60 && !isKnown(run)) remember(run);
  return {
    identify(written) {
      const name = typeof written === 'string' ? readName(written) : null;
      if (!name) return null;
      const keys = byLast.get(name.last);
      if (!name.full) {
        const [only] = keys?.entries() ?? [];
        if (keys && keys.size > 1) return null;
        return only
          ? { person: only[0], name: only[1] }
          : { person: name.key, name: written ?? '' };
      }
      // `Ann Lee` and `Ann Lee Jr.` in one text: the shorter form may mean either.
      const others = [...(keys?.keys() ?? [])].filter((key) => key.startsWith(`${name.key} `));
      return others.length > 0 || middles.get(name.key) === null
        ? null
        : { person: name.key, name: keys?.get(name.key) ?? written ?? '' };
    },
  };
}

/** Whether a run of words names this person: by the same full name, or by surname where only that is written. */
export function names(run: string, subject: string): boolean {
  const [one, other] = [readName(run), readName(subject)];
  if (one === null || other === null) return false;
  if (!one.full || !other.full) return one.last === other.last;
  // `Part-Owner Ann Lee` ends in `Ann Lee`.
  return one.key === other.key || endsIn(run, subject) || endsIn(subject, run);
}

function endsIn(longer: string, shorter: string): boolean {
  return longer.endsWith(` ${shorter}`);
}

/** `at Exeter`, `in Leeds`: a place, not a person. */
const BEFORE_PLACE = /\b(?:at|in|near|outside|inside)(?: the)? $/;

/** The last run of capitalised words in a stretch, with what follows it. */
export function lastName(stretch: string): { run: string; rest: string } | null {
  let found: { run: string; rest: string } | null = null;
  for (const match of stretch.matchAll(NAME_RUN)) {
    const preceding = stretch.slice(Math.max(0, match.index - 12), match.index);
    if (OPENER.test(match[0]) || BEFORE_PLACE.test(preceding)) continue;
    found = { run: match[0], rest: stretch.slice(match.index + match[0].length) };
  }
  return found;
}

const BEFORE_AGE =
  /^(?: \([^()]{1,20}\)|,(?: who is| aged)? \d{1,3},)?(?:,? ?\(|,| –| —)?(?: ?who| ?which)?(?: (?:an?|the|is|was|has|had|has just|just|now|then|aged|age|turns?|turned|will turn|later|were|,))*,? ?$/;

/** The name right before an age (`Ann Lee, 42`); null where there is none. `left` ends at the age. */
export function nameBefore(left: string): string | null {
  const nearest = lastName(left.slice(-120));
  return nearest && BEFORE_AGE.test(nearest.rest) ? nearest.run : null;
}

/** The name right after an age (`42-year-old Ann Lee`); null where there is none. */
function nameAfter(right: string): string | null {
  const following = /^(?:,? |-)(?:[\p{Ll}-]+,? ){0,4}(\p{Lu}[^\n]{0,60})/u.exec(right)?.[1];
  return following?.match(NAME_RUN)?.[0] ?? null;
}

/** `In 2004, at the age of 38, Ann Lee`: whose age it is where nothing but a date stands before it. */
export function nameAfterOpening(left: string, right: string): string | null {
  return /^(?:In|On|At)? ?[^,.;]{0,30},? $/.test(left) && /^, \p{Lu}/u.test(right)
    ? nameAfter(right)
    : null;
}

/**
 * Whether the words beside a claim name its subject (`Ann Lee, 42,`, `42-year-old Ann Lee`), so that it does not
 * hang on a pronoun. `left` and `right` are what stands on its two sides in its sentence.
 */
export function namedBeside(left: string, right: string, subject: string): boolean {
  return [nameBefore(left), nameAfter(right)].some((run) => run !== null && names(run, subject));
}

/** `Ann Lee died in 2015 aged 91`: whose death the words before an age tell of; null where they tell of none. */
export function diedBefore(left: string): string | null {
  const nearest = lastName(left.slice(-160));
  const tells =
    /^(?:,? who)? (?:died|passed away|was (?:killed|murdered|shot dead))\b[^,;:]{0,80},? ?$/;
  return nearest && tells.test(nearest.rest) ? nearest.run : null;
}

/** `Ann Lee won the cup in 2012, aged 33`: the one whom the words before an age begin with, if they name nobody else. */
export function nameOpening(left: string): string | null {
  const [run] = left.match(NAME_RUN) ?? [];
  if (run === undefined || !left.startsWith(run) || OPENER.test(run)) return null;
  return KIN.test(left) || othersNamed(left, run) ? null : run;
}

/** Those who belong to somebody: beside such a word a pronoun may mean either. */
export const KIN =
  /\b(?:wife|husband|widow|son|daughter|child|baby|brother|sister|twin|mother|father|parents?|mom|dad|mum|uncle|aunt|cousin|nephew|niece|grand\w+|boyfriend|girlfriend|fianc\w+|partner|friend|lover|victim|accomplice|co-\w+|neighbou?r|colleague|lawyer|attorney|passenger|boy|girl|another)\b/i;

/**
 * Whether an age that no name stands beside is told of someone already named: `He is 42`, `who is 42`, `The
 * 42-year-old said`. With a relative or a noun of its own it may be of anyone.
 */
export function isBackReference(left: string, right: string): boolean {
  if (KIN.test(left.slice(-60)) || KIN.test(right.slice(0, 40))) return false;
  if (/\b(?:he|she|who|they)(?:,? who)?(?: \p{Ll}+){0,2} $/iu.test(left)) return true;
  return (
    /(?:^|[“"'‘\s])the $/i.test(left) &&
    /^(?:,| (?:said|says|was|is|has|had|told|who|will|pleaded|faces|admitted|denied|appeared|from|of|also)\b)/.test(
      right,
    )
  );
}

/** Whether a stretch of text writes a full name that is not this person's. */
export function othersNamed(stretch: string, subject: string): boolean {
  for (const [run] of stretch.matchAll(NAME_RUN)) {
    if (run.includes(' ') && !names(run, subject)) return true;
  }
  return false;
}
