import { bornBetween } from '../../birth';
import type { Birth } from '../../check/check';
import { type CivilDate, parseDay, toCivil, toDay } from '../../calendar';
import type { ClaimKind, Sanction, SentenceStatus } from '../../claim';
import { parseLength } from '../../value';
import { isOfPublication } from '../check/age-day';
import { writeDateValue, writeDays } from './write-date';
import { writeLengthRange, writeMonths } from './write-length';

/** The parts of a claim that its reading rests on. */
export interface ClaimReadingInput {
  kind: ClaimKind;
  value: string | null;
  /** The words of the claim. */
  text: string;
  subject?: string | undefined;
  sanction?: Sanction | undefined;
  status?: SentenceStatus | undefined;
}

/** What a claim means, in words for people; phrases without a full stop, lower case where no name begins them. */
export interface Reading {
  headline: string;
  /** What follows from it, or null where nothing does. */
  follows: string | null;
  /** What the rest of the text makes of that, more exactly; absent where it does not. */
  moreExactly?: string;
  /** More could be said if the day of publication were known. */
  needsPublishedAt: boolean;
}

const SANCTIONS: Record<Sanction, string> = {
  imprisonment: 'imprisonment',
  probation: 'probation or supervision',
  'community-service': 'community service',
  death: 'death penalty',
  other: '',
};

const STATUSES: Record<SentenceStatus, string> = {
  imposed: 'imposed',
  served: 'served',
  possible: 'possible',
  sought: 'asked for',
  suspended: 'suspended',
  other: 'mentioned, not applied',
};

/** What is known beside the claim itself. */
export interface ReadingContext {
  /** `YYYY-MM-DD`; what follows the tenth character is ignored. */
  publishedAt?: string | null | undefined;
  /** What stands before and after the claim in its text, its sentence at least. */
  around?: { before: string; after: string } | null | undefined;
  /** What the whole text leaves; null where that is nothing to tell. Where absent, the age itself is asked. */
  born?: Birth | null | undefined;
}

/** `63 years old`; ranges too. */
function readAge(value: string): string | null {
  const [left = '', right] = value.split('/');
  if (left === '..') return `${writeLengthRange(right ?? '') ?? ''} old or younger`;
  if (right === '..') return `${writeLengthRange(left) ?? ''} old or older`;
  const words = writeLengthRange(value);
  return words && parseLength(left) ? `${words} old` : null;
}

function writeBirth(first: CivilDate, last: CivilDate): string {
  const days = writeDays(first, last);
  return toDay(first) === toDay(last)
    ? `born on ${days}`
    : `born between ${days.replace(' to ', ' and ')}`;
}

function readAgeClaim(claim: ClaimReadingInput, value: string, context: ReadingContext): Reading {
  const headline = readAge(value) ?? value;
  const { born, around } = context;
  const silent = { headline, follows: null, needsPublishedAt: false };
  if (born === null || !bornBetween(value, '2000-01-01')) return silent;
  const condition = `, if ${headline.replace(/^(\d+) years? old$/, '$1')} when published`;
  const [from, to] = [parseDay(born?.from ?? ''), parseDay(born?.to ?? '')];
  const publishedAt = parseDay(context.publishedAt ?? '') ? (context.publishedAt ?? '') : '';
  const words = { before: around?.before ?? '', text: claim.text, after: around?.after ?? '' };
  const days = isOfPublication(words, publishedAt || ANY_DAY)
    ? bornBetween(value, publishedAt || ANY_DAY)
    : null;
  const whole = from && to && writeBirth(from, to) + (born?.ifPublished ? condition : '');
  const isWithin = from && to && days && days.first <= toDay(from) && toDay(to) <= days.last;
  if (whole && !isWithin) return { ...silent, follows: whole };
  if (!days) return silent;
  if (publishedAt === '') return { ...silent, needsPublishedAt: true };
  const follows = writeBirth(toCivil(days.first), toCivil(days.last)) + condition;
  return whole && whole !== follows
    ? { ...silent, follows, moreExactly: whole }
    : { ...silent, follows };
}

/** Stands for a day of publication that is not known: any year that a sentence names is another one. */
const ANY_DAY = '0001-01-01';

/** `life imprisonment`, `10 to 20 years`. */
function readTerm({ value, sanction }: ClaimReadingInput): string | null {
  if (value === 'death') return 'death penalty';
  if (value === 'life' && (sanction ?? 'imprisonment') === 'imprisonment') {
    return 'life imprisonment';
  }
  return writeLengthRange(value ?? '');
}

function readSanction(claim: ClaimReadingInput, headline: string): string | null {
  const months = parseLength(claim.value ?? '');
  const inYears =
    months && months.days === 0 && months.seconds === 0 && months.months >= 24
      ? writeMonths(months.months)
      : '';
  const told = claim.value === 'death' || headline === 'life imprisonment';
  const sanction = claim.sanction && !told ? SANCTIONS[claim.sanction] : '';
  const status = claim.status ? STATUSES[claim.status] : '';
  const parts = [inYears === headline ? '' : inYears, sanction, status].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}

/**
 * Reads a claim aloud: what its words mean, and what follows.
 *
 * Of birth days nothing is said without the day of publication, nor where the words around an age place it on
 * another day.
 */
export function readClaim(claim: ClaimReadingInput, context: ReadingContext): Reading {
  const { value, kind } = claim;
  if (value === null) {
    const needsPublishedAt = kind === 'date' && !parseDay(context.publishedAt ?? '');
    const headline =
      kind !== 'date'
        ? "can't be put in figures"
        : needsPublishedAt
          ? "can't be placed without the publication date"
          : "can't be placed: the words don't say which day";
    return { headline, follows: null, needsPublishedAt };
  }
  if (kind === 'age') return readAgeClaim(claim, value, context);
  const written =
    kind === 'date'
      ? writeDateValue(value)
      : kind === 'sentence'
        ? readTerm(claim)
        : writeLengthRange(value);
  const headline = written ?? value;
  const follows = kind === 'date' ? null : readSanction(claim, headline);
  return { headline, follows, needsPublishedAt: false };
}

/** One line for lists: `63 years old, Ada Brown`; `21 years or more, imprisonment, served`. */
export function summarise(claim: ClaimReadingInput, context: ReadingContext = {}): string {
  const { headline, follows } = readClaim(claim, context);
  const parts = [headline, claim.kind === 'age' ? claim.subject : follows];
  return parts.filter(Boolean).join(', ');
}
