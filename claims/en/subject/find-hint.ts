import type { Line } from '../../line';
import { Class } from '../classes';
import { ENGLISH_GRAMMAR } from '../grammar';
import { nounEndingAt } from '../noun-phrase';
import type { Draft } from '../scan';
import { hintOfApposition } from './apposition';
import { hintOfAttribute } from './attribute';
import { hintOfClause } from './clause';
import { EARLIER, NOTHING, type SubjectHint } from './hint';
import { hintOfOwnWords } from './own-words';

/** `imposed a life sentence on Ann Roe`, `the term handed to Ann Roe`, `a sentence for Ann Roe`. */
const RECEIVER = ENGLISH_GRAMMAR.pattern(
  "('s)?((was|were|has been|that was|which was)?(handed|given|imposed|passed|meted|awarded)(down|out)?)?(on|upon|to|for|against|of)(former WORD?|ex-|POSSESSIVE WORD?PERSON)?(TITLE\\.?)?(?=NAME)",
);
/** `life sentences to killers`, `a term for the man who` */
const RECEIVER_NOUN = ENGLISH_GRAMMAR.pattern(
  '(on|upon|to|for|against|of)(the|a|an|some|all|any|CARDINAL|DIGITS)?(DIGITS-?UNIT-?old)?(WORD){0,2}(PERSON|couple|pair)(?=$|[.,;]|who|of|from|convicted|charged|found|guilty|PAST|MODAL|is|are|in)',
);
/** `provides for a life sentence where the victim`: what a law says of anyone. */
const OF_LAW = ENGLISH_GRAMMAR.pattern('where (the|a)PERSON|in cases|for (anyone|any)');
/** `The maximum penalty for arson is life` */
const BY_LAW = ENGLISH_GRAMMAR.pattern(
  '(maximum|mandatory)(penalty|sentence|term) for [^,.;]{1,7}(BE)',
);
/** `the maximum of 10 years for both` */
const RECEIVERS = ENGLISH_GRAMMAR.pattern(
  '(on|upon|to|for|against)(both|each|them)(?=$|[.,;]|men|women|of (them|the (men|women)))',
);
/** `he is a pensioner aged 71` */
const IS_ONE = ENGLISH_GRAMMAR.pattern('(BE|became)(a|an)(WORD|NAME){0,3}PERSON');
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
  if (penal && (OF_LAW.ahead(line, next) !== -1 || BY_LAW.behind(line, first) !== -1))
    return NOTHING;
  const clause = hintOfClause(line, first, penal);
  const receiver = penal ? RECEIVER.ahead(line, next) : -1;
  if (receiver !== -1) return { by: 'receiver', offset: line.startOf(receiver), otherwise: clause };
  if (penal && RECEIVERS.ahead(line, next) !== -1) return { ...EARLIER, plural: true };
  const verbal = line.is(first, Class.Court) && !line.is(first, Class.Punishment | Class.Prison);
  const noun = penal && !verbal ? RECEIVER_NOUN.ahead(line, next) : -1;
  if (noun !== -1) return nounEndingAt(line, noun - 1);
  return penal ? clause : hintOfOwnWords(line, clause, first, next);
}
