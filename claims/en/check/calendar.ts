import type { CalendarFact, PastFact, RangeFact } from '../../check/facts';
import type { Claim } from '../../claim';
import { type Outline, after, before, between, sentenceText } from './text';

/** What English dates say of themselves: weekday and day, the ends of a range, and that they are past. */

const WEEKDAY =
  /\b(?:(sun)(?:day)?|(mon)(?:day)?|(tue)(?:s|sday)?|(wed)(?:s|nesday)?|(thu)(?:r|rs|rsday)?|(fri)(?:day)?|(sat)(?:urday)?)\b/i;
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const ORDINAL = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const MONTH_DAY = new RegExp(
  String.raw`\b${MONTH} (?:the )?${ORDINAL}\b(?!\s?[-–/]\s?\d)(?:,? (\d{4})\b)?`,
  'i',
);
const DAY_MONTH = new RegExp(
  String.raw`(?<![-–/]\s?)\b${ORDINAL}(?: day)?(?: of)? ${MONTH}(?:,? (\d{4})\b)?`,
  'i',
);
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Weekday in the words, 0 for Sunday; null where there is none or more than one. */
function weekdayIn(text: string): number | null {
  const match = WEEKDAY.exec(text);
  if (!match || WEEKDAY.test(text.slice(match.index + match[0].length))) return null;
  return match.slice(1).findIndex((name) => name !== undefined);
}

/** Day, month and year as the words write them; null where they do not name a day of a month. */
function calendarDay(text: string): { day: number; month: number; year: number | null } | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const american = MONTH_DAY.exec(text);
  const british = american ? null : DAY_MONTH.exec(text);
  const [month, day, year] = american
    ? [american[1], american[2], american[3]]
    : [british?.[2], british?.[1], british?.[3]];
  if (month === undefined || day === undefined || Number(day) < 1) return null;
  return {
    day: Number(day),
    month: MONTHS.indexOf(month.toLowerCase()) / 3 + 1,
    year: year === undefined ? null : Number(year),
  };
}

/** The year that the words themselves give; null where it was only concluded. */
export function writtenYear(claim: Claim): number | null {
  const year = /\b(1[5-9]\d\d|20\d\d)\b/.exec(claim.text)?.[1];
  return year === undefined ? null : Number(year);
}

const LOOK_BACK =
  /\b(?:anniversary|years ago|decades ago|years earlier|years before|years later|that year|decades?|century|histor\w+|\d+th|19\d\ds)\b/i;

/** The days that dates name, each with the weekday that stands with it. */
export function readCalendar(page: Outline): CalendarFact[] {
  const facts: CalendarFact[] = [];
  page.claims.forEach((claim, index) => {
    if (claim.kind !== 'date') return;
    const named = calendarDay(claim.text);
    if (!named) return;
    const own = weekdayIn(claim.text);
    // `on Sunday, Nov. 9` in a look back is of a year that the words leave out.
    const looksBack = named.year === null && LOOK_BACK.test(sentenceText(page, claim));
    if (own !== null || WEEKDAY.test(claim.text)) {
      if (looksBack) return;
      facts.push({ claims: [claim], weekday: own, ...named });
      return;
    }
    const [previous, next] = [page.claims[index - 1], page.claims[index + 1]];
    const onlyWeekday = (other: Claim | undefined): other is Claim =>
      other?.kind === 'date' &&
      /^[a-z]{3,9}\.?$/i.test(other.text) &&
      weekdayIn(other.text) !== null;
    if (onlyWeekday(previous) && /^,? \(?$/.test(between(page.text, previous, claim, 4) ?? '\n')) {
      facts.push({ claims: [previous, claim], weekday: weekdayIn(previous.text), ...named });
    } else if (
      onlyWeekday(next) &&
      /^(?: \(|, an? )$/.test(between(page.text, claim, next, 5) ?? '\n') &&
      /^[),.;]|^$/.test(after(page, next, 2))
    ) {
      facts.push({ claims: [claim, next], weekday: weekdayIn(next.text), ...named });
    } else {
      facts.push({ claims: [claim], weekday: null, ...named });
    }
  });
  return facts;
}

/** Figures that rise or fall also run `from 2018 to 1996`. */
const FIGURES =
  /\b(?:rose|risen|rises?|fell|fallen|falls?|dropped|drops?|increased?|declined?|decreased?|cut|grew|grown|went|reduced|slashed|down|up|jumped|climbed|shrank|back)\b[^.]{0,60}$/i;

/** Ranges whose two ends are claims, both with their year: `from 1996 to 2018`. */
export function readRanges(page: Outline): RangeFact[] {
  const facts: RangeFact[] = [];
  page.claims.forEach((from, index) => {
    const to = page.claims[index + 1];
    if (from.kind !== 'date' || to?.kind !== 'date') return;
    if (writtenYear(from) === null || writtenYear(to) === null) return;
    const opening = /\b(from|between) (?:the )?$/i.exec(before(page, from, 16))?.[1]?.toLowerCase();
    if (!opening || FIGURES.test(before(page, from, 80))) return;
    const joint = between(page.text, from, to, 12) ?? '';
    const pattern =
      opening === 'from' ? /^ (?:to|until|till|through) (?:the )?$/ : /^ (?:and|to) (?:the )?$/;
    if (pattern.test(joint)) facts.push({ from, to });
  });
  return facts;
}

const EVENT_VERB =
  'arrested|sentenced|convicted|acquitted|killed|murdered|charged|jailed|imprisoned|found guilty|found dead|shot|stabbed|elected|executed|indicted|extradited|deported|pardoned|born|buried|married|appointed|founded|opened|destroyed|signed';
const TOLD_AS_PAST = new RegExp(
  String.raw`\b(?:(?:was|were) (?:\w+ly )?(?:${EVENT_VERB})|died|pleaded guilty|pled guilty|passed away|resigned)(?: in [A-Z][a-z]+)?(?: (?:in|on|early in|late in))? $`,
);
const NOT_TOLD =
  /\b(?:if|would|will|unless|until|should|could|might|shall|to be|scheduled|due|expected|planned|set to|going to|wish|imagine|fiction(?:al)?|novel|film|movie|series|when)\b/i;

/** Dates with their year that the words beside them tell as past. */
export function readPast(page: Outline): PastFact[] {
  return page.claims
    .filter(
      (claim) =>
        claim.kind === 'date' &&
        writtenYear(claim) !== null &&
        TOLD_AS_PAST.test(before(page, claim, 60)) &&
        !NOT_TOLD.test(sentenceText(page, claim)),
    )
    .map((claim) => ({ claim }));
}
