import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { isAdjective, isVerb, findVerbAfter, nounEndingAt, stopsNoun } from './noun-phrase';
import { NONE } from './scan';
import type { EarlierHint, SubjectHint } from './subject-hint';
import { genderOfWord } from './gender';
import { isHyphen } from './number';
import { OCCUPATION } from './person';
import { isSentenceEnd } from './tense';

export const NOTHING: SubjectHint = { by: 'none' };
export const EARLIER: EarlierHint = { by: 'earlier', plural: false, near: false };

/** `gave her killer`, `sentenced the banker to`: the noun that a punishment goes to. */
const OBJECT_NOUN = ENGLISH_GRAMMAR.pattern(
  '(?<=(GIVE|sentenced|sentencing|sentences|jailed|jailing|awarded|condemned|imprisoned)(the|a|an|POSSESSIVE|some|those|two|three|both)?(WORD|former|ex|-){0,2})(PERSON|(WORD|TITLE)(?=to|for))(to|for)?(the|a|an)?',
);
/** `Roe got five years and Poe three`: a name that stands for its verb too. */
const ELLIPTIC = ENGLISH_GRAMMAR.pattern('(?<=(;|and|while)NAME{0,2})NAME,?(for|to|got)?(a|an)?');
/** How many `the pair`, `the trio` are; `both`, `the men` do not tell. */
export const GROUPS: Readonly<Record<string, number>> = { pair: 2, duo: 2, couple: 2, trio: 3 };

/** All that tells of the subject of a clause, capitals aside. */
const CLAUSE_WORDS = ENGLISH_GRAMMAR.pattern(
  '[.!?;]|that|pair|duo|trio|couple|him|her|them|PRONOUN|PERSON|COURT',
);

/** Verbs of which a punishment is the object: `to receive`, `to be given`. */
const TO_GET = ENGLISH_GRAMMAR.pattern(
  'to (receive|get|face|serve|spend|be(given|handed|sentenced to)?)?(a|an|the|mandatory|automatic)*',
);

const WISHES = ENGLISH_GRAMMAR.set(
  'call~ ask~ push~ campaign~ plead pleaded petition demand demands press pressing',
);

/** `called for some dealers to receive`: those for whom it is wished, not who wishes it. */
function hintOfWish(line: Line, first: number): SubjectHint | null {
  const to = TO_GET.behind(line, first);
  if (to === NONE) return null;
  let from = to;
  while (to - from < 5 && line.has(from - 1, Shape.Word) && line.word(from - 1) !== 'for') {
    if (line.is(from - 1, NO_NOUN)) return null;
    if (OBJECTS.has(line.word(from - 1))) return null;
    from--;
  }
  if (from === to || line.word(from - 1) !== 'for' || !WISHES.has(line.word(from - 2))) return null;
  if (line.is(from, Class.Article) || line.word(from) === 'the') from++;
  return line.has(to - 1, Shape.Capital)
    ? { by: 'name', offset: line.endOf(to - 1) }
    : { by: 'noun', text: line.stretch(from, to), definite: false, anyone: true };
}

const NO_NOUN = Class.Pronoun | Class.Past | Class.Modal | Class.Future | Class.Preposition;

/** The subject of the clause that leads to a token: the nearest that has a verb after it. */
export function hintOfClause(line: Line, first: number, penal: boolean): SubjectHint {
  const wish = penal ? hintOfWish(line, first) : null;
  if (wish) return wish;
  const object = penal ? OBJECT_NOUN.behind(line, first) : -1;
  if (object !== -1 && !line.has(object, Shape.Capital)) return nounEndingAt(line, object);
  // `and Poe for six months`
  const elliptic = penal ? ELLIPTIC.behind(line, first) : -1;
  if (elliptic !== -1) return { by: 'name', offset: line.endOf(elliptic) };
  let at = first - 1;
  for (; at >= Math.max(0, first - REACH); at--) {
    const near = at === first - 2;
    if (!near && !line.has(at, Shape.Capital) && !CLAUSE_WORDS.mayBegin(line, at)) continue;
    if (isSentenceEnd(line, at) || line.mark(at) === ';') break;
    const word = line.word(at);
    // `announced that a burglar was sentenced`: a clause of its own.
    if (word === 'that' && isVerb(line, at - 1)) break;
    const count = GROUPS[word];
    if (count !== undefined)
      return { by: 'earlier', plural: true, count, near: false, offset: line.startOf(at) };
    if (word === 'i') return hintOfSpeaker(line, at, first);
    if (OBJECTS.has(word) && !(word === 'her' && isPossessive(line, at))) {
      return spokenOf(line, at, true);
    }
    if (line.is(at, Class.Pronoun) && !line.is(at, Class.Possessive)) {
      if (word !== 'who') return spokenOf(line, at, false);
      const antecedent = hintOfAntecedent(line, at);
      if (antecedent) return antecedent;
      continue;
    }
    if (
      line.has(at, Shape.Capital) &&
      !line.is(at, Class.Function | Class.Weekday | Class.Month | Class.Zone)
    ) {
      const hint = hintOfName(line, at, first);
      if (hint.by !== 'none') return hint;
      at = startOfCapitals(line, at);
      continue;
    }
    const person =
      (line.is(at, Class.Person) ||
        (near && OCCUPATION.test(line.token(at)) && line.word(at) === '')) &&
      !isObject(line, at);
    if (person && (findVerbAfter(line, at + 1) !== -1 || (penal && isSentencedAfter(line, at + 1))))
      return nounEndingAt(line, at);
    const asks = isProsecution(line.word(at)) && findVerbAfter(line, at + 1) !== -1;
    if (line.is(at, Class.Court) && asks) return EARLIER;
  }
  return penal ? hintOfOpening(line, at + 1, first) : EARLIER;
}

