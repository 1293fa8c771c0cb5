import type { Claim } from '../../claim';
import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { genderOfWord } from '../gender';
import { ENGLISH_GRAMMAR } from '../grammar';
import { isAdjective, isVerb, nounEndingAt, PARENT_OF, stopsNoun } from '../noun-phrase';
import { areTwo, beforeAside } from './apposition';
import { GROUPS, hintOfClause } from './clause';
import { EARLIER, nameEndingAt, nameFrom, NOTHING, type SubjectHint } from './hint';
import { hintOfCalling, mayBeName, NO_NAME, startOfCapitals } from './name';
import { AFTER_NAME, AFTER_PRONOUN, hintOfOwnWords } from './own-words';
import { hintOfThing, isBe } from './thing';

const ARTICLES = ENGLISH_GRAMMAR.set('a an the');
/** `is a 63-year-old`, `works as a 63-year-old` */
const LINKS = ENGLISH_GRAMMAR.set('is was became becomes being as');
/** `boys aged 12` */
const OPENINGS = ENGLISH_GRAMMAR.set('aged age ages under over older younger');
const DYING = ENGLISH_GRAMMAR.set('dies died dead die turns turned');

/** `a girl named Ann Roe`, `a man known as Roe` */
const CALLED_BY = ENGLISH_GRAMMAR.pattern('(named|called|(known|identified) (only)?as)(?=NAME)');
/** `her neighbour last year`, `a girl known as` */
const NO_NOUN_WORD = ENGLISH_GRAMMAR.pattern('last|next|earlier|later|known|identified');

/** An age that says more of someone: `63-year-old Ann Roe`, `Roe, a 63-year-old nurse`, `boys aged 12`. */
export function hintOfAttribute(
  line: Line,
  first: number,
  next: number,
  claim: Claim,
): SubjectHint {
  // `Ann Roe took up the cello at the age of 60`
  if (line.word(first) === 'at' && line.word(first + 1) !== 'least')
    return hintOfOwnWords(line, hintOfClause(line, first, false), first, next);
  return (
    hintOfArticle(line, first) ??
    hintOfThing(line, first, claim) ??
    (OPENINGS.has(line.word(first))
      ? hintOfAged(line, first, next)
      : (hintOfBefore(line, first, next) ?? hintOfAfter(line, first, next)))
  );
}

/** `Ann Roe, a 63-year-old nurse`, `Ann Roe is a 63-year-old nurse`: whom an article before the age leads to. */
function hintOfArticle(line: Line, first: number): SubjectHint | null {
  if (!ARTICLES.has(line.word(first - 1))) return null;
  const before = first - 2;
  if (line.mark(before) === ',' && mayBeName(line, before - 1))
    return nameEndingAt(line, before - 1);
  return LINKS.has(line.word(before)) ? hintOfClause(line, before, false) : null;
}

/** `Ann Roe, aged 63`, `boys aged 12` */
function hintOfAged(line: Line, first: number, next: number): SubjectHint {
  let noun = first - 1;
  if (line.mark(noun) === ',' || line.mark(noun) === '(') noun--;
  if (line.has(noun, Shape.Capital) && !line.is(noun, NO_NAME)) {
    if (isAdjective(line, noun)) return NOTHING;
    return areTwo(line, noun, next)
      ? { by: 'pair', offset: line.endOf(noun) }
      : nameEndingAt(line, noun);
  }
  if (GROUPS.at(line, noun) !== undefined) return NOTHING;
  const isNoun =
    line.has(noun, Shape.Word) &&
    !stopsNoun(line, noun) &&
    !DYING.has(line.word(noun)) &&
    !line.token(noun).endsWith('ly') &&
    !line.is(noun, NO_NAME) &&
    !line.is(noun - 1, Class.Preposition);
  return isNoun
    ? hintOfCalling(line, noun)
    : hintOfOwnWords(line, hintOfClause(line, first, false), first, next);
}

