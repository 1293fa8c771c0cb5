import type { Sanction, SentenceStatus } from '../claim';
import { type Line, Shape } from '../line';
import { Class } from './classes';
import { isHyphen, readNumber, skipHyphen } from './number';
import { formatQuantity, type Quantity, readBoundAfter, readBoundBefore } from './quantity';
import { keep, NONE, type Scan } from './scan';
import { formatLength } from '../length';

/** How far back, in characters, a word of courts may stand for a weak verb (`got three years`) to be penal. */
const COURT_REACH = 300;

/** Verbs whose length is a punishment by themselves, with the preposition they take. */
const STRONG_VERBS: Record<string, string> = {
  sentenced: 'to',
  sentencing: 'to',
  condemned: 'to',
  jailed: 'for',
  gaoled: 'for',
  imprisoned: 'for',
  incarcerated: 'for',
  detained: 'for',
  locked: 'for',
  jail: 'for',
  jailing: 'for',
  sentence: 'to',
  banned: 'for',
  disqualified: 'for',
};

/** Verbs that are penal only where the text speaks of courts. */
const WEAK_VERBS = new Set(
  'served serving serve serves faces face facing faced got get gets getting given give received receives receive receiving handed gave spent spend spending sought seeking advocated for requested recommended demanded do doing did done'.split(
    ' ',
  ),
);

const PRISON_ADJECTIVE_LIMIT = 5;

/** What the words right after an amount make of it. */
interface Ending {
  next: number;
  sanction: Sanction;
  suspended: boolean;
}

const RELEASE_NOUNS: Record<string, Sanction> = {
  probation: 'probation',
  parole: 'probation',
  licence: 'probation',
  license: 'probation',
  supervision: 'probation',
  imprisonment: 'imprisonment',
  incarceration: 'imprisonment',
  confinement: 'imprisonment',
  custody: 'imprisonment',
  detention: 'imprisonment',
  prison: 'imprisonment',
  jail: 'imprisonment',
  treatment: 'other',
};

/** Reads `in prison`, `of probation`, `' imprisonment`, `-year prison term` after an amount. */
function readEnding(line: Line, index: number): Ending | null {
  let at = index;
  if (line.mark(at) === '’' || line.mark(at) === "'") at++;
  if (line.mark(at) === '’' || line.mark(at) === "'" || line.word(at) === 's') at++;
  const possessive = at > index;
  const word = line.word(at);
  if (!possessive && (word === 'in' || word === 'behind' || word === 'inside')) {
    return readPlace(line, at + 1);
  }
  if (!possessive && (word === 'of' || word === 'on')) {
    return readPenalNoun(line, at + 1, true);
  }
  at = skipHyphen(line, at);
  return readPenalNoun(line, at, false);
}

/** `federal prison`, `the county jail`, `Israeli jails`, `a young offenders institution`. */
function readPlace(line: Line, index: number): Ending | null {
  for (let at = index; at < index + PRISON_ADJECTIVE_LIMIT + 1; at++) {
    if (line.is(at, Class.Prison) || (line.word(at) === 'institution' && at > index)) {
      return { next: withoutParole(line, at + 1), sanction: 'imprisonment', suspended: false };
    }
    if (line.word(at) === 'jail' || line.word(at) === 'confinement') {
      return { next: at + 1, sanction: 'imprisonment', suspended: false };
    }
    if (line.mark(at) !== '' && !isHyphen(line.mark(at)) && !'’\'"“”.'.includes(line.mark(at)))
      return null;
    if (line.is(at, Class.Preposition | Class.Past | Class.Pronoun | Class.Modal)) return null;
  }
  return null;
}

/** `without the possibility of parole`. */
function withoutParole(line: Line, index: number): number {
  let at = index;
  if (line.mark(at) === ',') at++;
  const word = line.word(at);
  if (word !== 'without' && word !== 'with') return index;
  for (let far = at + 1; far < at + 7; far++) {
    if (line.word(far) === 'parole' || line.word(far) === 'release') return far + 1;
    if (line.mark(far) !== '') return index;
    if (word === 'with' && line.is(far, Class.Cardinal | Class.Unit)) return index;
  }
  return index;
}

