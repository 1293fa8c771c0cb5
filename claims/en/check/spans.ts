import { parseDay, toDay } from '../../calendar';
import type { SpanEnd, SpanFact } from '../../check/facts';
import type { Claim } from '../../claim';
import { type DayRange, type Length, parseDayRange, parseLengthRange } from '../../value';
import { writtenYear } from './calendar';
import { type Outline, after, before, between, sentenceText } from './text';

/** Lengths that English words state for the time between two dates. */

/** `about`, `nearly`: allow a fifth less, `about` a fifth more too. */
const ABOUT = /\b(?:about|around|roughly|approximately|some|circa|or so|an? estimated)\b/i;
const NEARLY = /\b(?:nearly|almost|close to|just under|just short of)\b/i;
const DAYS_OF_MONTH = 365.2425 / 12;

export function daysOfLength({ months, days, seconds }: Length): number {
  return months * DAYS_OF_MONTH + days + seconds / 86400;
}

/** The unit in which a length is counted, in days. */
function unitOf(value: string): number {
  if (/^P[\d.]+Y$/.test(value)) return 365.25;
  if (/M/.test(value.split('T')[0] ?? '')) return 31;
  return /W/.test(value) ? 7 : 1;
}

/**
 * Shortest and longest that a stated length can mean, in days. A plain figure may be rounded to its unit either
 * way.
 */
export function readLengthWords(
  claim: Claim,
  preceding = '',
): { least: number | null; most: number | null } | null {
  const range = claim.value === null ? null : parseLengthRange(claim.value);
  if (!range || claim.value === null) return null;
  const words = `${preceding.slice(-20)}${claim.text}`;
  const [low, high] = [range.least, range.most];
  if (typeof low === 'string' || typeof high === 'string') return null;
  const least = low && daysOfLength(low);
  const most = high && daysOfLength(high);
  if (least === null || most === null) {
    if (most !== null && NEARLY.test(words)) return { least: most * 0.8, most };
    return { least, most };
  }
  const unit = unitOf(claim.value);
  const slack = Math.max(
    unit,
    ABOUT.test(words) || NEARLY.test(words) || /decade|centur/i.test(words) ? least / 5 : 0,
  );
  return { least: least - slack, most: most + slack };
}

function daysOf(claim: Claim | undefined): DayRange | null {
  return claim?.kind === 'date' && claim.value !== null ? parseDayRange(claim.value) : null;
}

function endOf(claim: Claim, label: string): SpanEnd | null {
  const days = daysOf(claim);
  return days && writtenYear(claim) !== null ? { days, claim, label } : null;
}

/** A length that says how long, not how long until or after. */
function isLength(claim: Claim | undefined): claim is Claim {
  return (
    claim !== undefined &&
    (claim.kind === 'duration' || (claim.kind === 'sentence' && claim.status === 'served'))
  );
}

