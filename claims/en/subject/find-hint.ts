import { type Line, Shape } from '../../line';
import { TWO_NAMES } from '../age/apposition';
import { Class } from '../classes';
import type { Claim } from '../../claim';
import { OLDEST } from '../age/value';
import type { Draft } from '../scan';
import { isAdjective, isVerb, nounEndingAt, PARENT_OF, stopsNoun } from '../noun-phrase';
import { ENGLISH_GRAMMAR } from '../grammar';
import { genderOfWord } from '../gender';
import { isSentenceEnd } from '../tense';
import { EARLIER, nameEndingAt, nameFrom, NOTHING, type SubjectHint } from './hint';
import { GROUPS, hintOfClause, hintOfOpening } from './clause';
import { hintOfCalling, mayBeName, NO_NAME, startOfCapitals } from './name';

/** `imposed a life sentence on Ann Roe`, `the term handed to Ann Roe`, `a sentence for Ann Roe`. */
const RECEIVER = ENGLISH_GRAMMAR.pattern(
  "('s)?((was|were|has been|that was|which was)?(handed|given|imposed|passed|meted|awarded)(down|out)?)?(on|upon|to|for|against|of)(former WORD?|ex-)?(TITLE\\.?)?(?=NAME)",
);
/** `life sentences to killers`, `a term for the man who` */
const RECEIVER_NOUN = ENGLISH_GRAMMAR.pattern(
  '(on|upon|to|for|against|of)(the|a|an|some|all|any|CARDINAL|DIGITS)?(DIGITS-?UNIT-?old)?(WORD){0,2}(PERSON|couple|pair)(?=$|[.,;]|who|of|from|convicted|charged|found|guilty|PAST|MODAL|is|are|in)',
);
/** `provides for a life sentence where the victim`: what a law says of anyone. */
const OF_LAW = ENGLISH_GRAMMAR.pattern('where (the|a)PERSON|in cases|for (anyone|any)');
/** `the maximum of 10 years for both` */
const RECEIVERS = ENGLISH_GRAMMAR.pattern(
  '(on|upon|to|for|against)(both|each|them)(?=$|[.,;]|men|women|of (them|the (men|women)))',
);
/** `At 79 years old, Ann Roe` */
const AFTER_NAME = ENGLISH_GRAMMAR.pattern(',(TITLE\\.?)?(?=NAME)');
/** What follows an age that opens a sentence: `Aged 14, he` */
const AFTER_PRONOUN = ENGLISH_GRAMMAR.pattern(',?(suddenly)?(PRONOUN|POSSESSIVE)');

/** `he is a pensioner aged 71` */
const IS_ONE = ENGLISH_GRAMMAR.pattern('(is|was|being|became)(a|an)(WORD|NAME){0,3}PERSON');
const NO_GROUP = Class.Function | Class.Title;

/** Reads the hint for a claim at tokens `first` to `next`. */
export function readSubjectHint(line: Line, draft: Draft): SubjectHint {
  const { first, next, role, claim } = draft;
  if (role === 'apposition') return hintOfApposition(line, first, next);
  // `Women in their 20s`
  const isAt = line.word(first) === 'at' && line.word(first + 1) !== 'least';
  const isBeside = claim.kind === 'age' && !isAt && line.is(first - 1, Class.Person);
  if (isBeside && !line.is(first - 1, NO_GROUP)) {
    const is = IS_ONE.behind(line, first);
    return is === -1 ? nounEndingAt(line, first - 1) : hintOfClause(line, is, false);
  }
  // `The pilot, in his 50s,`
  const beside = line.word(first) === 'in' && line.mark(first - 1) === ',';
  if (beside && line.isUnknown(first - 2)) return nounEndingAt(line, first - 2);
  if (role === 'attributive') return hintOfAttribute(line, first, next, claim);
  const penal = claim.kind === 'sentence';
  if (penal && OF_LAW.ahead(line, next) !== -1) return NOTHING;
  const clause = hintOfClause(line, first, penal);
  const receiver = penal ? RECEIVER.ahead(line, next) : -1;
  if (receiver !== -1) return { by: 'receiver', offset: line.startOf(receiver), otherwise: clause };
  if (penal && RECEIVERS.ahead(line, next) !== -1) return { ...EARLIER, plural: true };
  const verbal = line.is(first, Class.Court) && !line.is(first, Class.Punishment | Class.Prison);
  const noun = penal && !verbal ? RECEIVER_NOUN.ahead(line, next) : -1;
  if (noun !== -1) return nounEndingAt(line, noun - 1);
  return penal ? clause : hintOfOwnWords(line, clause, first, next);
}

