import { type Line, Shape } from '../../line';
import { Class } from '../classes';
import { genderOfWord } from '../gender';
import { ENGLISH_GRAMMAR } from '../grammar';
import { type EarlierHint, nameEndingAt, nameFrom, NOTHING, type SubjectHint } from './hint';
import { nounEndingAt } from '../noun-phrase';
import { isHyphen } from '../number';
import { isSentenceEnd } from '../tense';

/** Tokens back that a clause may reach. */
export const CLAUSE_REACH = 60;
export const OBJECTS = new Set(['him', 'her', 'them']);

/** The person whom a pronoun stands for; a `he` before it in the sentence is the same one. */
export function spokenOf(line: Line, index: number, near: boolean): EarlierHint {
  const word = line.word(index);
  const gender = genderOfWord(word);
  let offset = line.startOf(index);
  if (!near) {
    for (
      let at = index - 1;
      at >= 0 && at > index - CLAUSE_REACH && !isSentenceEnd(line, at);
      at--
    ) {
      if (line.word(at) === word) offset = line.startOf(at);
    }
  }
  return { by: 'earlier', plural: word === 'they' || word === 'them', near, gender, offset };
}

/** `her sentence`, `her 10-year sentence`; not `gave her 10 years`. */
export function isPossessive(line: Line, index: number): boolean {
  if (line.is(index + 1, Class.Cardinal) || line.has(index + 1, Shape.Digits))
    return isHyphen(line.mark(index + 2));
  return line.has(index + 1, Shape.Word) && line.word(index + 1) !== 'to';
}

const SAID_AFTER = ENGLISH_GRAMMAR.pattern(
  '(PRONOUN|NAME{1,3}|the NAME?(WORD|PERSON|TITLE))(said|says|told|added|recalled|recalls|explained|admitted)|(said|says|added|recalled|recalls)(TITLE\\.?)?(?=NAME)',
);
const SAID_BEFORE = ENGLISH_GRAMMAR.pattern(
  '(PRONOUN|NAME)(,DIGITS,)?(said|says|told|added|recalled|recalls|explained)[^.;"]{0,8}[:,]"?',
);
/** Tokens within which a quotation closes or opens. */
const QUOTE_REACH = 45;

/** Whom `I` stands for: who is said to speak after the quotation, or before it. */
export function hintOfSpeaker(line: Line, index: number, first: number): SubjectHint {
  for (let at = first; at < first + QUOTE_REACH && at < line.count; at++) {
    if (!line.isCode(at, '"')) continue;
    const after = SAID_AFTER.ahead(line, at + 1);
    if (after === -1) break;
    if (line.has(after, Shape.Capital) && !line.has(after - 2, Shape.Capital))
      return nameFrom(line, after);
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
  if (line.is(pronoun, Class.Pronoun)) return spokenOf(line, pronoun, false);
  return line.has(name, Shape.Capital) ? nameEndingAt(line, name) : nounEndingAt(line, name);
}
