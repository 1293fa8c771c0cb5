import { parseDay, toDay } from '../../claims/calendar';
import type { Claim } from '../../claims/claim';
import type { GoldDocument } from './checks-documents';
import type { Edited, NewClaim } from './checks-edit';
import type { Random } from './random';

/**
 * Slips, each one change to a gold text by rule. What makes a slip decidable is judged here from the gold claims
 * and from lists of words of this file, never by asking the checks.
 */
export interface Seed {
  /** Group in the report. */
  check: string;
  /** `in place`: words of the article were changed. `added`: a second mention was written by rule. */
  how: 'in place' | 'added';
  slip: Edited;
  /** The same addition, but true: must give no conflict. */
  control?: Edited;
}

export type Seeder = (document: GoldDocument, random: Random) => Seed[];

/** Words by which a sentence speaks of a day that is not now. */
const OTHER_TIME =
  /\b(?:then|when|at the time|ago|years later|died|dead|death|deaths|killed|murder\w*|slain|stabb\w+|shot|missing|late|former|once|had been|was \d|would|could|will be|if|now|victims?|as an?|buried|born|earlier|disappear\w+|dies|memorial|childhood)\b/i;

export function yearOf(publishedAt: string): number {
  return Number(publishedAt.slice(0, 4));
}

/** A rough sentence: from one full stop or line break to the next. */
export function sentenceSpan(text: string, claim: Claim): { start: number; end: number } {
  const start = Math.max(
    text.lastIndexOf('\n', claim.start - 1) + 1,
    text.lastIndexOf('. ', claim.start - 1) + 2,
  );
  const ends = [text.indexOf('\n', claim.end), text.indexOf('. ', claim.end)].filter(
    (at) => at >= 0,
  );
  return { start: Math.min(start, claim.start), end: Math.min(...ends, text.length) };
}

export function sentenceOf(text: string, claim: Claim): string {
  const { start, end } = sentenceSpan(text, claim);
  return text.slice(start, end);
}

function paragraphOf(text: string, claim: Claim): { start: number; end: number } {
  const end = text.indexOf('\n', claim.end);
  return {
    start: text.lastIndexOf('\n', claim.start - 1) + 1,
    end: end < 0 ? text.length : end,
  };
}

export function isFullName(name: string | undefined): name is string {
  return name !== undefined && /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+$/u.test(name);
}

/**
 * Ages of people named in full beside them, that hold at publication: no other time is spoken of in the
 * sentence, and no date over ten months old stands in the paragraph.
 */
export function agesNow(document: GoldDocument): (Claim & { subject: string })[] {
  const published = parseDay(document.publishedAt ?? '');
  if (!published) return [];
  const limit = toDay(published) - 300;
  const birthdays = new Set(
    document.claims.filter(({ text }) => /turn|birthday/i.test(text)).map(({ subject }) => subject),
  );
  return document.claims.filter((claim): claim is Claim & { subject: string } => {
    if (claim.kind !== 'age' || !isFullName(claim.subject)) return false;
    if (!/^P\d\dY$/.test(claim.value ?? '') || !/^(?:\d\d|\d\d-year-old)$/.test(claim.text)) {
      return false;
    }
    // With the birthday known, an age made up by rule would be wrong by days.
    if (birthdays.has(claim.subject)) return false;
    if (OTHER_TIME.test(sentenceOf(document.text, claim))) return false;
    const surname =
      claim.subject
        .replace(/,? (?:Jr|Sr)\.?$/, '')
        .split(' ')
        .at(-1) ?? '';
    const near = document.text.slice(claim.start - surname.length - 12, claim.end + 40);
    if (!near.includes(surname)) return false;
    const { start, end } = paragraphOf(document.text, claim);
    return !document.claims.some((other) => {
      if (other.kind !== 'date' || other.start < start || other.end > end) return false;
      const date = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(other.value ?? '');
      if (!date) return true;
      const [year, month, day] = [Number(date[1]), Number(date[2] ?? 1), Number(date[3] ?? 1)];
      return toDay({ year, month, day }) < limit;
    });
  });
}

export function yearsOf(claim: Claim): number {
  return Number(/^P(\d+)Y$/.exec(claim.value ?? '')?.[1] ?? Number.NaN);
}

export const age = (text: string, years: number, subject: string): NewClaim => ({
  kind: 'age',
  text,
  value: `P${years}Y`,
  subject,
});
export const date = (text: string, value: string | null): NewClaim => ({
  kind: 'date',
  text,
  value,
});

/** A prison term to be written. */
export function term(
  text: string,
  value: string,
  subject: string,
  status: 'imposed' | 'served' | 'possible',
): NewClaim {
  return { kind: 'sentence', text, value, subject, status, sanction: 'imprisonment' };
}
