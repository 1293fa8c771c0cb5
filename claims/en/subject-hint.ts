import { type Line, Shape } from '../line';
import { Class } from './classes';
import type { Draft } from './scan';
import { isSentenceEnd } from './tense';

/**
 * What the sentence itself says of a claim's subject: an offset at which the name ends or begins, a noun
 * phrase, or that the subject was named earlier.
 */
export type SubjectHint =
  | { by: 'name'; offset: number }
  | { by: 'pair'; offset: number }
  | { by: 'noun'; text: string; definite: boolean }
  | { by: 'earlier'; plural: boolean }
  | { by: 'none' };

const NOTHING: SubjectHint = { by: 'none' };
const EARLIER: SubjectHint = { by: 'earlier', plural: false };

/** Reads the hint for a claim at tokens `first` to `next`. */
export function readSubjectHint(line: Line, draft: Draft): SubjectHint {
  const { first, next, role, claim } = draft;
  if (role === 'apposition') return hintOfApposition(line, first);
  if (role === 'attributive') return hintOfAttribute(line, first, next);
  return hintOfClause(line, first, claim.kind === 'sentence');
}

/** `Roe, 45,`, `both 18`, `her husband, 45,`. */
function hintOfApposition(line: Line, first: number): SubjectHint {
  let at = first - 1;
  const both = line.word(at) === 'both' || line.word(at) === 'all' || line.word(at) === 'each';
  if (line.mark(at) === '(' || line.has(at, Shape.Word)) at--;
  if (line.mark(at) === ',' || line.mark(at) === '(') at--;
  if (line.mark(at) === '—' || line.mark(at) === '–') at--;
  if (line.mark(at) === ')') {
    while (at > 0 && line.mark(at) !== '(') at--;
    at--;
  }
  if (both) return { by: 'pair', offset: line.endOf(at) };
  if (line.has(first - 1, Shape.Capital)) return { by: 'name', offset: line.endOf(first - 1) };
  if (line.is(at, Class.Person) && !line.has(at, Shape.Capital)) return nounEndingAt(line, at);
  return { by: 'name', offset: line.endOf(at) };
}

function nounEndingAt(line: Line, last: number): SubjectHint {
  let from = last;
  while (
    from > 0 &&
    last - from < 4 &&
    line.has(from - 1, Shape.Word) &&
    !stopsNoun(line, from - 1)
  )
    from--;
  const definite = line.word(from - 1) === 'the';
  return { by: 'noun', text: line.stretch(from, last + 1), definite };
}

function stopsNoun(line: Line, index: number): boolean {
  return (
    line.is(
      index,
      Class.Function | Class.Preposition | Class.Past | Class.Modal | Class.Pronoun | Class.Future,
    ) || ['is', 'has', 'have', 'are', 'be', 'been', 'says', 's'].includes(line.word(index))
  );
}

