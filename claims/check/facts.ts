import type { Claim } from '../claim';
import type { DayRange } from '../value';

/**
 * What a language's reader makes of the words around claims, so that the rules can reckon without knowing the
 * language. Days are day numbers (days since 1970-01-01), lengths are in days, and null is an open end.
 */

/** An age of a named person, and the days on which the words say it held. */
export interface AgeFact {
  claim: Claim;
  /** Key of the person: the same within a text for the same person, null where it can't be told who is meant. */
  person: string;
  /** The name in its fullest form. */
  name: string;
  /** The days between which the age held; `first` null where the words leave it open how long ago. */
  on: DayRange;
  /** The days meant as a rule, where `on` allows for more; null where the words leave it open. */
  usual: DayRange | null;
  /** What `usual` was taken to be, as no word by the age says it; null where words do. */
  taken: 'publication' | 'death' | null;
  /** Day of publication; null where it is not known. */
  published: number | null;
  /** The words tell the day on which this age was reached. */
  birthday: boolean;
  /** Years to allow on both sides: `about 63`. */
  slack: number;
  /** The date that the words tie the age to, where they do. */
  anchor: Claim | null;
  /** What happened on that date, in plain words. */
  anchorLabel: string | null;
}

/** Something that happens once to a person, with its date. */
export interface OnceFact {
  event: 'birth' | 'death';
  claim: Claim;
  person: string;
  name: string;
  days: DayRange;
}

/** A day of the month as the words write it, whether or not there is such a day. */
export interface CalendarFact {
  claims: readonly Claim[];
  /** 0 is Sunday; null where no weekday is written. */
  weekday: number | null;
  day: number;
  month: number;
  /** null where the words give none. */
  year: number | null;
}

/** Two dates that the words call the ends of one range, both with their year. */
export interface RangeFact {
  from: Claim;
  to: Claim;
}

/** One end of a stretch of time; `claim` is absent where the end is the day of publication. */
export interface SpanEnd {
  days: DayRange;
  claim?: Claim;
  label: string;
}

/** A length that the words state for the time between two dates. */
export interface SpanFact {
  rule: 'span' | 'ago' | 'since' | 'served-since' | 'release';
  length: Claim;
  /** Shortest and longest that the words can mean, in days. */
  least: number | null;
  most: number | null;
  from: SpanEnd;
  to: SpanEnd;
  /** `equal`: the length is the time between. `within`: it lies inside. `covers`: it reaches at least so far. */
  bound: 'equal' | 'within' | 'covers';
}

/** A date that the words tell as past. */
export interface PastFact {
  claim: Claim;
}

/** Two lengths of which the first can't be longer than the second. */
export interface OrderFact {
  rule: 'served-of-term' | 'statute-range';
  smaller: Claim;
  larger: Claim;
}

/** Two events of one case of which the first can't come later, with their dates. */
export interface SequenceFact {
  earlier: { claim: Claim; label: string };
  later: { claim: Claim; label: string };
}

/** Mentions of what the words allow to be one and the same punishment, or one and the same event. */
export interface TwiceFact {
  rule: 'term-twice' | 'event-twice';
  name: string;
  first: Claim;
  second: Claim;
}

/** The one prison term that a text gives a person, where no word of it tells of several. */
export interface TermFact {
  claim: Claim;
  /** The day on which it was imposed, where the sentence gives one. */
  imposedOn: Claim | null;
  person: string;
  name: string;
}

/** Time that a person has spent in prison. */
export interface ServedFact {
  claim: Claim;
  /** The words say that it lasts until publication: `has been imprisoned for`. */
  lasts: boolean;
  person: string;
  name: string;
}

export interface Facts {
  ages: AgeFact[];
  once: OnceFact[];
  calendar: CalendarFact[];
  ranges: RangeFact[];
  spans: SpanFact[];
  past: PastFact[];
  orders: OrderFact[];
  sequences: SequenceFact[];
  twice: TwiceFact[];
  served: ServedFact[];
  terms: TermFact[];
}