/** Where nothing before an age tells whose it is, the age itself may, or what follows: `Aged 14, he`. */
function hintOfOwnWords(line: Line, clause: SubjectHint, first: number, next: number): SubjectHint {
  if (clause !== EARLIER) return clause;
  for (let at = first; at < next; at++) {
    if (line.is(at, Class.Possessive) && line.word(at) !== 'their')
      return { ...EARLIER, gender: genderOfWord(line.word(at)) };
  }
  const name = AFTER_NAME.ahead(line, next);
  if (name !== -1) return nameFrom(line, name);
  const after = AFTER_PRONOUN.ahead(line, next);
  if (after === -1) return hintOfOnlyName(line, first);
  const word = line.word(after - 1);
  const plural = word === 'they' || word === 'their';
  return { ...EARLIER, plural, gender: genderOfWord(word) };
}

/** `Ann Roe won it at the age of 14`: who opens the sentence, where it tells of nobody else. */
function hintOfOnlyName(line: Line, first: number): SubjectHint {
  let start = first;
  while (start > 0 && !isSentenceEnd(line, start - 1)) start--;
  let end = start;
  while (line.has(end, Shape.Capital) && !line.is(end, Class.Function | Class.Organisation)) end++;
  // `The captain made his debut at 17`
  if (line.word(start) === 'the') return hintOfOpening(line, start, first);
  if (end === start || !line.has(end, Shape.Word)) return NOTHING;
  for (let at = end; at < first; at++) {
    const named = line.has(at, Shape.Capital) && !line.is(at - 1, Class.Preposition);
    if (named || line.is(at, Class.Pronoun | Class.Person) || line.mark(at) === ';') return NOTHING;
  }
  return { by: 'receiver', offset: line.startOf(end - 1), otherwise: NOTHING };
}

/** `Ann and Ben Roe, 47 and 33,`: whose ages belong together. */
function areTwo(line: Line, last: number, next: number): boolean {
  return TWO_NAMES.behind(line, last + 1) !== -1 && AND_AGE.ahead(line, next) !== -1;
}

const AND_AGE = ENGLISH_GRAMMAR.pattern('(,DIGITS){0,4},?and (DIGITS|CARDINAL)(CLOSED)');
/** The token before what stands in brackets, where they close at a token; else this one. */
function beforeAside(line: Line, index: number): number {
  if (line.mark(index) !== ')') return index;
  let at = index;
  while (at > 0 && line.mark(at) !== '(') at--;
  return at - 1;
}

/** `Roe, 45,`, `both 18`, `her husband, 45,`. */
function hintOfApposition(line: Line, first: number, next: number): SubjectHint {
  let at = first - 1;
  const both = line.word(at) === 'both' || line.word(at) === 'all' || line.word(at) === 'each';
  if (line.mark(at) === '(' || line.has(at, Shape.Word)) at--;
  if (line.mark(at) === ',' || line.mark(at) === '(') at--;
  if (line.mark(at) === '—' || line.mark(at) === '–') at--;
  at = beforeAside(line, at);
  if ((both && line.has(at, Shape.Capital)) || areTwo(line, at, next))
    return { by: 'pair', offset: line.endOf(at) };
  if (line.has(first - 1, Shape.Capital)) return nameEndingAt(line, first - 1);
  const head = PARENT_OF.behind(line, at + 1);
  const parent = head === -1 ? at : head;
  // `Boy, three, found safe`
  const small =
    line.has(parent, Shape.Word) &&
    (!line.has(parent, Shape.Capital) ||
      (line.is(parent, Class.Person) && !line.has(parent - 1, Shape.Capital)));
  // `Lau Chi-keung`
  const syllable = line.mark(at - 1) === '-' && line.has(at - 2, Shape.Capital);
  if (small && !syllable) return hintOfCalling(line, at);
  return nameEndingAt(line, at);
}

