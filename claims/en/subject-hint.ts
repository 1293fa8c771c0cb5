import { type Line, Shape } from '../line';
import { Class } from './classes';
import type { Draft } from './scan';
import { ENGLISH_GRAMMAR } from './grammar';
import { isSentenceEnd } from './tense';

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

const NOTHING: SubjectHint = { by: 'none' };
const EARLIER: SubjectHint = { by: 'earlier', plural: false, near: false };

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

/** `mother-of-three`, `father of two`. */
const PARENT_OF = ENGLISH_GRAMMAR.pattern('PERSON(-of-|of)CARDINAL');

/** The noun phrase that ends at a token and has its head at another. */
function nounEndingAt(line: Line, last: number, head = last): SubjectHint {
  let from = head;
  // `ex-soldier`
  if (line.mark(from - 1) === '-' && line.has(from - 2, Shape.Word) && line.glued(from)) from -= 2;
  while (
    from > 0 &&
    head - from < 4 &&
    line.has(from - 1, Shape.Word) &&
    !stopsNoun(line, from - 1) &&
    line.word(from - 1) !== 'old'
  ) {
    from--;
  }
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

/** The subject of the clause that leads to a token: the nearest that has a verb after it. */
function hintOfClause(line: Line, first: number, penal: boolean): SubjectHint {
  let at = first - 1;
  for (; at >= Math.max(0, first - REACH); at--) {
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

/** Whether a verb follows, past `, 45, of Hope,` and small adverbs. */
function isVerbAfter(line: Line, index: number): boolean {
  let at = index;
  for (let count = 0; count < 4; count++) {
    const mark = line.mark(at);
    if (mark === ',' || mark === '(' || mark === '—' || mark === '–') {
      // `Ann Roe, was`: the comma closes what came before the name.
      if (mark === ',' && isVerb(line, at + 1)) {
        // … if it opened one: `south London, was` is no such name.
        const opened = line.mark(index - 2) === ',' && !line.has(index - 3, Shape.Capital);
        return opened || line.has(index - 2, Shape.Capital);
      }
      const close = mark === '(' ? ')' : mark;
      let far = at + 1;
      if (line.word(far) === 'and' || line.word(far) === 'where') return false;
      while (far < at + 40 && far < line.count && line.mark(far) !== close) far++;
      if (line.mark(far) !== close) return mark === ',' && line.word(at + 1) === 'who';
      at = far + 1;
      if (line.mark(at) === ',') at++;
      if (isVerb(line, at) || PRESENT.has(line.word(at))) return true;
      // The next comma may close it: `Roe, 45, of Hope, was`
      at = far;
      continue;
    }
    if (line.word(at) === 'who') return true;
    if (isVerb(line, at) || PRESENT.has(line.word(at))) return true;
    if (
      ![
        'also',
        'later',
        'now',
        'then',
        'both',
        'each',
        'all',
        'still',
        'only',
        'just',
        'already',
        'never',
        'previously',
      ].includes(line.word(at))
    )
      return false;
    at++;
  }
  return false;
}

const PRESENT = new Set(
  'being received faces face gets get receives receive serves serve is are has have says could carries must spent served got'.split(
    ' ',
  ),
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
