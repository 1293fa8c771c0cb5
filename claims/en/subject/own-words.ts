import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { genderOfWord } from '../gender';
import { ENGLISH_GRAMMAR } from '../grammar';
import { isSentenceEnd } from '../tense';
import { hintOfOpening } from './clause';
import { EARLIER, nameFrom, NOTHING, type SubjectHint } from './hint';

/** `At 79 years old, Ann Roe` */
export const AFTER_NAME = ENGLISH_GRAMMAR.pattern(',(TITLE\\.?)?(?=NAME)');
/** What follows an age that opens a sentence: `Aged 14, he` */
export const AFTER_PRONOUN = ENGLISH_GRAMMAR.pattern(',?(suddenly)?(PRONOUN|POSSESSIVE)');

/** Where nothing before an age tells whose it is, the age itself may, or what follows: `Aged 14, he`. */
export function hintOfOwnWords(
  line: Line,
  clause: SubjectHint,
  first: number,
  next: number,
): SubjectHint {
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
