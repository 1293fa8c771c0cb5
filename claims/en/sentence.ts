import type { Sanction } from '../claim';
import { formatLength } from '../length';
import { type Line, Shape } from '../line';
import { Class } from './classes';
import { readNumber, skipHyphen } from './number';
import { readEnding, readLifeNoun, withoutParole } from './penal-noun';
import { readPenalVerb, readReducedBy } from './penal-verb';
import { formatQuantity, type Quantity, readBoundAfter, readBoundBefore } from './quantity';
import { keep, NONE, type Scan } from './scan';
import { inCourt, isSuspendedAfter, readStatus } from './sentence-status';

/** A prison term, probation or the like, at its amount of time. */
export function readSentenceFromQuantity(scan: Scan, quantity: Quantity): number {
  const { line } = scan;
  const reduced = readReducedBy(scan, quantity);
  if (reduced !== NONE) return reduced;
  const life = readToLife(line, quantity.next);
  const toLife = life > quantity.next;
  const open = readBoundAfter(line, life);
  let ending = readEnding(line, open?.next ?? life);
  let next = ending?.next ?? open?.next ?? life;
  let bound = open?.bound ?? 'exact';
  const before = readBoundBefore(line, quantity.first, scan.floor);
  let first = before?.first ?? quantity.first;
  if (before && before.bound !== 'exact') bound = before.bound;
  const noun = readNounBefore(line, first, scan.floor);
  const verb = noun ? null : readPenalVerb(scan, first);
  const strong = ending !== null || toLife || noun?.strong || verb?.strong;
  if (!strong) {
    const weak = noun !== null || verb !== null;
    if (!weak || isOtherService(line, next) || !inCourt(scan, quantity.first)) return NONE;
  }
  // `five years in the Home Office prison` needs no court; `a year of treatment` does.
  if (ending?.weak && !noun && !verb && !inCourt(scan, quantity.first)) {
    ending = null;
    if (!toLife) return NONE;
  }
  if (noun) {
    first = noun.first;
    if (noun.bound) bound = noun.bound;
  } else if (verb && !ending && !toLife) first = Math.max(verb.first, scan.floor);
  if ((verb?.minimum || noun?.minimum || ending?.minimum) && bound === 'exact') bound = 'least';
  next = closeQuote(line, first, next);
  return keep(
    scan,
    'sentence',
    first,
    next,
    toLife ? `${formatLength(quantity.low)}/life` : formatQuantity(quantity, bound),
    {
      sanction: ending?.sanction ?? noun?.sanction ?? verb?.sanction ?? 'imprisonment',
      status:
        ending?.suspended || isSuspendedAfter(line, next)
          ? 'suspended'
          : readStatus(scan, first, next),
    },
  );
}

/** Takes in the quotation mark that closes one opened inside the span. */
function closeQuote(line: Line, first: number, next: number): number {
  const close = line.mark(next);
  if (close !== '"' && close !== '”') return next;
  for (let at = first; at < next; at++) {
    if (line.mark(at) === '"' || line.mark(at) === '“') return next + 1;
  }
  return next;
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
  const next = readEnding(line, life)?.next ?? life;
  return keep(scan, 'sentence', index, next, `P${number.value}Y/life`, {
    sanction: 'imprisonment',
    status: readStatus(scan, index, next),
  });
}

interface NounBefore {
  first: number;
  /** Penal whatever the text is about. */
  strong: boolean;
  bound?: 'least' | 'most';
  minimum: boolean;
  sanction: Sanction;
}

const TERM_ADJECTIVES = new Set(
  'maximum minimum prison jail custodial mandatory total suspended combined possible indeterminate determinate extended life statutory non-parole effective head'.split(
    ' ',
  ),
);
export const SENTENCE_WORDS = [...TERM_ADJECTIVES].join(' ');

const FREEDOM_NOUNS = new Set(['probation', 'parole', 'supervision', 'licence', 'license']);

