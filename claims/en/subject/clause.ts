import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { genderOfWord } from '../gender';
import { ENGLISH_GRAMMAR } from '../grammar';
import { EARLIER, nameEndingAt, type SubjectHint } from './hint';
import { isVerb, isVerbOfName, findVerbAfter, nounEndingAt, stopsNoun } from '../noun-phrase';
import { isHyphen } from '../number';
import { OCCUPATION } from './person';
import {
  ARE,
  hintOfAntecedent,
  hintOfCalling,
  hintOfName,
  COURT_SIDE,
  startOfCapitals,
} from './name';
import { CLAUSE_REACH, hintOfSpeaker, isPossessive, OBJECTS, spokenOf } from './pronoun';
import { isSentenceEnd } from '../tense';

/** `gave her killer`, `sentenced the banker to`: the noun that a punishment goes to. */
const OBJECT_NOUN = ENGLISH_GRAMMAR.pattern(
  '(?<=(GIVE|sentenced|sentencing|sentences|jailed|jailing|awarded|condemned|imprisoned)(the|a|an|POSSESSIVE|some|those|two|three|both)?(WORD|former|ex|-){0,2})((?!them)PERSON|(WORD|TITLE)(?=to|for|a|an))(each)?(to|for)?(undergo|serve)?(the|a|an)?',
);
/** `Roe got five years and Poe three`: a name that stands for its verb too. */
const ELLIPTIC = ENGLISH_GRAMMAR.pattern(
  '(?<=(;|(?<!NAME)and|while)NAME{0,2})NAME,?(for|to|got)?(a|an)?',
);
/** `jailed Ann Roe for life and three others, including a clerk, for a year` */
const OTHERS = ENGLISH_GRAMMAR.pattern(
  '(?<=(?<!NAME)and|while)(CARDINAL|DIGITS) others(,?including[^.;]{1,14})?,?(were)?(sentenced|jailed|given)?(to|for)(a|an)?',
);
/** How many `the pair`, `the trio` are; `both`, `the men` do not tell. */
export const GROUP_COUNTS: Readonly<Record<string, number>> = {
  pair: 2,
  duo: 2,
  couple: 2,
  trio: 3,
};
export const GROUPS = ENGLISH_GRAMMAR.map(Object.entries(GROUP_COUNTS));

/** All that tells of the subject of a clause, capitals aside. */
const CLAUSE_WORDS = ENGLISH_GRAMMAR.pattern(
  '[.!?;]|me|that|pair|duo|trio|couple|him|her|them|PRONOUN|PERSON|COURT|TITLE',
);

/** `called for some dealers to receive`: those for whom it is wished, not who wishes it. */
const WISHED = ENGLISH_GRAMMAR.pattern(
  '(?<=for(the|a|an|some)?)(NAME{1,3}|PERSON)to (receive|get|face|serve|spend|be(given|handed|sentenced to)?)?(a|an|the)?',
);

/** Whom the words right before a punishment name; null where they name nobody. */
function hintOfReceiver(line: Line, first: number): SubjectHint | null {
  const wished = WISHED.behind(line, first);
  if (wished !== -1) {
    let to = wished;
    while (line.word(to) !== 'to') to++;
    return line.has(wished, Shape.Capital)
      ? nameEndingAt(line, to - 1)
      : { ...nounEndingAt(line, to - 1), anyone: true };
  }
  const object = OBJECT_NOUN.behind(line, first);
  if (object !== -1 && !line.has(object, Shape.Capital)) return nounEndingAt(line, object);
  const others = OTHERS.behind(line, first);
  if (others !== -1) {
    let end = others;
    while (line.word(end) !== 'others') end++;
    return { by: 'noun', text: line.stretch(others, end + 1), definite: false, anyone: true };
  }
  // `and Poe for six months`
  const elliptic = ELLIPTIC.behind(line, first);
  return elliptic === -1 ? null : nameEndingAt(line, elliptic);
}

/** The subject of the clause that leads to a token: the nearest that has a verb after it. */
export function hintOfClause(line: Line, first: number, penal: boolean): SubjectHint {
  const received = penal ? hintOfReceiver(line, first) : null;
  if (received) return received;
  let at = first - 1;
  for (; at >= Math.max(0, first - CLAUSE_REACH); at--) {
    const near = at === first - 2;
    if (!near && !line.has(at, Shape.Capital) && !CLAUSE_WORDS.mayBegin(line, at)) continue;
    if (isSentenceEnd(line, at) || line.mark(at) === ';') break;
    const word = line.word(at);
    // `announced that a burglar was sentenced`: a clause of its own.
    if (word === 'that' && isVerb(line, at - 1)) break;
    const count = GROUPS.at(line, at);
    if (count !== undefined)
      return { by: 'earlier', plural: true, count, near: false, offset: line.startOf(at) };
    if (word === 'i' || (penal && word === 'me')) return hintOfSpeaker(line, at, first);
    if (OBJECTS.has(word) && !(word === 'her' && isPossessive(line, at))) {
      return spokenOf(line, at, true);
    }
    if (line.is(at, Class.Pronoun) && !line.is(at, Class.Possessive)) {
      if (penal && isInside(line, at, first)) continue;
      const spoken = spokenOf(line, at, false);
      // `abused the girl when she was`
      const same = WHEN.mayEnd(line, at) && genderOfWord(line.word(at - 2)) === spoken.gender;
      const again = spoken.offset !== line.startOf(at);
      if (same && !again && line.is(at - 2, Class.Person)) return nounEndingAt(line, at - 2);
      if (word !== 'who') return spoken;
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
        isFormer(line, at) ||
        (near && OCCUPATION.test(line.token(at)) && line.word(at) === '')) &&
      !isObject(line, at);
    // `a man who killed his niece was jailed`: what is told of him ends before the verb.
    if (person && penal && isInRelativeClause(line, at)) continue;
    if (person && ARE.mayBegin(line, at + 1)) {
      // `A priest and a nun were jailed`
      const pair = PAIR_OF_NOUNS.behind(line, at + 1);
      if (pair !== -1) return { by: 'noun', text: line.stretch(pair, at + 1), definite: false };
    }
    if (person && (findVerbAfter(line, at + 1) !== -1 || (penal && isSentencedAfter(line, at + 1))))
      return hintOfCalling(line, at);
    const asks = COURT_SIDE.has(line.word(at)) && findVerbAfter(line, at + 1) !== -1;
    if (line.is(at, Class.Court) && asks) return EARLIER;
  }
  return penal ? hintOfOpening(line, at + 1, first) : EARLIER;
}

