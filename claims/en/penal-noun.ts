import type { Sanction } from '../claim';
import type { Line } from '../line';
import { Class } from './classes';
import { isHyphen, skipHyphen } from './number';
import { NONE } from './scan';

/** What the words right after an amount of time make of it. */
export interface Ending {
  /** Index after the penal words. */
  next: number;
  sanction: Sanction;
  suspended: boolean;
  /** Lower bound by meaning: a minimum term, a tariff. */
  minimum: boolean;
  /** A punishment only where the text speaks of courts. */
  weak: boolean;
}

/** Nouns of two words and what they are; `?` marks those that need a court. */
const PENAL_PAIRS: Readonly<Record<string, string>> = {
  'community service': 'community-service',
  'community work': 'community-service',
  'public service': 'community-service?',
  'unpaid work': 'community-service',
  'community payback': 'community-service',
  'community order': 'probation',
  'community control': 'probation',
  'community supervision': 'probation',
  'community corrections': 'probation',
  'community sentence': 'probation',
  'supervised release': 'probation',
  'conditional release': 'probation',
  'conditional discharge': 'other',
  'conditional sentence': 'imprisonment',
  'supervised probation': 'probation',
  'house arrest': 'imprisonment',
  'home detention': 'imprisonment',
  'home confinement': 'imprisonment',
  'hard labor': 'imprisonment',
  'hard labour': 'imprisonment',
  'behind bars': 'imprisonment',
  'driving ban': 'other',
  'driving disqualification': 'other',
  'restraining order': 'other',
  'penal servitude': 'imprisonment',
  'rigorous imprisonment': 'imprisonment',
  'simple imprisonment': 'imprisonment',
  'prison camp': 'imprisonment',
  'penal colony': 'imprisonment',
  'labor camp': 'imprisonment',
  'labour camp': 'imprisonment',
  'jail time': 'imprisonment',
  'prison time': 'imprisonment',
  'drug treatment': 'other?',
  'hospital order': 'other',
  'good behaviour': 'other?',
  'time served': 'imprisonment',
};

const SANCTION_OF_NOUN: Readonly<Record<string, Sanction>> = {
  probation: 'probation',
  parole: 'probation',
  licence: 'probation',
  license: 'probation',
  supervision: 'probation',
  ban: 'other',
  disqualification: 'other',
};

/** Words that may stand between an amount and its noun, and make it penal. */
const PENAL_ADJECTIVES = new Set(
  'suspended custodial determinate indeterminate concurrent consecutive mandatory probation parole minimum'.split(
    ' ',
  ),
);
/** Words that may stand there and tell nothing. */
const OTHER_ADJECTIVES = new Set(
  'federal state formal informal extended youth fixed combined total full active additional maximum strict intensive further new standard post non county local'.split(
    ' ',
  ),
);

export const PENAL_NOUN_WORDS = [
  ...Object.keys(PENAL_PAIRS),
  ...PENAL_ADJECTIVES,
  ...OTHER_ADJECTIVES,
  ...Object.keys(SANCTION_OF_NOUN),
].join(' ');

/** Reads `in prison`, `of probation`, `' imprisonment`, `-year prison term` after an amount. */
export function readEnding(line: Line, index: number): Ending | null {
  let at = index;
  if (isApostrophe(line, at)) at++;
  if (isApostrophe(line, at)) at++;
  if (line.word(at) === 's' && line.glued(at)) at++;
  const possessive = at > index;
  const word = line.word(at);
  if (!possessive) {
    if (word === 'in' || word === 'inside') return readPlace(line, at + 1);
    if (word === 'behind') return line.word(at + 1) === 'bars' ? readPair(line, at) : null;
    if (word === 'of' || word === 'on' || word === 'under') return readNoun(line, at + 1);
  }
  return readNoun(line, skipHyphen(line, at));
}

function isApostrophe(line: Line, index: number): boolean {
  return line.mark(index) === '’' || line.mark(index) === "'";
}

function ending(next: number, sanction: Sanction, more: Partial<Ending> = {}): Ending {
  return { next, sanction, suspended: false, minimum: false, weak: false, ...more };
}

/** How many words of description a place may have. */
const PLACE_REACH = 6;