const SAID_AFTER = ENGLISH_GRAMMAR.pattern(
  '(PRONOUN|NAME{1,3})(said|says|told|added|recalled|recalls|explained|admitted)|(said|says|added|recalled|recalls)(TITLE\\.?)?(?=NAME)',
);
const SAID_BEFORE = ENGLISH_GRAMMAR.pattern(
  '(PRONOUN|NAME)(,DIGITS,)?(said|says|told|added|recalled|recalls|explained)[^.;"]{0,8}[:,]"?',
);
/** Tokens within which a quotation closes or opens. */
const QUOTE_REACH = 45;

/** Whom `I` stands for: who is said to speak after the quotation, or before it. */
function hintOfSpeaker(line: Line, index: number, first: number): SubjectHint {
  for (let at = first; at < first + QUOTE_REACH && at < line.count; at++) {
    if (!line.isCode(at, '"')) continue;
    const after = SAID_AFTER.ahead(line, at + 1);
    if (after === -1) break;
    if (line.has(after, Shape.Capital) && !line.has(after - 2, Shape.Capital))
      return { by: 'name', offset: line.startOf(after) };
    return hintOfWhoSpeaks(line, at + 1, after - 2);
  }
  for (let at = index; at >= 0 && at > index - QUOTE_REACH; at--) {
    if (!line.isCode(at, '"')) continue;
    const before = SAID_BEFORE.behind(line, at);
    return before === -1 ? NOTHING : hintOfWhoSpeaks(line, before, before);
  }
  return NOTHING;
}

function hintOfWhoSpeaks(line: Line, pronoun: number, name: number): SubjectHint {
  return line.is(pronoun, Class.Pronoun)
    ? spokenOf(line, pronoun, false)
    : { by: 'name', offset: line.endOf(name) };
}

/** `with the man`, `of two sons` */
function isObject(line: Line, index: number): boolean {
  let at = index - 1;
  while (
    at > index - 4 &&
    (line.is(at, Class.Cardinal | Class.Article | Class.Possessive) || line.word(at) === 'the')
  )
    at--;
  return line.is(at, Class.Preposition);
}

/** `dealers to receive`, `a man serving` */
function isSentencedAfter(line: Line, index: number): boolean {
  return ['to', 'serving', 'facing', 'jailed', 'sentenced', 'convicted', 'given'].includes(
    line.word(index),
  );
}

/** The person whom a pronoun stands for; a `he` before it in the sentence is the same one. */
function spokenOf(line: Line, index: number, near: boolean): EarlierHint {
  const word = line.word(index);
  const gender = genderOfWord(word);
  let offset = line.startOf(index);
  if (!near) {
    for (let at = index - 1; at >= 0 && at > index - REACH && !isSentenceEnd(line, at); at--) {
      if (line.word(at) === word) offset = line.startOf(at);
    }
  }
  return { by: 'earlier', plural: word === 'they' || word === 'them', near, gender, offset };
}