/** `in his garden`, after what stands there. */
const PLACE = ENGLISH_GRAMMAR.pattern(
  '(PREPOSITION|beside|behind)(the|a|an|POSSESSIVE|our|my)?(WORD|NAME|ORGANISATION|STREET){1,2}',
);

const OPENINGS = ENGLISH_GRAMMAR.set('aged age ages under over older younger');
const DYING = ENGLISH_GRAMMAR.set('dies died dead die turns turned');

function isBe(line: Line, index: number): boolean {
  return ['is', 'was', 'were', 'are', 'be', 'been'].includes(line.word(index));
}

/** `the oak in his garden is 600 years old`: what is no person, by its age or its name. */
function hintOfThing(line: Line, verb: number, claim: Claim): SubjectHint | null {
  let at = line.is(verb - 1, Class.Modal) ? verb - 2 : verb - 1;
  const place = PLACE.behind(line, at + 1);
  const isWhich = line.word(at) === 'that' || line.word(at) === 'which';
  if (isWhich) at--;
  else if (place !== -1) at = place - 1;
  if (line.mark(at) === ',') at--;
  if (isWhich && line.has(at, Shape.Capital)) return nameEndingAt(line, at);
  if (!isOlderThanPeople(claim) && !line.is(at, Class.Organisation | Class.Street)) return null;
  return hintOfNounOfThing(line, at);
}

function hintOfNounOfThing(line: Line, at: number): SubjectHint | null {
  if (!line.has(at, Shape.Word) || line.has(at, Shape.Capital) || stopsNoun(line, at)) return null;
  return { ...nounEndingAt(line, at), anyone: true };
}

function isOlderThanPeople({ value }: Claim): boolean {
  return Number(/\d+/.exec(value ?? '')) > OLDEST;
}

/** `a girl named Ann Roe`, `a man known as Roe` */
const CALLED_BY = ENGLISH_GRAMMAR.pattern('(named|called|(known|identified) (only)?as)(?=NAME)');
/** `her neighbour last year`, `a girl known as` */
const NO_NOUN_WORD = ENGLISH_GRAMMAR.pattern('last|next|earlier|later|known|identified');

