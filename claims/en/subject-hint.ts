import { type Line, Shape } from '../line';
import { Class } from './classes';
import type { Draft } from './scan';
import { ENGLISH_GRAMMAR } from './grammar';
import { isAdjective, isVerb, nounEndingAt, PARENT_OF, stopsNoun } from './noun-phrase';
import { EARLIER, hintOfClause, NOTHING } from './subject-clause';

/**
 * What the sentence itself says of a claim's subject: an offset at which the name ends or begins, a noun
 * phrase, or that the subject was named earlier.
 */
export type SubjectHint =
  | { by: 'name'; offset: number }
  | { by: 'pair'; offset: number }
  | { by: 'noun'; text: string; definite: boolean }
  | { by: 'earlier'; plural: boolean; near: boolean }
  | { by: 'none' };

/** `imposed a life sentence on Ann Roe`. */
const IMPOSED_ON = ENGLISH_GRAMMAR.pattern('on(?=NAME)');

/** Reads the hint for a claim at tokens `first` to `next`. */
export function readSubjectHint(line: Line, draft: Draft): SubjectHint {
  const { first, next, role, claim } = draft;
  if (role === 'apposition') return hintOfApposition(line, first);
  if (role === 'attributive') return hintOfAttribute(line, first, next);
  const imposed = claim.kind === 'sentence' ? IMPOSED_ON.ahead(line, next) : -1;
  if (imposed !== -1) return { by: 'name', offset: line.startOf(imposed) };
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
  const parent = line.is(at, Class.Cardinal) ? PARENT_OF.behind(line, at + 1) : -1;
  if (parent !== -1 && !line.has(parent, Shape.Capital)) return nounEndingAt(line, at, parent);
  if (line.is(at, Class.Person) && !line.has(at, Shape.Capital)) return nounEndingAt(line, at);
  return { by: 'name', offset: line.endOf(at) };
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
    if (end > next && (isVerb(line, end) || /^[a-z]+ing$/.test(line.token(end)))) break;
    end++;
  }
  // `The 48-year-old wore a suit`: a word before an object is a verb.
  const verb = end === next + 1 && ['a', 'an', 'the', 'his', 'her'].includes(line.word(end));
  if (end === next || verb || line.is(next, Class.Past) || isVerb(line, next)) {
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
