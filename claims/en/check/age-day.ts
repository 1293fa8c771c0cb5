import { type CivilDate, parseDay } from '../../calendar';
import { after, before, outline } from './text';

/** Whether the words around an English age leave it the day of publication, or place it on another day. */

/** An age and the rest of its sentence. */
export interface AgeInSentence {
  left: string;
  text: string;
  right: string;
}

/** The age is of a day to come, or supposed: nothing follows from it. */
const SUPPOSED =
  /\b(?:would|could|should|might|if|until|unless|before|by the time|will|going to|about to|set to|as if|like|looks?|looked|another|old enough|oldest|youngest|average|median|life expectancy|at least|under|over|up to|minimum|legal)\b[^,;.]{0,30}$/i;
const SUPPOSED_AFTER =
  /^[^,;.]{0,20}\b(?:next|tomorrow|later this|or (?:older|younger|over|under|above|more))\b/i;
/** The words of the age itself tell it of another day. */
const OF_ANOTHER_DAY = /\b(?:at|by|when|then|since|from|as)\b/i;
/** `since the age of 12`, whichever of these words belong to the age. */
const FROM_AN_AGE =
  /\b(?:since|from|at|by|until|till|before|after|reach(?:es|ed|ing)?|to) (?:the |an? |(?:his|her|their) )?(?:\p{L}+ )?ages?(?: of)?(?: just| only)? [\p{L}\p{N}-]+(?: years?)?$/iu;
/** The words look back on the age, without saying from when. */
const LOOKING_BACK =
  /\bthen\b|\bat the time\b|\bwhen\b|\bat (?:the )?age\b|\b(?:had been|died|dies|dead|deaths?|killed|murder(?:ed)?|slain|stabbed|shot|slaying|missing|disappeared|disappearance|vanished|late|buried|ago|earlier|years later|former|once|childhood|memorial|victims?)\b/i;
/** The same, anywhere before the age: it is a victim's. */
const HARMED = /\b(?:murdering|killing|stabbing|shooting|strangling|fatally)\b/i;
/** The same, right before the age. */
const LOOKING_BACK_BEFORE = /\b(?:was|were|as an?|had (?:just )?turned)\b[^,;]{0,12}$/i;
/** The age is not told to the year. */
const ABOUT =
  /\b(?:about|around|roughly|approximately|some|circa|nearly|almost|close to|believed to be|thought to be|estimated|apparently|maybe|perhaps)\b/i;
const NOW = /\b(?:now|today|currently|is)\b[ ,]{0,2}(?:just |only |still )?(?:aged )?$/i;
/** `63 today`; `Ann Lee, 63, was 35 when`. */
const NOW_AFTER =
  /^[, ]{0,2}(?:now|today)\b|^, was (?:just |only |still )?(?:aged )?\d{1,2}(?: years old)? (?:when|at the time)\b/i;

/** Whether the words suppose the age or put it ahead. */
export function isSupposed({ left, right }: AgeInSentence): boolean {
  return SUPPOSED.test(left.slice(-60)) || SUPPOSED_AFTER.test(right.slice(0, 60));
}

/** `about 63`. */
export function isAboutAge({ left, text }: Pick<AgeInSentence, 'left' | 'text'>): boolean {
  return ABOUT.test(text) || ABOUT.test(left.slice(-24));
}

/** `is 63`, `now 63`: said to hold as the article is written. */
export function isNow({ left, right }: AgeInSentence): boolean {
  return NOW.test(left.slice(-60)) || NOW_AFTER.test(right);
}

/** Whether the words look back on the age: `was 63`, `then 63`, `at the age of 63`. */
export function looksBack({ left, text, right }: AgeInSentence): boolean {
  return (
    OF_ANOTHER_DAY.test(text) ||
    FROM_AN_AGE.test(left.slice(-60) + text) ||
    LOOKING_BACK_BEFORE.test(left.slice(-60)) ||
    HARMED.test(left) ||
    LOOKING_BACK.test(left + text + right)
  );
}

/** What a date of the past begins with that says nothing of when an age held: `born on`, `since`. */
const NO_EVENT =
  /\b(?:born|birthday|birth)(?: \p{L}+)?[ ,(]*(?:in|on)?(?: ?\d{1,2}(?:st|nd|rd|th)?)? ?$|\bsince $/iu;

/** Whether the words before a date make it one of birth, or one from which on something holds. */
export function isNoEvent(left: string): boolean {
  return NO_EVENT.test(left.slice(-30));
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const MONTH = String.raw`(?:jan(?:uary|\.)|feb(?:ruary|\.)|mar(?:ch|\.)|apr(?:il|\.)|may|june|july|aug(?:ust|\.)|sept?(?:ember|\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))`;
/** `May 2019`, `3 May 2019`, `2019`; `in May`, `3 May`; `last year`. */
const DATES = new RegExp(
  [
    String.raw`(?:\b(?<month>${MONTH})(?: \d{1,2}(?:st|nd|rd|th)?)?,? )?\b(?<year>1[5-9]\d\d|20\d\d)s?\b`,
    String.raw`\b(?:(?:in|on|of|late|early|mid)[- ]|\d{1,2}(?:st|nd|rd|th)? )(?<bare>${MONTH})(?![\p{L}]|,? \d{4})`,
    String.raw`\b(?<last>last|previous) (?:year|month|spring|summer|autumn|fall|winter|decade|century)\b`,
  ].join('|'),
  'giu',
);
const AHEAD = /\b(?:will|due|next|to be|scheduled|expected)\b/i;
/** What is no more months back than this is as good as the day of publication. */
const NEAR = 2;

function indexOfMonth(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) / 3;
}

/** Whether a sentence names a time well before publication at which something happened, or a year to come. */
function tellsOfAnotherTime(sentence: string, published: CivilDate): boolean {
  const now = published.year * 12 + published.month - 1;
  for (const { index, groups } of sentence.matchAll(DATES)) {
    const { month, year, bare } = groups ?? {};
    if (isNoEvent(sentence.slice(0, index))) continue;
    if (year !== undefined) {
      const then = Number(year) * 12 + (month === undefined ? 11 : indexOfMonth(month));
      if (then < now - NEAR || Number(year) !== published.year) return true;
    } else if (bare !== undefined) {
      const back = (now - indexOfMonth(bare)) % 12;
      if (back > NEAR && !AHEAD.test(sentence)) return true;
    } else return true;
  }
  return false;
}

/**
 * Whether an age may be read as that of the day of publication (`YYYY-MM-DD`), to the year, going by the sentence it
 * stands in: `before` and `after` are what stands on its two sides in the text, of any length.
 */
export function isOfPublication(
  age: { before: string; text: string; after: string },
  publishedAt: string,
): boolean {
  const published = parseDay(publishedAt);
  if (!published) return false;
  const whole = age.before + age.text + age.after;
  const start = age.before.length;
  const claim = {
    kind: 'age' as const,
    start,
    end: start + age.text.length,
    text: age.text,
    value: null,
  };
  const page = outline(whole, [claim]);
  const words = { left: before(page, claim, 600), text: age.text, right: after(page, claim, 600) };
  if (isSupposed(words) || isAboutAge(words)) return false;
  if (isNow(words)) return true;
  return !looksBack(words) && !tellsOfAnotherTime(words.left + words.text + words.right, published);
}