/** The penal noun, after up to three adjectives: `prison term`, `supervised release`, `community service`. */
function readPenalNoun(line: Line, index: number, afterOf: boolean): Ending | null {
  let at = index;
  let suspended = false;
  let penal = false;
  for (let count = 0; count < 5; count++) {
    const word = line.word(at);
    const next = line.word(at + 1);
    if (word === 'suspended') suspended = true;
    if (
      [
        'suspended',
        'prison',
        'jail',
        'custodial',
        'supervised',
        'community',
        'unpaid',
        'home',
        'house',
        'hard',
        'driving',
        'penal',
        'extended',
        'gaol',
        'federal',
        'minimum',
        'determinate',
        'indeterminate',
        'detention',
        'youth',
        'probation',
        'conditional',
        'hospital',
        'treatment',
        'whole',
      ].includes(word)
    )
      penal =
        penal ||
        ![
          'federal',
          'minimum',
          'home',
          'house',
          'hard',
          'extended',
          'youth',
          'treatment',
          'whole',
          'hospital',
        ].includes(word);
    if (word === 'supervised' && (next === 'release' || line.mark(at + 1) === '"'))
      return { next: at + 2, sanction: 'probation', suspended };
    if (
      (word === 'community' || word === 'public') &&
      (next === 'service' ||
        next === 'order' ||
        next === 'work' ||
        next === 'payback' ||
        next === 'corrections' ||
        next === 'control' ||
        next === 'supervision')
    ) {
      return {
        next: at + 2,
        sanction:
          next === 'service' || next === 'work' || next === 'payback'
            ? 'community-service'
            : 'probation',
        suspended,
      };
    }
    if (word === 'unpaid' && next === 'work')
      return { next: at + 2, sanction: 'community-service', suspended };
    if (
      (word === 'house' && next === 'arrest') ||
      (word === 'home' && (next === 'detention' || next === 'confinement'))
    ) {
      return { next: at + 2, sanction: 'imprisonment', suspended };
    }
    if (word === 'hard' && (next === 'labor' || next === 'labour'))
      return { next: at + 2, sanction: 'imprisonment', suspended };
    if (word === 'driving' && (next === 'ban' || next === 'disqualification'))
      return { next: at + 2, sanction: 'other', suspended };
    if (word === 'behind' && next === 'bars')
      return { next: at + 2, sanction: 'imprisonment', suspended };
    if (word === 'post') {
      at++;
      penal = false;
      if (isHyphen(line.mark(at))) at++;
      continue;
    }
    if (line.is(at, Class.Prison | Class.Punishment)) {
      let last = at;
      while (
        line.is(last + 1, Class.Punishment | Class.Prison) ||
        (line.word(last + 1) === 'time' && line.is(last, Class.Prison)) ||
        line.word(last + 1) === 'order'
      )
        last++;
      const noun = line.word(last);
      if (line.is(last, Class.Court) || penal || line.word(last) === 'time') {
        const sanction =
          RELEASE_NOUNS[noun] ??
          (line.word(at) === 'probation'
            ? 'probation'
            : noun.startsWith('order') || noun.startsWith('licence')
              ? 'probation'
              : 'imprisonment');
        return {
          next: withPlace(line, last + 1),
          sanction: noun.startsWith('ban') ? 'other' : sanction,
          suspended,
        };
      }
      return null;
    }
    if (line.mark(at) !== '' && !'"“”‘'.includes(line.mark(at))) return null;
    if (count === 4 || line.is(at, Class.Preposition | Class.Pronoun | Class.Past)) return null;
    if (afterOf && count >= 3) return null;
    at++;
  }
  return null;
}

/** `sentence in prison`: the place belongs to the noun. */
function withPlace(line: Line, index: number): number {
  const word = line.word(index);
  if (word !== 'in' && word !== 'behind') return withoutParole(line, index);
  const place = line.is(index + 1, Class.Prison) ? readPlace(line, index + 1) : null;
  return place ? place.next : index;
}

