import { bornBetween } from '../birth';
import { parseDay, toCivil } from '../calendar';
import type { ClaimKind, Sanction, SentenceStatus } from '../claim';
import { parseLength } from '../value';
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
  other: '',
};

/** Words that tell an age of another day than that of publication. */
const AGE_OF_ANOTHER_DAY = /^(?:at|from|since|before|by|until) (?:the )?age/i;

/** `63 years old`; ranges too. */
function readAge(value: string): string | null {
  const [left = '', right] = value.split('/');
  if (left === '..') return `${writeLengthRange(right ?? '') ?? ''} old or younger`;
  if (right === '..') return `${writeLengthRange(left) ?? ''} old or older`;
  const words = writeLengthRange(value);
  return words && parseLength(left) ? `${words} old` : null;
}

function followsFromAge(claim: ClaimReadingInput, publishedAt: string): string | null {
  const born = bornBetween(claim.value ?? '', publishedAt);
  if (!born) return null;
  const [first, last] = [toCivil(born.first), toCivil(born.last)];
  return born.first === born.last
    ? `born on ${writeDays(first, last)}`
    : `born between ${writeDays(first, last).replace(' to ', ' and ')}`;
}

function readSanction(claim: ClaimReadingInput, headline: string): string | null {
  const months = parseLength(claim.value ?? '');
  const inYears =
    months && months.days === 0 && months.seconds === 0 && months.months >= 24
      ? writeMonths(months.months)
      : '';
  const sanction = claim.sanction && claim.value !== 'death' ? SANCTIONS[claim.sanction] : '';
  const status = claim.status ? STATUSES[claim.status] : '';
  const parts = [inYears === headline ? '' : inYears, sanction, status].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : null;
}

/**
 * Reads a claim aloud: what its words mean, and what follows.
 *
 * `publishedAt` is `YYYY-MM-DD` (what follows the tenth character is ignored); without it nothing is said of
 * birth days.
 */
export function readClaim(
  claim: ClaimReadingInput,
  context: { publishedAt?: string | null | undefined },
): Reading {
  const publishedAt = parseDay(context.publishedAt ?? '') ? (context.publishedAt ?? '') : '';
  const { value, kind } = claim;
  if (value === null) {
    const needsPublishedAt = kind === 'date' && publishedAt === '';
    const headline =
      kind !== 'date'
        ? "can't be put in figures"
        : needsPublishedAt
          ? "can't be placed without the publication date"
          : "can't be placed: the words don't say which day";
    return { headline, follows: null, needsPublishedAt };
  }
  if (kind === 'age') {
    const headline = readAge(value) ?? value;
    if (AGE_OF_ANOTHER_DAY.test(claim.text) || !bornBetween(value, '2000-01-01')) {
      return { headline, follows: null, needsPublishedAt: false };
    }
    return publishedAt === ''
      ? { headline, follows: null, needsPublishedAt: true }
      : { headline, follows: followsFromAge(claim, publishedAt), needsPublishedAt: false };
  }
  const headline = (kind === 'date' ? writeDateValue(value) : writeLengthRange(value)) ?? value;
  const follows = kind === 'date' ? null : readSanction(claim, headline);
  return { headline, follows, needsPublishedAt: false };
}

/** One line for lists: `63 years old, Ada Brown`; `21 years or more, imprisonment, served`. */
export function summarise(
  claim: ClaimReadingInput,
  context: { publishedAt?: string | null | undefined } = {},
): string {
  const { headline, follows } = readClaim(claim, context);
  const parts = [headline, claim.kind === 'age' ? claim.subject : follows];
  return parts.filter(Boolean).join(', ');
}