/** `63-year-old Ann Roe`, `Roe, a 63-year-old nurse`, `boys aged 12`. */
function hintOfAttribute(line: Line, first: number, next: number, claim: Claim): SubjectHint {
  // `Ann Roe took up the cello at the age of 60`
  if (line.word(first) === 'at' && line.word(first + 1) !== 'least')
    return hintOfOwnWords(line, hintOfClause(line, first, false), first, next);
  const article = line.word(first - 1);
  const indefinite = article === 'a' || article === 'an';
  let at = first - 1;
  if (indefinite || article === 'the') at--;
  // `Ann Roe, a 63-year-old nurse`
  if (at < first - 1 && line.mark(at) === ',' && mayBeName(line, at - 1)) {
    return nameEndingAt(line, at - 1);
  }
  if (at < first - 1 && ['is', 'was', 'became', 'becomes', 'being', 'as'].includes(line.word(at))) {
    return hintOfClause(line, at, false);
  }
  // `bones of a beast 12 million years old`
  const beside = isOlderThanPeople(claim) ? hintOfNounOfThing(line, first - 1) : null;
  const thing = isBe(line, first - 1) ? hintOfThing(line, first - 1, claim) : beside;
  if (thing) return thing;
  if (OPENINGS.has(line.word(first))) {
    let noun = first - 1;
    if (line.mark(noun) === ',' || line.mark(noun) === '(') noun--;
    if (line.has(noun, Shape.Capital) && !line.is(noun, NO_NAME))
      return isAdjective(line, noun)
        ? NOTHING
        : areTwo(line, noun, next)
          ? { by: 'pair', offset: line.endOf(noun) }
          : nameEndingAt(line, noun);
    if (GROUPS.at(line, noun) !== undefined) return NOTHING;
    if (
      line.has(noun, Shape.Word) &&
      !stopsNoun(line, noun) &&
      !DYING.has(line.word(noun)) &&
      !line.token(noun).endsWith('ly') &&
      !line.is(noun, NO_NAME) &&
      !line.is(noun - 1, Class.Preposition)
    )
      return hintOfCalling(line, noun);
    return hintOfOwnWords(line, hintOfClause(line, first, false), first, next);
  }
  if (isBe(line, first - 1)) return hintOfClause(line, first - 1, false);
  // `patients 12 years and older`
  const noun = article === 'then' || article === 'now' ? first - 2 : first - 1;
  if (line.is(noun, Class.Person) && !line.has(noun, Shape.Capital))
    return nounEndingAt(line, noun);
  // `The company, 90 years old, makes clocks`
  if (line.mark(first - 1) === ',' && (line.mark(next) === ',' || line.mark(next) === '.')) {
    const noun = beforeAside(line, first - 2);
    if (line.has(noun, Shape.Capital)) return nameEndingAt(line, noun);
    if (line.has(noun, Shape.Word) && !stopsNoun(line, noun)) return nounEndingAt(line, noun);
  }
  if (line.word(first - 1) === 'of' && line.is(first - 2, Class.Person))
    return nounEndingAt(line, first - 2);
  // `the colt, a three-year-old,`
  if (indefinite && line.mark(at) === ',' && line.mark(next) === ',' && !stopsNoun(line, at - 1))
    return nounEndingAt(line, at - 1);
  // `The 16-year-old replaced Roe`
  if (article === 'the' && isVerb(line, next) && line.has(next + 1, Shape.Capital)) return EARLIER;
  // Forward: the noun phrase after the age, and a name in or after it.
  let end = next;
  while (end - next < 7 && line.has(end, Shape.Word) && !stopsNoun(line, end)) {
    const name = line.has(end, Shape.Capital) && !line.is(end, Class.Title);
    const nounGoesOn =
      line.has(end + 1, Shape.Word) &&
      !line.has(end + 1, Shape.Capital) &&
      !stopsNoun(line, end + 1) &&
      !isVerb(line, end + 1) &&
      // `left 14-week-old Jaxon alone`: headlines alone leave out the article of `63-year-old Boston man`.
      (indefinite || article === 'the' || line.is(end + 1, Class.Person | Class.Title));
    if (
      name &&
      !nounGoesOn &&
      (line.has(end + 1, Shape.Capital) || end > next || !isAdjective(line, end))
    ) {
      return nameFrom(line, end);
    }
    if (
      end > next &&
      (isVerb(line, end) || line.endsIn(end, 'ing') || NO_NOUN_WORD.mayBegin(line, end))
    )
      break;
    // `grand-daughter`
    end += line.isCode(end + 1, '-') && line.glued(end + 2) ? 3 : 1;
  }
  // `The 48-year-old wore a suit`: a word before an object is a verb; `joins from Split`: so is one in -s.
  const verb =
    end === next + 1 &&
    (['a', 'an', 'the', 'his', 'her'].includes(line.word(end)) ||
      (article === 'the' && /^[a-z]+[^sui]s$/.test(line.token(next))));
  const named = end === next ? AFTER_NAME.ahead(line, next) : -1;
  if (named !== -1) return nameFrom(line, named);
  // `Now five months old, he`
  const he = article === 'the' ? -1 : AFTER_PRONOUN.ahead(line, next);
  if (he !== -1) return { ...EARLIER, gender: genderOfWord(line.word(he - 1)) };
  if (end === next || verb || line.is(next, Class.Past) || isVerb(line, next)) {
    return indefinite || article === '' ? NOTHING : EARLIER;
  }
  if (line.mark(end) === ',' && line.has(end + 1, Shape.Capital)) {
    return nameFrom(line, end + 1);
  }
  const called = CALLED_BY.ahead(line, end);
  if (called !== -1) return nameFrom(line, called);
  const parent = end > next ? PARENT_OF.ahead(line, end - 1) : -1;
  const text = line.stretch(next, Math.max(end, parent));
  const phrase = { by: 'noun', text, definite: article === 'the' } as const;
  // `Ann Roe, 63-year-old nurse, said`
  const apposed = line.mark(first - 1) === ',' && line.has(first - 2, Shape.Capital);
  const inPlace = line.is(startOfCapitals(line, first - 2) - 1, Class.Preposition);
  return apposed && !inPlace && line.mark(end) === ','
    ? { by: 'receiver', offset: line.startOf(first - 2), otherwise: phrase }
    : phrase;
}