/** A prison term, probation or the like, at its amount of time. */
export function readSentenceFromQuantity(scan: Scan, quantity: Quantity): number {
  const { line } = scan;
  let { next } = quantity;
  let toLife = false;
  const life = readToLife(line, next);
  if (life > next) {
    toLife = true;
    next = life;
  }
  let after = readBoundAfter(line, next);
  if (after) next = after.next;
  const ending = readEnding(line, next);
  if (after && !ending) after = readBoundAfter(line, quantity.next);
  let first = quantity.first;
  let bound = after?.bound ?? 'exact';
  const before = readBoundBefore(line, first, scan.floor);
  if (before) {
    first = before.first;
    if (before.bound !== 'exact') bound = before.bound;
  }
  const noun = readNounBefore(line, first, scan.floor);
  const verb = noun ? null : readVerbBefore(scan, first);
  const court = inCourt(scan, quantity.first);
  const strong = ending !== null || toLife || (noun?.strong ?? false) || (verb?.strong ?? false);
  if (!strong && !(court && (noun || verb) && !isOrdinaryService(line, next))) {
    return readReduction(scan, quantity, first, court);
  }
  if (noun) {
    first = noun.first;
    if (noun.bound) bound = noun.bound;
  } else if (verb && !ending && !toLife) first = Math.max(verb.first, scan.floor);
  if (ending) next = ending.next;
  const suspension = ending?.suspended || isSuspended(line, next);
  const status = readStatus(scan, first, next, suspension);
  const least = verb?.minimum || noun?.minimum;
  if (least && bound === 'exact') bound = 'least';
  const value = toLife ? `${formatLength(quantity.low)}/life` : formatQuantity(quantity, bound);
  return keep(scan, 'sentence', first, next, value, {
    sanction: ending?.sanction ?? noun?.sanction ?? verb?.sanction ?? 'imprisonment',
    status,
  });
}

/** `to life`, `-to-life`: index after, or the index given. */
function readToLife(line: Line, index: number): number {
  const to = skipHyphen(line, index);
  const life = skipHyphen(line, to + 1);
  return line.word(to) === 'to' && line.word(life) === 'life' ? life + 1 : index;
}

/** `20-to-life`, `25 to life`, at the number. */
export function readNumberToLife(scan: Scan, index: number): number {
  const { line } = scan;
  const number = readNumber(line, index);
  if (!number || number.article) return NONE;
  const life = readToLife(line, number.next);
  if (life === number.next) return NONE;
  const ending = readEnding(line, life);
  const next = ending?.next ?? life;
  return keep(scan, 'sentence', index, next, `P${number.value}Y/life`, {
    sanction: 'imprisonment',
    status: readStatus(scan, index, next, false),
  });
}

interface Before {
  first: number;
  strong: boolean;
  bound?: 'least' | 'most';
  minimum?: boolean;
  sanction?: Sanction;
}

const NOUN_ADJECTIVES = new Set(
  'maximum minimum prison jail custodial mandatory total suspended combined longest lengthiest possible indeterminate determinate extended life statutory'.split(
    ' ',
  ),
);

/** `sentence of`, `maximum prison term of`, `tariff of`, `formal probation for`: the noun before an amount. */
function readNounBefore(line: Line, index: number, floor: number): Before | null {
  const link = line.word(index - 1);
  if (link !== 'of' && link !== 'for') return null;
  let at = index - 2;
  if (at < floor) return null;
  const noun = line.word(at);
  if (link === 'for' && noun !== 'probation' && noun !== 'parole' && noun !== 'supervision')
    return null;
  const isNoun = line.is(at, Class.Punishment) && !line.is(at, Class.Prison);
  if (!isNoun) return null;
  let strong = line.is(at, Class.Court);
  let bound: Before['bound'];
  let minimum = noun === 'tariff';
  let sanction: Sanction = RELEASE_NOUNS[noun] ?? 'imprisonment';
  while (at - 1 >= floor) {
    const word = line.word(at - 1);
    if (word === 'formal' || word === 'supervised' || word === 'informal') {
      at--;
      continue;
    }
    if (word === 'community') sanction = 'probation';
    else if (!NOUN_ADJECTIVES.has(word)) break;
    if (
      word !== 'possible' &&
      word !== 'total' &&
      word !== 'combined' &&
      word !== 'longest' &&
      word !== 'extended'
    )
      strong = strong || word !== 'maximum';
    if (word === 'maximum') bound = 'most';
    if (word === 'minimum') minimum = true;
    if (word === 'longest' || word === 'lengthiest') break;
    at--;
  }
  return { first: at, strong, minimum, sanction, ...(bound ? { bound } : {}) };
}