/** `sentence of`, `maximum prison term of`, `tariff of`, `formal probation for`: the noun before an amount. */
function readNounBefore(line: Line, index: number, floor: number): NounBefore | null {
  const link = line.word(index - 1);
  let at = index - 2;
  if (at < floor || (link !== 'of' && link !== 'for')) return null;
  const noun = line.word(at);
  const freedom = FREEDOM_NOUNS.has(noun);
  if (link === 'for' && !freedom) return null;
  if (!line.is(at, Class.Punishment) || line.is(at, Class.Prison)) return null;
  const ban = noun === 'ban' || noun === 'disqualification';
  const result: NounBefore = {
    first: at,
    strong: line.is(at, Class.Court),
    minimum: noun === 'tariff',
    sanction: freedom ? 'probation' : ban ? 'other' : 'imprisonment',
  };
  while (at - 1 >= floor) {
    const word = line.word(at - 1);
    if (word === 'community') {
      if (noun !== 'order' && noun !== 'service') break;
      result.sanction = noun === 'order' ? 'probation' : 'community-service';
      result.strong = true;
    } else if (word === 'non' || word === 'parole') {
      if (noun !== 'period') break;
    } else if (!TERM_ADJECTIVES.has(word) && word !== 'formal' && word !== 'supervised') break;
    if (['prison', 'jail', 'custodial', 'suspended', 'mandatory', 'determinate'].includes(word)) {
      result.strong = true;
    }
    if (word === 'maximum') result.bound = 'most';
    if (word === 'minimum') result.minimum = true;
    at--;
  }
  return { ...result, first: at };
}

/** `served five years as mayor`, `in the Navy`: service of another kind. */
function isOtherService(line: Line, index: number): boolean {
  const word = line.word(index);
  if (word === 'in') {
    return line.has(index + (line.word(index + 1) === 'the' ? 2 : 1), Shape.Capital);
  }
  return [
    'as',
    'at',
    'on',
    'of',
    'to',
    'later',
    'ago',
    'earlier',
    'before',
    'after',
    'old',
    'with',
  ].includes(word);
}

/** `life sentence`, `life in prison`, `death penalty`, at `life`, `death`, `whole`, `capital`. */
export function readLifeOrDeath(scan: Scan, index: number): number {
  switch (scan.line.word(index)) {
    case 'life':
      return readLife(scan, index);
    case 'death':
      return readDeath(scan, index);
    case 'whole':
      return readWholeLife(scan, index);
    case 'capital':
      return scan.line.word(index + 1) === 'punishment' ? keepDeath(scan, index, index + 2) : NONE;
    default:
      return NONE;
  }
}

function readDeath(scan: Scan, index: number): number {
  const { line } = scan;
  const noun = line.word(index + 1);
  if (['penalty', 'penalties', 'sentence', 'sentences'].includes(noun)) {
    return isMetaphor(line, index, index + 2) ? NONE : keepDeath(scan, index, index + 2);
  }
  const verb = line.word(index - 2);
  const sentenced = ['sentenced', 'condemned', 'sentencing', 'sentences', 'sentence'].includes(
    verb,
  );
  if (line.word(index - 1) !== 'to' || !sentenced) {
    // `sentenced him to death`
    const far = line.word(index - 3);
    if (line.word(index - 1) !== 'to' || !['sentenced', 'sentencing', 'condemned'].includes(far))
      return NONE;
    return keepDeath(scan, index, index + 1);
  }
  return keepDeath(scan, index - 2, index + 1);
}

/** `a death sentence for the industry`, `is not a life sentence`, of a thing or an illness. */
function isMetaphor(line: Line, first: number, next: number): boolean {
  const copula =
    line.word(first - 1) === 'a' &&
    ['is', 'was', 'be', 'like', 'as', 'means', 'longer', 'not'].includes(line.word(first - 2));
  if (line.word(next) === 'for') {
    const noun = ['the', 'a', 'an', 'many', 'small', 'our', 'their', 'his', 'her', 'its'].includes(
      line.word(next + 1),
    )
      ? next + 2
      : next + 1;
    const person =
      line.is(noun, Class.Person | Class.Court) ||
      line.has(noun, Shape.Capital) ||
      (line.word(noun) === '' && line.word(first - 1) !== 'a');
    return line.word(first - 1) === 'a' && !person && !/(?:ing|er|ism)$/.test(line.token(noun));
  }
  return copula && !nearCourtWord(line, first);
}