const LENGTH_FOLLOWS =
  /^,? ?(?:[(—–-] ?)?(?:that is|i\.e\.,?|or|a (?:period|span|total|stretch|run|term|reign) of|some|in all|for|all told|nearly|almost|about|just over|over|for (?:some|about|over|nearly|almost|a total of)|(?:which |that )?(?:lasted|took|spanned)(?: (?:for|about|nearly|over|some))?)?,? ?$/;
const LENGTH_ENDS = /^ ?(?:[,.;:)—–"”]|$|in (?:all|total)\b|altogether\b)/;

/** `from 1996 to 2018, 25 years` and `25 years, from 1996 to 2018`. */
function readBetween(page: Outline, index: number): SpanFact | null {
  const [a, b, c] = [page.claims[index], page.claims[index + 1], page.claims[index + 2]];
  if (!a || !b || !c) return null;
  const [first, second] = [between(page.text, a, b, 40), between(page.text, b, c, 40)];
  if (first === null || second === null) return null;
  const build = (length: Claim, from: Claim, to: Claim, bound: SpanFact['bound']) => {
    const stated = readLengthWords(length, before(page, length, 20));
    const [start, end] = [endOf(from, 'from'), endOf(to, 'to')];
    if (!stated || !start || !end) return null;
    return { rule: 'span' as const, length, ...stated, from: start, to: end, bound };
  };
  const joint = /^ (?:to|until|till|through|and) $/;
  if (isLength(c) && joint.test(first) && /\b(?:from|between) $/i.test(before(page, a, 9))) {
    if (!LENGTH_FOLLOWS.test(second) || !LENGTH_ENDS.test(after(page, c, 12))) return null;
    return second === ' ' ? null : build(c, a, b, 'equal');
  }
  if (isLength(a) && joint.test(second)) {
    if (/^,? ?[(—–]? ?between $/.test(first)) return build(a, b, c, 'within');
    const hyphened = /-(?:year|month|week|day)\b/i.test(a.text);
    const apart =
      /^(?: (?:there|here|together|abroad|in (?:prison|jail|office|power|charge|business|operation)|at the top))?(?:,| \(| –| —| -|;) ?from $/.test(
        first,
      );
    const close = / for (?:about |some |over |nearly |almost |a total of )?$/i.test(
      before(page, a, 24),
    );
    if (apart || (first === ' from ' && close)) return build(a, b, c, 'equal');
    if (hyphened && /^(?: \p{Ll}+){1,2},? from $/u.test(first)) return build(a, b, c, 'equal');
  }
  return null;
}

/** `for 22 years, since 1996`. */
function readSince(page: Outline, index: number, published: number): SpanFact | null {
  const [length, date] = [page.claims[index], page.claims[index + 1]];
  if (!length || !date || (length.kind !== 'duration' && length.kind !== 'sentence')) return null;
  const glue = between(page.text, length, date, 40);
  if (
    glue === null ||
    !/^(?:,? ?[(—–]? ?(?:ever )?since|(?:,| —| –) [^.,;]{0,20}since) $/.test(glue)
  )
    return null;
  const left = before(page, length, 120);
  if (!left.endsWith(' for ') && !length.text.includes(' for ')) return null;
  // Not `has been sentenced to ten years`: that is a length to come.
  if (
    !/\b(?:has|have)\b/.test(left) ||
    /sentenced|jailed for|handed|given/.test(left + length.text)
  ) {
    return null;
  }
  const stated = readLengthWords(length, left);
  const from = endOf(date, 'since');
  if (!stated || !from) return null;
  return {
    rule: 'since',
    length,
    ...stated,
    from,
    to: { days: { first: published - 31, last: published + 3 }, label: 'publication' },
    bound: 'equal',
  };
}

const AGO = /\bago$/i;

/** `21 years ago, in 1996` and `in 1996, 21 years ago`: the value of the first against the year of the second. */
function readAgo(page: Outline, index: number, published: number): SpanFact | null {
  const [a, b] = [page.claims[index], page.claims[index + 1]];
  if (a?.kind !== 'date' || b?.kind !== 'date') return null;
  const glue = between(page.text, a, b, 24);
  if (glue === null) return null;
  const agoFirst = AGO.test(a.text) && /^,? ?[(—–]? ?(?:back )?(?:in|on) $|^ \($/.test(glue);
  const agoLast =
    AGO.test(b.text) &&
    /^(?:,| \(| –| —) ?(?:some|about|just|more than|nearly|almost|exactly)? ?$/.test(glue) &&
    /^ ?(?:[,.;)—–]|$)/.test(after(page, b, 3));
  if (!agoFirst && !agoLast) return null;
  const [ago, stated] = agoFirst ? [a, b] : [b, a];
  const back = daysOf(ago);
  const from = endOf(stated, 'stated date');
  if (!back || back.first === null || back.last === null || !from || AGO.test(stated.text)) {
    return null;
  }
  const words = before(page, ago, 20) + ago.text;
  const least = published - back.last;
  const most = published - back.first;
  const width = most - least;
  const years = Math.round((least + most) / 2 / 365.25);
  const loose =
    ABOUT.test(words) || NEARLY.test(words) || /decade|centur/i.test(words)
      ? most / 5
      : years >= 10 && years % 10 === 0
        ? most / 8
        : 0;
  const unit = width > 300 ? 365 : width > 20 ? 31 : Math.max(1, width);
  const open = /\b(?:more than|over|at least)\b/i.test(words);
  return {
    rule: 'ago',
    length: ago,
    least: least - Math.max(unit, loose),
    most: open ? null : most + Math.max(unit, loose),
    from,
    to: { days: { first: published - 31, last: published + 3 }, label: 'publication' },
    bound: 'equal',
  };
}

/** All lengths of a text that stand beside the two ends they span. */
export function readSpans(page: Outline, publishedAt: string | undefined): SpanFact[] {
  const day = parseDay(publishedAt ?? '');
  const published = day ? toDay(day) : null;
  const facts: SpanFact[] = [];
  page.claims.forEach((claim, index) => {
    const fact =
      readBetween(page, index) ??
      (published === null
        ? null
        : (readSince(page, index, published) ?? readAgo(page, index, published)));
    // A length told as wish or condition says nothing of what was, and `ago` in a story counts from its own day.
    const sentence = sentenceText(page, claim, 200);
    const loose = /\b(?:if|would|could|might|unless)\b/i.test(sentence);
    if (fact && !loose && !(fact.rule === 'ago' && /\bhad\b/.test(sentence))) {
      facts.push(fact);
    }
  });
  return facts;
}