/** `sentenced to`, `jailed for`, `served just`: the verb before an amount. */
function readVerbBefore(scan: Scan, index: number): Before | null {
  const { line } = scan;
  let at = index - 1;
  let steps = 0;
  let additional = false;
  while (
    steps < 4 &&
    [
      'a',
      'an',
      'the',
      'just',
      'only',
      'further',
      'additional',
      'another',
      'extra',
      'total',
      'of',
      'up',
      'to',
      'least',
      'at',
      'now',
      'already',
    ].includes(line.word(at))
  ) {
    if (
      line.word(at) === 'to' &&
      ['sentenced', 'sentence', 'sentencing', 'condemned'].includes(line.word(at - 1))
    )
      break;
    additional = true;
    at--;
    steps++;
  }
  if (at < scan.floor) return null;
  const word = line.word(at);
  if (word === 'to' || word === 'for') {
    let verb = at - 1;
    if (word === 'for' && line.word(verb) === 'up' && line.word(verb - 1) === 'locked')
      return { first: verb - 1, strong: true };
    if (word === 'for' && line.word(verb) === 'down' && line.word(verb - 1) === 'sent')
      return { first: verb - 1, strong: true };
    if (word === 'for' && line.word(verb) === 'bars') return { first: verb - 1, strong: true };
    if (word === 'for' && line.word(verb) === 'away')
      return line.word(verb - 1) === 'put' || line.word(verb - 1) === 'sent'
        ? { first: verb - 1, strong: true }
        : null;
    if (word === 'for' && line.word(verb) === 'probation')
      return { first: verb, strong: true, sanction: 'probation' };
    if (word === 'for' && line.word(verb) === 'driving') verb -= 2;
    if (word === 'for' && (line.word(verb) === 'prison' || line.word(verb) === 'jail')) {
      const sent = line.word(verb - 2);
      return sent === 'sent' || sent === 'sending' ? { first: verb - 2, strong: true } : null;
    }
    const link = STRONG_VERBS[line.word(verb)];
    if (link === word) {
      const ban = line.word(verb) === 'banned' || line.word(verb) === 'disqualified';
      if (ban && !line.is(verb + 1, Class.Preposition)) return null;
      if (ban && verb + 1 === at && !inCourt(scan, at)) return null;
      return {
        first: verb,
        strong: !ban || verb + 1 < at,
        ...(ban ? { sanction: 'other' as const } : {}),
      };
    }
    if (word === 'for' && line.word(verb) === 'suspended')
      return { first: verb, strong: true, sanction: 'other' };
    if (
      word === 'for' &&
      (line.word(verb) === 'advocated' ||
        line.word(verb) === 'asked' ||
        line.word(verb) === 'called' ||
        line.word(verb) === 'pushed' ||
        line.word(verb) === 'pressed')
    )
      return { first: verb, strong: false };
    return null;
  }
  if (WEAK_VERBS.has(word) && word !== 'for') {
    const must = line.word(at - 1);
    const minimum =
      (word === 'serve' || word === 'serving') &&
      (must === 'must' || line.word(at - 1) === 'after');
    return {
      first: at,
      strong: false,
      minimum: minimum || (additional && line.word(index - 1) === 'least'),
    };
  }
  return null;
}