/** `63-year-old Ann Roe`, `Roe, a 63-year-old nurse`, `boys aged 12`. */
function hintOfAttribute(line: Line, first: number, next: number): SubjectHint {
  const article = line.word(first - 1);
  const indefinite = article === 'a' || article === 'an';
  let at = first - 1;
  if (indefinite || article === 'the') at--;
  // `Ann Roe, a 63-year-old nurse`
  if (at < first - 1 && line.mark(at) === ',' && line.has(at - 1, Shape.Capital)) {
    return { by: 'name', offset: line.endOf(at - 1) };
  }
  if (at < first - 1 && ['is', 'was', 'became', 'becomes', 'being', 'as'].includes(line.word(at))) {
    return hintOfClause(line, at, false);
  }
  const opening = line.word(first);
  if (
    opening === 'aged' ||
    opening === 'age' ||
    opening === 'ages' ||
    opening === 'under' ||
    opening === 'over'
  ) {
    let noun = first - 1;
    if (line.mark(noun) === ',' || line.mark(noun) === '(') noun--;
    if (line.has(noun, Shape.Capital)) return { by: 'name', offset: line.endOf(noun) };
    if (line.has(noun, Shape.Word) && !stopsNoun(line, noun)) return nounEndingAt(line, noun);
    return hintOfClause(line, first, false);
  }
  if (line.word(first - 1) === 'of' && line.is(first - 2, Class.Person))
    return nounEndingAt(line, first - 2);
  // Forward: the noun phrase after the age, and a name in or after it.
  let end = next;
  while (end - next < 7 && line.has(end, Shape.Word) && !stopsNoun(line, end)) {
    const name = line.has(end, Shape.Capital) && !line.is(end, Class.Title);
    const nounGoesOn =
      line.has(end + 1, Shape.Word) &&
      !line.has(end + 1, Shape.Capital) &&
      !stopsNoun(line, end + 1) &&
      !isVerb(line, end + 1);
    if (
      name &&
      !nounGoesOn &&
      (line.has(end + 1, Shape.Capital) || end > next || !isAdjective(line, end))
    ) {
      return { by: 'name', offset: line.startOf(end) };
    }
    if (name && line.has(end + 1, Shape.Capital)) return { by: 'name', offset: line.startOf(end) };
    if (end > next && isVerb(line, end)) break;
    end++;
  }
  if (end === next || line.is(next, Class.Past) || isVerb(line, next)) {
    return indefinite || article === '' ? NOTHING : EARLIER;
  }
  if (line.mark(end) === ',' && line.has(end + 1, Shape.Capital)) {
    return { by: 'name', offset: line.startOf(end + 1) };
  }
  if (
    (line.word(end) === 'named' || line.word(end) === 'called') &&
    line.has(end + 1, Shape.Capital)
  ) {
    return { by: 'name', offset: line.startOf(end + 1) };
  }
  return { by: 'noun', text: line.stretch(next, end), definite: article === 'the' };
}

/** `Australian`, `Brazilian`: a capital that is no name. */
function isAdjective(line: Line, index: number): boolean {
  return /(?:an|ish|ese|ch)$/.test(line.token(index));
}

function isVerb(line: Line, index: number): boolean {
  return (
    line.is(index, Class.Past | Class.Modal) ||
    ['is', 'has', 'are', 'have', 'says'].includes(line.word(index)) ||
    /^[a-z]+ed$/.test(line.token(index))
  );
}

/** The subject of the clause that leads to a token. */
function hintOfClause(line: Line, first: number, penal: boolean): SubjectHint {
  // `sentenced Ann Roe to`, `gave her`
  for (let at = first - 1; at >= Math.max(0, first - 45); at--) {
    if (isSentenceEnd(line, at)) break;
    if (line.mark(at) === ';') break;
    const word = line.word(at);
    if (
      word === 'he' ||
      word === 'she' ||
      word === 'they' ||
      word === 'him' ||
      ((word === 'her' || word === 'them') && !line.has(at + 1, Shape.Word))
    ) {
      return { by: 'earlier', plural: word === 'they' || word === 'them' };
    }
    if (word === 'who' || word === 'which' || word === 'whom') {
      let noun = at - 1;
      if (line.mark(noun) === ',') noun--;
      // `Ann Roe, 45, who`, `Ann Roe, of Hope, who`
      if (line.has(noun, Shape.Digits) && line.mark(noun - 1) === ',') noun -= 2;
      if (line.has(noun, Shape.Capital)) return { by: 'name', offset: line.endOf(noun) };
      if (line.is(noun, Class.Person)) return nounEndingAt(line, noun);
      continue;
    }
    if (
      line.has(at, Shape.Capital) &&
      !line.is(at, Class.Function | Class.Weekday | Class.Month | Class.Zone)
    ) {
      let from = at;
      while (line.has(from - 1, Shape.Capital) && !line.is(from - 1, Class.Function)) from--;
      if (
        line.is(from, Class.Organisation) ||
        line.is(at, Class.Organisation | Class.Title | Class.Court)
      ) {
        at = from;
        continue;
      }
      const preposition = line.is(from - 1, Class.Preposition);
      if (!preposition || line.word(at + 1) === 'to') return { by: 'name', offset: line.endOf(at) };
      at = from;
      continue;
    }
    if (penal && line.is(at, Class.Person) && !line.is(at - 1, Class.Preposition)) {
      const noun = nounEndingAt(line, at);
      if (noun.by === 'noun' && !noun.definite && !line.is(at, Class.Kin)) return noun;
      if (noun.by === 'noun' && noun.definite) return EARLIER;
    }
  }
  return EARLIER;
}
