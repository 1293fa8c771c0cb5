import type { Claim } from '../claim';
import type { DayRange } from '../value';
import type { SpanFact } from './facts';

/** The sentences that a language says a check's result in; days are day numbers, lengths are in days. */
export interface CheckWords {
  bornBetween(name: string, born: DayRange): string;
  agesAgree(name: string, born: DayRange): string;
  agesConflict(name: string, one: AgeInWords, other: AgeInWords): string;
  /** Two ages a year apart that both hold only if a birthday fell between. */
  agesNeedBirthday(name: string, one: Claim, other: Claim): string;
  /** Two ages that both hold only on different days. */
  agesNeedOtherDays(name: string, one: Claim, other: Claim): string;
  /** An age that fits another statement only if it is not that of the day of publication. */
  ageNeedsOtherDay(name: string, age: Claim, other: Claim): string;
  ageTakenAtPublication: string;
  ageTakenAtDeath: string;
  sameNameSamePerson(name: string): string;
  lifeAgainstServed(name: string, served: Claim, age: Claim): string;
  inPrisonBy(name: string, served: Claim, day: number): string;
  termRunsUntil(name: string, term: Claim, from: DayRange, until: DayRange): string;
  noTimeCredited: string;
  weekday(day: number, actual: number, written: number, yearWritten: boolean): string;
  weekdayAgrees(day: number): string;
  yearAssumed: string;
  noSuchDay(day: number, month: number, year: number | null): string;
  pastInFuture(claim: Claim, publishedAt: string): string;
  rangeReversed(from: Claim, to: Claim): string;
  span(fact: SpanFact, shortest: number | null, longest: number | null, fits: boolean): string;
  order(
    rule: 'served-of-term' | 'statute-range',
    smaller: Claim,
    larger: Claim,
    fits: boolean,
  ): string;
  sequence(earlier: Claim, earlierLabel: string, later: Claim, laterLabel: string): string;
  twice(name: string, first: Claim, second: Claim, slip: 'unit' | 'digits' | null): string;
  onceConflict(name: string, event: 'birth' | 'death', first: Claim, second: Claim): string;
  labels: {
    birth: string;
    publication: string;
    imprisonment: string;
    sentence: string;
    termEnd: string;
    birthBy(words: string): string;
    stated(words: string): string;
    event(name: string): string;
  };
}

/** An age as it stands in the words, or the day of birth itself, and when that puts the birth. */
export interface AgeInWords {
  text: string;
  isBirth: boolean;
  born: DayRange;
}