/** Whom the words before the age name, or null where they name nobody. */
function hintOfBefore(line: Line, first: number, next: number): SubjectHint | null {
  if (isBe(line, first - 1)) return hintOfClause(line, first - 1, false);
  const before = line.word(first - 1);
  // `patients 12 years and older`
  const person = before === 'then' || before === 'now' ? first - 2 : first - 1;
  if (line.is(person, Class.Person) && !line.has(person, Shape.Capital))
    return nounEndingAt(line, person);
  // `The company, 90 years old, makes clocks`
  if (line.mark(first - 1) === ',' && (line.mark(next) === ',' || line.mark(next) === '.')) {
    const noun = beforeAside(line, first - 2);
    if (line.has(noun, Shape.Capital)) return nameEndingAt(line, noun);
    if (line.has(noun, Shape.Word) && !stopsNoun(line, noun)) return nounEndingAt(line, noun);
  }
  if (before === 'of' && line.is(first - 2, Class.Person)) return nounEndingAt(line, first - 2);
  // `the colt, a three-year-old,`
  const isAside = line.mark(first - 2) === ',' && line.mark(next) === ',';
  if ((before === 'a' || before === 'an') && isAside && !stopsNoun(line, first - 3))
    return nounEndingAt(line, first - 3);
  // `The 16-year-old replaced Roe`
  const does = before === 'the' && isVerb(line, next) && line.has(next + 1, Shape.Capital);
  return does ? EARLIER : null;
}

/** Whom the words after the age name: the noun phrase there, or a name in it or after it. */
function hintOfAfter(line: Line, first: number, next: number): SubjectHint {
  const article = line.word(first - 1);
  const definite = article === 'the';
  const { end, atName } = readPhrase(line, next, ARTICLES.has(article));
  if (atName) return nameFrom(line, end);
  const named = end === next ? AFTER_NAME.ahead(line, next) : -1;
  if (named !== -1) return nameFrom(line, named);
  // `Now five months old, he`
  const he = definite ? -1 : AFTER_PRONOUN.ahead(line, next);
  if (he !== -1) return { ...EARLIER, gender: genderOfWord(line.word(he - 1)) };
  // `The 48-year-old wore a suit`: a word before an object is a verb; `joins from Split`: so is one in -s.
  const acts =
    end === next + 1 &&
    (ARTICLES.has(line.word(end)) ||
      line.is(end, Class.Possessive) ||
      (definite && IN_S.test(line.token(next))));
  if (end === next || acts || line.is(next, Class.Past) || isVerb(line, next)) {
    return article === '' || (ARTICLES.has(article) && !definite) ? NOTHING : EARLIER;
  }
  if (line.mark(end) === ',' && line.has(end + 1, Shape.Capital)) return nameFrom(line, end + 1);
  const called = CALLED_BY.ahead(line, end);
  if (called !== -1) return nameFrom(line, called);
  return hintOfPhrase(line, first, next, end);
}

const IN_S = /^[a-z]+[^sui]s$/;

/** Reads the noun phrase after an age up to its end, or to a name in it. */
function readPhrase(
  line: Line,
  next: number,
  hasArticle: boolean,
): { end: number; atName: boolean } {
  let end = next;
  while (end - next < LONGEST_PHRASE && line.has(end, Shape.Word) && !stopsNoun(line, end)) {
    const begins = line.has(end + 1, Shape.Capital) || end > next || !isAdjective(line, end);
    const capital = line.has(end, Shape.Capital) && !line.is(end, Class.Title);
    if (capital && begins && !nounGoesOn(line, end + 1, hasArticle)) return { end, atName: true };
    const stops = isVerb(line, end) || line.endsIn(end, 'ing') || NO_NOUN_WORD.mayBegin(line, end);
    if (end > next && stops) break;
    // `grand-daughter`
    end += line.isCode(end + 1, '-') && line.glued(end + 2) ? 3 : 1;
  }
  return { end, atName: false };
}

/** In tokens. */
const LONGEST_PHRASE = 7;

/** `63-year-old Boston man`: whether a noun follows a capital, which then names nobody. */
function nounGoesOn(line: Line, index: number, hasArticle: boolean): boolean {
  return (
    line.has(index, Shape.Word) &&
    !line.has(index, Shape.Capital) &&
    !stopsNoun(line, index) &&
    !isVerb(line, index) &&
    // `left 14-week-old Jaxon alone`: headlines alone leave the article out.
    (hasArticle || line.is(index, Class.Person | Class.Title))
  );
}

/** `a 63-year-old nurse`, or the name that it says more of: `Ann Roe, 63-year-old nurse, said`. */
function hintOfPhrase(line: Line, first: number, next: number, end: number): SubjectHint {
  const parent = PARENT_OF.ahead(line, end - 1);
  const text = line.stretch(next, Math.max(end, parent));
  const phrase = { by: 'noun', text, definite: line.word(first - 1) === 'the' } as const;
  const apposed = line.mark(first - 1) === ',' && line.has(first - 2, Shape.Capital);
  const inPlace = line.is(startOfCapitals(line, first - 2) - 1, Class.Preposition);
  return apposed && !inPlace && line.mark(end) === ','
    ? { by: 'receiver', offset: line.startOf(first - 2), otherwise: phrase }
    : phrase;
}