/** `federal prison`, `the county jail`, `Israeli jails`, `a young offenders institution`. */
function readPlace(line: Line, index: number): Ending | null {
  for (let at = index; at < index + PLACE_REACH; at++) {
    const pair = readPair(line, at);
    if (pair) return pair;
    const institution = line.word(at) === 'institution' && line.is(at - 1, Class.Court);
    if (line.is(at, Class.Prison) || line.word(at) === 'confinement' || institution) {
      return ending(withoutParole(line, at + 1), 'imprisonment');
    }
    const mark = line.mark(at);
    if (mark !== '' && !isHyphen(mark) && !'’\'"“”.'.includes(mark)) return null;
    if (line.is(at, Class.Preposition | Class.Past | Class.Pronoun | Class.Modal)) return null;
  }
  return null;
}

function readPair(line: Line, index: number): Ending | null {
  let next = index + 1;
  if ('"”'.includes(line.mark(next) || ' ')) next++;
  const kind = PENAL_PAIRS[`${line.word(index)} ${line.word(next)}`];
  if (kind === undefined) return null;
  const weak = kind.endsWith('?');
  return ending(withPlace(line, next + 1), (weak ? kind.slice(0, -1) : kind) as Sanction, { weak });
}

/** The penal noun, after up to four adjectives: `prison term`, `supervised release`. */
function readNoun(line: Line, index: number): Ending | null {
  let penal = false;
  let suspended = false;
  let minimum = false;
  let at = index;
  for (; at < index + 5; at++) {
    const pair = readPair(line, at);
    if (pair) return { ...pair, suspended };
    const word = line.word(at);
    if (word === 'suspended') suspended = true;
    if (word === 'minimum') minimum = true;
    if (PENAL_ADJECTIVES.has(word) && !line.is(at + 1, Class.Prison)) {
      if (!line.is(at, Class.Punishment)) {
        penal = penal || word !== 'mandatory';
        continue;
      }
    }
    if (line.is(at, Class.Prison | Class.Punishment)) break;
    const mark = line.mark(at);
    const quote = mark !== '' && '"“”‘-'.includes(mark);
    const capital = line.word(at) === '' && mark === '' && !line.has(at, 2);
    if (!OTHER_ADJECTIVES.has(word) && !quote && !(capital && at < index + 3)) return null;
  }
  if (!line.is(at, Class.Prison | Class.Punishment)) return null;
  if (line.is(at, Class.Prison)) penal = true;
  let last = at;
  while (
    line.is(last + 1, Class.Punishment | Class.Prison) ||
    (line.word(last + 1) === 'time' && line.is(last, Class.Prison))
  ) {
    last++;
  }
  const noun = line.word(last);
  if (!penal && !line.is(last, Class.Court)) {
    const ban = noun === 'ban' || noun === 'disqualification';
    const weak =
      ban || noun === 'licence' || noun === 'treatment' || noun === 'term' || noun === 'order';
    if (!weak || noun === 'term' || noun === 'licence')
      return noun === 'licence' ? ending(last + 1, 'probation', { weak }) : null;
    return ending(last + 1, 'other', { weak });
  }
  if (noun === 'tariff') minimum = true;
  const probation = line.word(at) === 'probation' || line.word(at) === 'parole';
  return ending(
    withPlace(line, last + 1),
    SANCTION_OF_NOUN[noun] ?? (probation ? 'probation' : 'imprisonment'),
    { suspended, minimum },
  );
}

/** `sentence in prison`, `imprisonment without parole`: what belongs to the noun. */
function withPlace(line: Line, index: number): number {
  if (line.word(index) !== 'in') return withoutParole(line, index);
  return line.is(index + 1, Class.Prison) ? withoutParole(line, index + 2) : index;
}

/** `without the possibility of parole`, `with no chance of release`: index after, or the index given. */
export function withoutParole(line: Line, index: number): number {
  let at = line.mark(index) === ',' ? index + 1 : index;
  const word = line.word(at);
  if (word !== 'without' && word !== 'with') return index;
  const reach = at + 7;
  for (at++; at < reach; at++) {
    if (line.word(at) === 'parole' || line.word(at) === 'release') return at + 1;
    if (line.mark(at) !== '' || line.is(at, Class.Cardinal | Class.Unit)) return index;
  }
  return index;
}

/** After `life`: `sentence`, `imprisonment`, `prison term`, `in jail`; NONE where no such noun follows. */
export function readLifeNoun(line: Line, index: number): number {
  const word = line.word(index);
  const next = line.word(index + 1);
  const sentence = new Set(['sentence', 'sentences', 'term', 'terms', 'tariff', 'order', 'orders']);
  if (sentence.has(word) || word === 'imprisonment') return withPlace(line, index + 1);
  if ((word === 'prison' || word === 'jail') && sentence.has(next))
    return withPlace(line, index + 2);
  return NONE;
}
