import type { Facts } from '../../check/facts';
import type { Claim } from '../../claim';
import { readAges } from './ages';
import { readCalendar, readPast, readRanges } from './calendar';
import { readReleases, readRepeatedSentences, readSequences } from './events';
import { readDeaths, readOnce } from './once';
import { meetPeople } from './people';
import { readSpans } from './spans';
import { readServed, readServedSince } from './served';
import { readSoleTerms } from './sole-terms';
import { readServedOfTerm, readStatute } from './terms';
import { outline } from './text';

/** A number of four figures that reads as a year. */
const YEAR = /(?<![\d.,$£€])\b(1[89]\d\d|20\d\d)\b(?![.,]?\d)/g;

/**
 * Reads an English text around its claims. Without the text, only what stands within a claim itself is read.
 * `claims` are in order and do not overlap; time grows with text and claims.
 */
export function readFacts(
  text: string | undefined,
  claims: readonly Claim[],
  publishedAt: string | undefined,
): { facts: Facts; years: ReadonlySet<number> } {
  if (text === undefined) {
    const page = outline('', []);
    const calendar = readCalendar({ ...page, claims });
    return { facts: { ...NO_FACTS, calendar }, years: yearsOf(claims.map((claim) => claim.text)) };
  }
  const page = outline(text, claims);
  const people = meetPeople(text, claims);
  const { twice, terms } = readSoleTerms(page, people, publishedAt);
  const facts: Facts = {
    ages: readAges(page, people, readDeaths(page, people), publishedAt),
    once: readOnce(page, people),
    calendar: readCalendar(page),
    ranges: readRanges(page),
    spans: [
      ...readSpans(page, publishedAt),
      ...readServedSince(page, people, publishedAt),
      ...readReleases(page),
    ],
    past: readPast(page),
    orders: [...readServedOfTerm(page), ...readStatute(page, people)],
    sequences: readSequences(page),
    twice: [...twice, ...readRepeatedSentences(page)],
    served: readServed(page, people),
    terms,
  };
  return { facts, years: yearsOf([text]) };
}

function yearsOf(texts: readonly string[]): Set<number> {
  return new Set(texts.flatMap((text) => text.match(YEAR) ?? []).map(Number));
}

const NO_FACTS: Facts = {
  ages: [],
  once: [],
  calendar: [],
  ranges: [],
  spans: [],
  past: [],
  orders: [],
  sequences: [],
  twice: [],
  served: [],
  terms: [],
};