function nearCourtWord(line: Line, index: number): boolean {
  for (let at = Math.max(0, index - 15); at < index + 15; at++) {
    if (at !== index + 1 && line.is(at, Class.Court)) return true;
  }
  return false;
}

function readWholeLife(scan: Scan, index: number): number {
  const { line } = scan;
  const life = skipHyphen(line, index + 1);
  if (line.word(life) !== 'life') return NONE;
  const next = readLifeNoun(line, skipHyphen(line, life + 1));
  return next === NONE ? NONE : keepLife(scan, index, next);
}

function readLife(scan: Scan, index: number): number {
  const { line } = scan;
  const noun = readLifeNoun(line, skipHyphen(line, index + 1));
  if (noun !== NONE) {
    if (isMetaphor(line, index, noun)) return NONE;
    const mandatory = line.word(index - 1) === 'mandatory' && index - 1 >= scan.floor;
    return keepLife(scan, mandatory ? index - 1 : index, noun);
  }
  const before = line.word(index - 1);
  const verb = line.word(index - 2);
  const own = [
    'his',
    'her',
    'their',
    'my',
    'our',
    'of',
    'the',
    'a',
    'your',
    'daily',
    'real',
    'new',
  ];
  const place = readEnding(line, index + 1);
  if (place && !place.weak && place.sanction === 'imprisonment' && !own.includes(before)) {
    return keepLife(scan, index, place.next);
  }
  const without = withoutParole(line, index + 1);
  if (without > index + 1) return keepLife(scan, index, without);
  if (before === 'for' && ['jailed', 'imprisoned', 'gaoled', 'incarcerated'].includes(verb)) {
    return keepLife(scan, Math.max(index - 2, scan.floor), index + 1);
  }
  if (before === 'for' && ['bars', 'up', 'away', 'down', 'prison', 'jail'].includes(verb)) {
    const penal = readPenalVerb(scan, index);
    return penal ? keepLife(scan, penal.first, index + 1) : NONE;
  }
  if (before === 'to') {
    if (['sentenced', 'condemned', 'sentencing'].includes(verb)) {
      return keepLife(scan, Math.max(index - 2, scan.floor), index + 1);
    }
    const object = line.word(index - 3);
    return ['sentenced', 'sentencing', 'sentences'].includes(object) && isClosed(line, index + 1)
      ? keepLife(scan, index, index + 1)
      : NONE;
  }
  const served = ['serving', 'faces', 'facing', 'got', 'gets', 'mandatory', 'serve', 'face'];
  if (served.includes(before) && isClosed(line, index + 1) && inCourt(scan, index)) {
    return keepLife(scan, Math.max(index - 1, scan.floor), index + 1);
  }
  return NONE;
}

/** Whether no noun follows: a mark, the end, a small word. */
function isClosed(line: Line, index: number): boolean {
  return (
    index >= line.count ||
    line.mark(index) !== '' ||
    line.is(index, Class.Preposition | Class.Weekday | Class.DateWord) ||
    ['and', 'or', 'without', 'with'].includes(line.word(index))
  );
}

function keepLife(scan: Scan, first: number, next: number): number {
  return keep(scan, 'sentence', first, next, 'life', {
    sanction: 'imprisonment',
    status: readStatus(scan, first, next),
  });
}

function keepDeath(scan: Scan, first: number, next: number): number {
  return keep(scan, 'sentence', Math.max(first, scan.floor), next, 'death', {
    sanction: 'death',
    status: readStatus(scan, first, next),
  });
}