const PAIR_OF_NOUNS = ENGLISH_GRAMMAR.pattern(
  '(?<=a|an|the)(WORD|NAME){0,2}PERSON and (a|an|the|POSSESSIVE)(WORD){0,2}PERSON',
);

/** `who killed his niece`: the object of a clause about someone else, who comes before it. */
function isInRelativeClause(line: Line, index: number): boolean {
  for (let at = index - 1; at > index - 12 && !isSentenceEnd(line, at); at--) {
    if (line.isCode(at, ',')) return false;
    if (line.word(at) === 'who') return isVerb(line, at + 1) && at + 1 < index - 1;
  }
  return false;
}

/** `Ex-mayor`, `former minister`: a title that is no one's name. */
function isFormer(line: Line, index: number): boolean {
  const before = isHyphen(line.mark(index - 1)) ? index - 2 : index - 1;
  return line.is(index, Class.Title) && ['ex', 'former'].includes(line.word(before));
}

/** `who shook a girl so that she was blinded will spend`: the clause of the pronoun ends before the verb. */
function isInside(line: Line, pronoun: number, first: number): boolean {
  for (let at = pronoun + 2; at < first; at++) {
    if (!RESUMES.mayBegin(line, at)) continue;
    const before = at - 1;
    if (line.is(before, Class.Past) || line.endsIn(before, 'ed')) return true;
  }
  return false;
}

/** Verbs that no verb of the same clause stands right before. */
const RESUMES = ENGLISH_GRAMMAR.pattern('will|was|were|has|have|faces|must');

const WHEN = ENGLISH_GRAMMAR.pattern('when|while|because|until|since');

/** `with the man`, `of two sons` */
function isObject(line: Line, index: number): boolean {
  // `with murder victims`
  const noun = line.isUnknown(index - 1) || line.is(index - 1, Class.Court);
  let at = noun ? index - 2 : index - 1;
  for (;;) {
    // `of her friend's son`: whose son it is does not matter.
    if (line.word(at) === 's' && line.glued(at)) at -= isHyphen(line.mark(at - 3)) ? 5 : 3;
    else if (
      at > index - 9 &&
      (line.is(at, Class.Cardinal | Class.Article | Class.Possessive) || line.word(at) === 'the')
    )
      at--;
    else break;
  }
  return line.is(at, Class.Preposition) || isVerbOfName(line, index - 1);
}

/** `dealers to receive`, `a man serving` */
function isSentencedAfter(line: Line, index: number): boolean {
  return ['to', 'serving', 'facing', 'jailed', 'sentenced', 'convicted', 'given'].includes(
    line.word(index),
  );
}

/** `a court in Leeds`, `a sentence of`: nobody who is sentenced. */
const NO_CONVICT = Class.Organisation | Class.Punishment | Class.Court;

const OPENING_PHRASE = ENGLISH_GRAMMAR.pattern('PREPOSITION[^,.;]{1,5},');

/** `A former banker was jailed`, `The alderman was jailed`: someone not yet named; else someone named before. */
export function hintOfOpening(line: Line, start: number, first: number): SubjectHint {
  // `In 2016, two bankers were jailed`
  const phrase = OPENING_PHRASE.ahead(line, start);
  const index = phrase === -1 ? start : phrase;
  for (let at = index; at < Math.min(index + 8, first); at++) {
    const word = line.word(at);
    // `Two cousins were jailed`
    const counted = at === index && line.is(at, Class.Cardinal);
    if (counted || word === 'a' || word === 'an' || (word === 'the' && at === index)) {
      let end = at + 1;
      while (
        end < first &&
        line.has(end, Shape.Word | Shape.Digits | Shape.Mark) &&
        !stopsNoun(line, end) &&
        // `A verdict resulted`, but `a retired nurse`.
        !(end > at + 1 && line.endsIn(end, 'ed')) &&
        line.mark(end) !== ','
      )
        end++;
      let from = at + 1;
      for (let old = from; old < end; old++) if (line.word(old) === 'old') from = old + 1;
      const head = line.is(end - 1, Class.Person) ? 0 : NO_CONVICT;
      if (from === end || line.is(end - 1, head) || line.word(end - 1) === 'fine') return EARLIER;
      const person =
        line.is(end - 1, Class.Person | Class.Title) || OCCUPATION.test(line.token(end - 1));
      if (word === 'the' && !person && !line.is(end, Class.Past)) return EARLIER;
      return { by: 'noun', text: line.stretch(counted ? at : from, end), definite: word === 'the' };
    }
    if (
      line.is(at, Class.Function) ||
      (line.word(at) === '' && !line.has(at, Shape.Capital | Shape.Mark))
    )
      break;
  }
  return EARLIER;
}