/** `her sentence`, `her 10-year sentence`; not `gave her 10 years`. */
function isPossessive(line: Line, index: number): boolean {
  if (line.is(index + 1, Class.Cardinal) || line.has(index + 1, Shape.Digits))
    return isHyphen(line.mark(index + 2));
  return line.has(index + 1, Shape.Word) && line.word(index + 1) !== 'to';
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

export function startOfCapitals(line: Line, last: number): number {
  let from = last;
  for (;;) {
    if (line.has(from - 1, Shape.Capital) && !line.is(from - 1, Class.Function)) from--;
    // `Roe-Smith`
    else if (isHyphen(line.mark(from - 1)) && line.glued(from) && line.has(from - 2, Shape.Capital))
      from -= 2;
    else return from;
  }
}

/** A name that is the subject of what follows, or the object of `sentenced … to`. */
function hintOfName(line: Line, last: number, first: number): SubjectHint {
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
  // `Attorney Ann Roe`, `his lawyer, Ann Roe,`
  const office = line.mark(from - 1) === ',' ? from - 2 : from - 1;
  for (let at = office; at < last; at++) if (COURT_OFFICES.has(line.word(at))) return NOTHING;
  if (line.is(from - 1, Class.Preposition) && before !== 'for') return NOTHING;
  if (from === last && isAdjective(line, last)) {
    if (before === 'old') return EARLIER;
    if (before === 'the') return NOTHING;
  }
  const mark = line.mark(last + 1);
  if ((mark === '’' || mark === "'") && line.word(last + 2) === 's') {
    const noun = line.word(last + 3);
    // `Roe's 30-month sentence`
    if (last + 3 === first) return { by: 'name', offset: line.endOf(last) };
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
  const verb = findVerbAfter(line, last + 1);
  if (verb === -1) return NOTHING;
  const several = SEVERAL.has(line.word(verb)) || SEVERAL.has(line.word(verb - 1));
  return { by: several ? 'pair' : 'name', offset: line.endOf(last) };
}

/** `sentenced Ann Roe to`, `sentenced Ann Roe, 39, to`. */
function isFollowedByTo(line: Line, index: number): boolean {
  // `sentenced Ann Roe (39) to`
  if (line.mark(index) === '(' && line.mark(index + 2) === ')')
    return line.word(index + 3) === 'to';
  if (line.mark(index) !== ',') return ['to', 'for'].includes(line.word(index));
  for (let at = index + 1; at < index + 12; at++) {
    if (line.mark(at) === ',') return line.word(at + 1) === 'to';
  }
  return false;
}

const COURT_OFFICES = ENGLISH_GRAMMAR.set(
  'judge justice magistrate prosecutor attorney recorder sheriff lawyer barrister solicitor counsel',
);
/** Verbs and words of what two people do. */
const SEVERAL = ENGLISH_GRAMMAR.set('were are have both each face plead');

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
  for (let comma = at; comma > at - 16 && comma > 0; comma--) {
    if (
      line.mark(comma) === ',' &&
      line.has(comma - 1, Shape.Capital) &&
      ['a', 'an', 'the', 'of', 'from', 'then', 'now'].includes(line.word(comma + 1)) &&
      // `in Leeds, a man who`
      !(line.is(comma - 2, Class.Preposition) && startOfCapitals(line, comma - 1) === comma - 1)
    ) {
      return { by: 'name', offset: line.endOf(comma - 1) };
    }
    // `Roe, 41, a mother of three girls, who`
    const aged = line.mark(comma) === ',' && line.has(comma - 1, Shape.Digits);
    if (aged && line.mark(comma - 2) === ',' && line.has(comma - 3, Shape.Capital))
      return { by: 'name', offset: line.endOf(comma - 3) };
    if (isSentenceEnd(line, comma)) break;
  }
  if (isProsecution(line.word(at)) || line.word(at) === 'people') return EARLIER;
  if (line.has(at, Shape.Capital)) return { by: 'name', offset: line.endOf(at) };
  if (!line.has(at, Shape.Word) || stopsNoun(line, at)) return null;
  return nounEndingAt(line, at);
}

/** `a court in Leeds`, `a sentence of`: nobody who is sentenced. */
const NO_CONVICT = Class.Organisation | Class.Punishment | Class.Court;

/** `A former banker was jailed`, `The alderman was jailed`: someone not yet named; else someone named before. */
function hintOfOpening(line: Line, index: number, first: number): SubjectHint {
  for (let at = index; at < Math.min(index + 8, first); at++) {
    const word = line.word(at);
    if (word === 'a' || word === 'an' || (word === 'the' && at === index)) {
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
      const head = line.is(end - 1, Class.Person) ? 0 : NO_CONVICT;
      if (from === end || line.is(end - 1, head) || line.word(end - 1) === 'fine') return EARLIER;
      const person = line.is(end - 1, Class.Person) || OCCUPATION.test(line.token(end - 1));
      if (word === 'the' && !person && !line.is(end, Class.Past)) return EARLIER;
      return { by: 'noun', text: line.stretch(from, end), definite: word === 'the' };
    }
    if (
      line.is(at, Class.Function) ||
      (line.word(at) === '' && !line.has(at, Shape.Capital | Shape.Mark))
    )
      break;
  }
  return EARLIER;
}