/** `served five years as mayor`, `in the Navy`: service of another kind. */
function isOrdinaryService(line: Line, index: number): boolean {
  const word = line.word(index);
  if (word === 'as' || word === 'at' || word === 'on') return true;
  if (word === 'in')
    return (
      line.has(index + 1, Shape.Capital) ||
      (line.word(index + 1) === 'the' && line.has(index + 2, Shape.Capital))
    );
  return (
    word === 'of' ||
    word === 'to' ||
    word === 'later' ||
    word === 'ago' ||
    word === 'earlier' ||
    word === 'before' ||
    word === 'after'
  );
}

/** Whether the text near a token speaks of courts. */
function inCourt(scan: Scan, index: number): boolean {
  const { line } = scan;
  const here = line.startOf(index);
  if (here - scan.lastCourtWord < COURT_REACH) return true;
  for (let at = index; at < index + 25 && at < line.count; at++) {
    if (line.is(at, Class.Court)) return true;
  }
  return false;
}

/** `five years knocked off`, `five years off a murder sentence`. */
function readReduction(scan: Scan, quantity: Quantity, first: number, court: boolean): number {
  const { line } = scan;
  const { next } = quantity;
  if (!court) return NONE;
  const word = line.word(next);
  let end = NONE;
  if (
    (word === 'knocked' || word === 'shaved' || word === 'taken') &&
    line.word(next + 1) === 'off'
  )
    end = next + 2;
  if (word === 'off') {
    end = next + 1;
    for (let at = next + 1; at < next + 5; at++) if (line.is(at, Class.Punishment)) end = at + 1;
    if (end === next + 1) return NONE;
  }
  if (end === NONE) return NONE;
  return keep(scan, 'sentence', first, end, formatQuantity(quantity), {
    sanction: 'imprisonment',
    status: 'other',
  });
}

function isSuspended(line: Line, index: number): boolean {
  for (let at = index; at < index + 5; at++) {
    const word = line.word(at);
    if (word === 'suspended') return true;
    if (line.mark(at) === '.' || line.mark(at) === ';' || word === 'and') return false;
  }
  return false;
}

const STATUS_WORDS: Record<SentenceStatus, readonly string[]> = {
  sought:
    'sought seeking seek recommended recommending requested request asked asking demanded demanding advocated called recommendation urged'.split(
      ' ',
    ),
  possible:
    'face faces facing faced could may might maximum punishable carries carry carrying carried eligible would can up possible potential potentially risk risks'.split(
      ' ',
    ),
  served: 'served spent serving'.split(' '),
  suspended: 'suspended'.split(' '),
  imposed:
    'sentenced jailed imprisoned handed given got received serving gave ordered placed must sentencing sent get tariff minimum condemned'.split(
      ' ',
    ),
  other:
    'abolish abolished abolishing oppose opposes opposed against reduced reduce commuted commute overturned quashed dropped avoid avoided avoids spared instead cut not without halved reinstate reintroduce give calls calling campaign support supports original'.split(
      ' ',
    ),
};
const STATUS_OF = new Map<string, SentenceStatus>();
for (const [status, words] of Object.entries(STATUS_WORDS)) {
  for (const word of words) if (!STATUS_OF.has(word)) STATUS_OF.set(word, status as SentenceStatus);
}

/** Words that the lexicon must know for this file. */
export const SENTENCE_WORDS = [
  ...STATUS_OF.keys(),
  ...WEAK_VERBS,
  ...Object.keys(STRONG_VERBS),
  ...NOUN_ADJECTIVES,
].join(' ');

/** What became of a punishment, by the nearest word before it in its clause. */
function readStatus(scan: Scan, first: number, next: number, suspended: boolean): SentenceStatus {
  const { line } = scan;
  if (suspended) return 'suspended';
  for (let at = next - 1; at > first - 14 && at >= 0; at--) {
    const mark = line.mark(at);
    if (at < first && (mark === ';' || (mark === '.' && !line.is(at - 1, Class.Abbreviation))))
      break;
    const word = line.word(at);
    const status = STATUS_OF.get(word);
    if (status === undefined) continue;
    if (word === 'up' && line.word(at + 1) !== 'to') continue;
    if (word === 'serving' && line.word(at - 1) !== 'after' && at < first) return 'imposed';
    if (word === 'imprisoned' && (line.word(at - 1) === 'been' || line.word(at - 1) === 'was'))
      return 'served';
    if (
      (word === 'sentenced' || word === 'jailed') &&
      ['could', 'may', 'would', 'might', 'can'].includes(line.word(at - 2))
    )
      return 'possible';
    if (status === 'sought' && ['not', 'agreed'].includes(line.word(at - 2))) return 'other';
    return status;
  }
  return 'imposed';
}

