import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { isAdjective, isVerb, isVerbAfter, nounEndingAt, stopsNoun } from './noun-phrase';
import type { SubjectHint } from './subject-hint';
import { isSentenceEnd } from './tense';

export const NOTHING: SubjectHint = { by: 'none' };
export const EARLIER: SubjectHint = { by: 'earlier', plural: false, near: false };

/** All that tells of the subject of a clause, capitals aside. */
const CLAUSE_WORDS = ENGLISH_GRAMMAR.pattern(
  '[.!?;]|that|pair|duo|trio|couple|him|her|them|PRONOUN|PERSON|COURT',
);

/** The subject of the clause that leads to a token: the nearest that has a verb after it. */
export function hintOfClause(line: Line, first: number, penal: boolean): SubjectHint {
  let at = first - 1;
  for (; at >= Math.max(0, first - REACH); at--) {
    if (!line.has(at, Shape.Capital) && !CLAUSE_WORDS.mayBegin(line, at)) continue;
    if (isSentenceEnd(line, at) || line.mark(at) === ';') break;
    const word = line.word(at);
    // `announced that a burglar was sentenced`: a clause of its own.
    if (word === 'that' && isVerb(line, at - 1)) break;
    if (['pair', 'duo', 'trio', 'couple'].includes(word)) return NOTHING;
    if (
      OBJECTS.has(word) &&
      !(word === 'her' && line.has(at + 1, Shape.Word) && line.word(at + 1) !== 'to')
    ) {
      return { by: 'earlier', plural: word === 'them', near: true };
    }
    if (line.is(at, Class.Pronoun) && !line.is(at, Class.Possessive)) {
      if (word !== 'who') return { by: 'earlier', plural: word === 'they', near: false };
      const antecedent = hintOfAntecedent(line, at);
      if (antecedent) return antecedent;
      continue;
    }
    if (
      line.has(at, Shape.Capital) &&
      !line.is(at, Class.Function | Class.Weekday | Class.Month | Class.Zone)
    ) {
      const hint = hintOfName(line, at);
      if (hint.by !== 'none') return hint;
      at = startOfCapitals(line, at);
      continue;
    }
    const person = penal && line.is(at, Class.Person) && !line.is(at - 1, Class.Preposition);
    if (person && (isVerbAfter(line, at + 1) || line.word(at + 1) === 'to'))
      return nounEndingAt(line, at);
    if (line.is(at, Class.Court) && isProsecution(line.word(at)))
      return { by: 'earlier', plural: false, near: false };
  }
  return penal ? hintOfOpening(line, at + 1, first) : EARLIER;
}

/** Tokens back that a clause may reach. */
const REACH = 60;
const OBJECTS = new Set(['him', 'her', 'them']);

function isProsecution(word: string): boolean {
  return [
    'prosecutors',
    'prosecution',
    'prosecutor',
    'judge',
    'court',
    'lawyers',
    'lawyer',
    'attorney',
    'jury',
  ].includes(word);
}

function startOfCapitals(line: Line, last: number): number {
  let from = last;
  while (line.has(from - 1, Shape.Capital) && !line.is(from - 1, Class.Function)) from--;
  return from;
}

/** A name that is the subject of what follows, or the object of `sentenced … to`. */
function hintOfName(line: Line, last: number): SubjectHint {
  const from = startOfCapitals(line, last);
  const before = line.word(from - 1);
  if (
    isFollowedByTo(line, last + 1) &&
    ['sentenced', 'sentencing', 'sentence', 'jailed', 'gave', 'handed', 'ordered'].includes(before)
  ) {
    return { by: 'name', offset: line.endOf(last) };
  }
  if (
    line.is(from, Class.Organisation) ||
    line.is(last, Class.Organisation | Class.Title | Class.Court)
  )
    return NOTHING;
  for (let at = from - 1; at < last; at++) if (COURT_OFFICES.has(line.word(at))) return NOTHING;
  if (line.is(from - 1, Class.Preposition) && before !== 'for') return NOTHING;
  if (from === last && isAdjective(line, last)) {
    if (before === 'old') return EARLIER;
    if (before === 'the') return NOTHING;
  }
  const mark = line.mark(last + 1);
  if ((mark === '’' || mark === "'") && line.word(last + 2) === 's') {
    const noun = line.word(last + 3);
    return [
      'lawyer',
      'lawyers',
      'attorney',
      'sentence',
      'sentencing',
      'prison',
      'case',
      'defense',
      'defence',
    ].includes(noun)
      ? { by: 'name', offset: line.endOf(last) }
      : NOTHING;
  }
  return isVerbAfter(line, last + 1) ? { by: 'name', offset: line.endOf(last) } : NOTHING;
}

/** `sentenced Ann Roe to`, `sentenced Ann Roe, 39, to`. */
function isFollowedByTo(line: Line, index: number): boolean {
  if (line.mark(index) !== ',') return ['to', 'for'].includes(line.word(index));
  for (let at = index + 1; at < index + 12; at++) {
    if (line.mark(at) === ',') return line.word(at + 1) === 'to';
  }
  return false;
}

const COURT_OFFICES = ENGLISH_GRAMMAR.set(
  'judge justice magistrate prosecutor attorney recorder sheriff',
);

/** The noun or name that a `who` belongs to. */
function hintOfAntecedent(line: Line, who: number): SubjectHint | null {
  let at = who - 1;
  if (line.mark(at) === ',') at--;
  if (line.mark(at) === ')') {
    while (at > 0 && line.mark(at) !== '(') at--;
    at--;
  }
  if (line.has(at, Shape.Digits) && line.mark(at - 1) === ',') at -= 2;
  // `Ann Roe, a 63-year-old nurse who`, `Ann Roe, of Hope, who`
  for (let comma = at; comma > at - 12 && comma > 0; comma--) {
    if (
      line.mark(comma) === ',' &&
      line.has(comma - 1, Shape.Capital) &&
      ['a', 'an', 'the', 'of', 'from', 'then', 'now'].includes(line.word(comma + 1))
    ) {
      return { by: 'name', offset: line.endOf(comma - 1) };
    }
    if (isSentenceEnd(line, comma)) break;
  }
  if (isProsecution(line.word(at)) || line.word(at) === 'people') return EARLIER;
  if (line.has(at, Shape.Capital)) return { by: 'name', offset: line.endOf(at) };
  if (!line.has(at, Shape.Word) || stopsNoun(line, at)) return null;
  return nounEndingAt(line, at);
}

/** `A former banker was jailed`: someone not yet named; else someone named before. */
function hintOfOpening(line: Line, index: number, first: number): SubjectHint {
  for (let at = index; at < Math.min(index + 8, first); at++) {
    const word = line.word(at);
    if (word === 'a' || word === 'an') {
      let end = at + 1;
      while (
        end < first &&
        line.has(end, Shape.Word | Shape.Digits | Shape.Mark) &&
        !stopsNoun(line, end) &&
        line.mark(end) !== ','
      )
        end++;
      let from = at + 1;
      for (let old = from; old < end; old++) if (line.word(old) === 'old') from = old + 1;
      return from < end ? { by: 'noun', text: line.stretch(from, end), definite: false } : EARLIER;
    }
    if (
      line.is(at, Class.Function) ||
      (line.word(at) === '' && !line.has(at, Shape.Capital | Shape.Mark))
    )
      break;
  }
  return EARLIER;
}
