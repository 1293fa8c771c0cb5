import type { Sanction } from '../claim';
import { Class } from './classes';
import { formatQuantity, type Quantity, readBoundBefore } from './quantity';
import { keep, NONE, type Scan } from './scan';
import { inCourt } from './sentence-status';

/** The verb before an amount of time. */
export interface PenalVerb {
  first: number;
  /** Penal whatever the text is about. */
  strong: boolean;
  /** The time is the least that must pass: `must serve`. */
  minimum: boolean;
  sanction?: Sanction;
}

/** Verbs whose length is a punishment by themselves, with the preposition that they take. */
const STRONG_VERBS: Readonly<Record<string, string>> = {
  sentenced: 'to',
  sentencing: 'to',
  sentence: 'to',
  condemned: 'to',
  jailed: 'for',
  gaoled: 'for',
  jail: 'for',
  jailing: 'for',
  imprisoned: 'for',
  incarcerated: 'for',
};

/** `locked up for`, `sent down for`, `put behind bars for`: the last words before `for`, and the verbs. */
const STRONG_PHRASES: readonly string[] = [
  'locked up',
  'sent down',
  'put away',
  'sent away',
  'behind bars',
  'sent to prison',
  'sent to jail',
  'sending to prison',
  'in prison',
  'in jail',
  'in custody',
];

/** Verbs that are penal only where the text speaks of courts. */
const WEAK_VERBS = new Set(
  'served serving serve serves faces face facing faced got get gets getting given give received receives receive receiving handed gave sought seeking requested recommended demanded do doing did done handing carries carry'.split(
    ' ',
  ),
);

/** Verbs with `for` that ask for a punishment. */
const DEMANDS = new Set(['advocated', 'asked', 'called', 'pushed', 'pressed', 'asking']);

const FILLERS = new Set(
  'a an the just only further additional another extra total already now up least at of roughly'.split(
    ' ',
  ),
);

export const PENAL_VERB_WORDS = [
  ...Object.keys(STRONG_VERBS),
  ...STRONG_PHRASES,
  ...WEAK_VERBS,
  ...DEMANDS,
  ...FILLERS,
  'detained held banned disqualified suspended knocked shaved slashed taken off',
].join(' ');

/** `sentenced to`, `jailed for`, `served just`: the verb that leads to a token. */
export function readPenalVerb(scan: Scan, index: number): PenalVerb | null {
  const { line, floor } = scan;
  let at = index - 1;
  while (index - at < 5 && FILLERS.has(line.word(at))) at--;
  if (at < floor) return null;
  const word = line.word(at);
  if (word === 'to' || word === 'for') return readVerbWith(scan, at);
  if (!WEAK_VERBS.has(word)) return null;
  return { first: at, strong: false, minimum: isMinimum(scan, at) };
}

/** `must serve`, `parole after serving`. */
function isMinimum({ line }: Scan, verb: number): boolean {
  const word = line.word(verb);
  if (word !== 'serve' && word !== 'serving') return false;
  for (let at = verb - 1; at > verb - 9; at--) {
    if (['must', 'parole', 'eligible', 'before'].includes(line.word(at))) return true;
  }
  return false;
}

function readVerbWith(scan: Scan, link: number): PenalVerb | null {
  const { line } = scan;
  const word = line.word(link);
  const verb = line.word(link - 1);
  if (STRONG_VERBS[verb] === word) return { first: link - 1, strong: true, minimum: false };
  if (word !== 'for') return null;
  for (const phrase of STRONG_PHRASES) {
    const words = phrase.split(' ');
    const first = link - words.length;
    if (words.every((part, offset) => line.word(first + offset) === part)) {
      return { first, strong: true, minimum: false };
    }
  }
  if (verb === 'suspended') {
    return { first: link - 1, strong: inCourt(scan, link), minimum: false, sanction: 'other' };
  }
  if (verb === 'detained') return { first: link - 1, strong: false, minimum: false };
  if (verb === 'driving' && ['banned', 'disqualified'].includes(line.word(link - 3))) {
    return { first: link - 3, strong: true, minimum: false, sanction: 'other' };
  }
  if (verb === 'disqualified' || verb === 'banned') {
    return { first: link - 1, strong: false, minimum: false, sanction: 'other' };
  }
  return DEMANDS.has(verb) ? { first: link - 1, strong: false, minimum: false } : null;
}

/** `five years knocked off`, `five years off a murder sentence`. */
export function readReducedBy(scan: Scan, quantity: Quantity): number {
  const { line } = scan;
  let end = NONE;
  const word = line.word(quantity.next);
  if (
    ['knocked', 'shaved', 'slashed', 'taken', 'cut'].includes(word) &&
    line.word(quantity.next + 1) === 'off'
  ) {
    end = quantity.next + 2;
  } else if (word === 'off') {
    for (let at = quantity.next + 1; at < quantity.next + 5; at++) {
      if (line.is(at, Class.Punishment)) end = at + 1;
    }
  }
  if (end === NONE || !inCourt(scan, quantity.first)) return NONE;
  const first = readBoundBefore(line, quantity.first, scan.floor)?.first ?? quantity.first;
  return keep(scan, 'sentence', first, end, formatQuantity(quantity), {
    sanction: 'imprisonment',
    status: 'other',
  });
}