/** `life sentence`, `life in prison`, `death penalty`, at `life`, `death`, `whole`, `capital`. */
export function readLifeOrDeath(scan: Scan, index: number): number {
  const { line } = scan;
  const word = line.word(index);
  if (word === 'capital') {
    return line.word(index + 1) === 'punishment' ? keepDeath(scan, index, index + 2) : NONE;
  }
  if (word === 'whole') {
    const life = skipHyphen(line, index + 1);
    if (line.word(life) !== 'life') return NONE;
    const ending = readLifeNoun(line, life + 1);
    return ending > life + 1 ? keepLife(scan, index, ending) : NONE;
  }
  if (word === 'death') {
    const noun = line.word(index + 1);
    if (noun === 'penalty' || noun === 'penalties' || noun === 'sentence' || noun === 'sentences') {
      if (line.word(index + 2) === 'for' && line.word(index + 3) === 'the') return NONE;
      return keepDeath(scan, index, index + 2);
    }
    if (
      line.word(index - 1) === 'to' &&
      ['sentenced', 'condemned', 'sentencing', 'sentences'].includes(line.word(index - 2))
    ) {
      return keepDeath(scan, index - 2, index + 1);
    }
    return NONE;
  }
  if (word !== 'life') return NONE;
  let first = index;
  const noun = readLifeNoun(line, skipHyphen(line, index + 1));
  if (noun > skipHyphen(line, index + 1)) {
    while (
      first > scan.floor &&
      ['mandatory', 'consecutive', 'concurrent'].includes(line.word(first - 1))
    )
      first--;
    if (line.word(first) !== 'mandatory') first = index;
    return keepLife(scan, index, noun);
  }
  const before = line.word(index - 1);
  const verb = line.word(index - 2);
  const place = readEnding(line, index + 1);
  if (
    place &&
    place.sanction === 'imprisonment' &&
    !['his', 'her', 'their', 'my', 'of', 'the'].includes(before)
  ) {
    return keepLife(scan, index, place.next);
  }
  const without = withoutParole(line, index + 1);
  if (without > index + 1) return keepLife(scan, index, without);
  if (
    (before === 'for' && ['jailed', 'imprisoned', 'gaoled', 'incarcerated'].includes(verb)) ||
    (before === 'to' && ['sentenced', 'condemned'].includes(verb))
  ) {
    return keepLife(scan, Math.max(index - 2, scan.floor), index + 1);
  }
  if (
    ['serving', 'faces', 'facing', 'got', 'gets', 'mandatory', 'receive', 'received'].includes(
      before,
    ) &&
    inCourt(scan, index) &&
    !line.has(index + 1, Shape.Word)
  ) {
    return keepLife(scan, index - 1, index + 1);
  }
  return NONE;
}

function readLifeNoun(line: Line, index: number): number {
  let at = index;
  const word = line.word(at);
  if (
    [
      'sentence',
      'sentences',
      'imprisonment',
      'term',
      'terms',
      'tariff',
      'order',
      'orders',
    ].includes(word)
  )
    at++;
  else if (
    (word === 'prison' || word === 'jail') &&
    ['sentence', 'sentences', 'term', 'terms'].includes(line.word(at + 1))
  )
    at += 2;
  else return index;
  return withPlace(line, at);
}

function keepLife(scan: Scan, first: number, next: number): number {
  return keep(scan, 'sentence', first, next, 'life', {
    sanction: 'imprisonment',
    status: readStatus(scan, first, next, false),
  });
}

function keepDeath(scan: Scan, first: number, next: number): number {
  return keep(scan, 'sentence', Math.max(first, scan.floor), next, 'death', {
    sanction: 'death',
    status: readStatus(scan, first, next, false),
  });
}
