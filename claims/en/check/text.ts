import type { Claim } from '../../claim';

/** Sentences and paragraphs of English text, and the claims that stand in each. */

export interface TextSentence {
  start: number;
  end: number;
  /** Number of its paragraph; a paragraph is a line. */
  paragraph: number;
  /** The claims in it, in order. */
  claims: Claim[];
}

export interface Outline {
  text: string;
  /** In order of the text, all of them. */
  claims: readonly Claim[];
  sentences: readonly TextSentence[];
  /** Index into `sentences`. */
  sentenceAt(offset: number): number;
}

const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mrs?|Ms|Mx|Drs?|Profs?|St|Jr|Sr|Govs?|Sens?|Reps?|Gen|Lts?|Col|Maj|Capt|Cmdr|Sgts?|Rev|Hon|No|vs?|Inc|Co|Corp|Ltd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|[A-Z]|(?:[A-Z]\.)+[A-Z])$/;
const END = /\n+|[.!?]["”’')\]]*[ \t\u00a0]+(?=["“‘'([]?[\p{Lu}\d])/gu;

/** Cuts a text into sentences, in one pass, and deals out the claims. */
export function outline(text: string, claims: readonly Claim[]): Outline {
  const sentences: TextSentence[] = [];
  let start = 0;
  let paragraph = 0;
  const close = (end: number) => {
    if (end > start) sentences.push({ start, end, paragraph, claims: [] });
  };
  for (const match of text.matchAll(END)) {
    const newline = match[0].startsWith('\n');
    if (
      !newline &&
      match[0].startsWith('.') &&
      ABBREVIATION.test(text.slice(Math.max(0, match.index - 12), match.index))
    ) {
      continue;
    }
    close(newline ? match.index : match.index + match[0].length);
    start = match.index + match[0].length;
    if (newline) paragraph++;
  }
  close(text.length);
  const sentenceAt = (offset: number) => {
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  for (const claim of claims) sentences[sentenceAt(claim.start)]?.claims.push(claim);
  return { text, claims, sentences, sentenceAt };
}

/** The words between two claims, or null where they stand too far apart to belong together. */
export function between(text: string, first: Claim, second: Claim, reach = 80): string | null {
  return second.start >= first.end && second.start - first.end <= reach
    ? text.slice(first.end, second.start)
    : null;
}

/** What stands before a claim in its sentence, at most `reach` characters of it. */
export function before(page: Outline, claim: Claim, reach = 200): string {
  const sentence = page.sentences[page.sentenceAt(claim.start)];
  return page.text.slice(Math.max(sentence?.start ?? 0, claim.start - reach), claim.start);
}

/** What stands after a claim in its sentence, at most `reach` characters of it. */
export function after(page: Outline, claim: Claim, reach = 200): string {
  const sentence = page.sentences[page.sentenceAt(claim.start)];
  return page.text.slice(claim.end, Math.min(sentence?.end ?? page.text.length, claim.end + reach));
}

/** The sentence of a claim, whole, at most `reach` characters to each side. */
export function sentenceText(page: Outline, claim: Claim, reach = 600): string {
  return before(page, claim, reach) + claim.text + after(page, claim, reach);
}
