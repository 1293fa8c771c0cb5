import { MONTHS, WEEKDAYS } from '../../claims/en/reading/write-date';
import { daysInMonth, parseDay, toDay, weekdayOf } from '../../claims/calendar';
import { type NewClaim, append, replace, rewrite } from './checks-edit';
import {
  type Seed,
  type Seeder,
  age,
  agesNow,
  date,
  sentenceOf,
  yearOf,
  yearsOf,
} from './checks-seed';
import { pick, wholeNumber } from './random';

/** Slips of ages and dates. */

/** An age stated twice in the article: three years more or less in the second mention. */
const ageInPlace: Seeder = (document, random) => {
  const ages = agesNow(document);
  return ages.flatMap((claim, index): Seed[] => {
    const twin = ages.find(
      (other, at) => at < index && other.subject === claim.subject && other.value === claim.value,
    );
    if (!twin) return [];
    const years = yearsOf(claim) + pick(random, [-3, 3]);
    const text = claim.text.replace(/^\d\d/, String(years));
    const slip = rewrite(document, claim, { text, value: `P${years}Y` });
    return [{ check: '1 age given two ways', how: 'in place', slip }];
  });
};

const AGE_MENTIONS: readonly ((name: string, years: number) => (string | NewClaim)[])[] = [
  (name, years) => [`${name}, `, age(String(years), years, name), ', declined to comment.'],
  (name, years) => [
    'A lawyer for ',
    age(`${years}-year-old`, years, name),
    ` ${name} declined to comment.`,
  ],
  (name, years) => [`${name} is `, age(String(years), years, name), '.'],
  (name, years) => [`${name} (`, age(String(years), years, name), ') lives nearby.'],
  (name, years) => [`${name}, who is `, age(`${years} years old`, years, name), ', lives nearby.'],
  (name, years) => [`${name}, `, age(`aged ${years}`, years, name), ', lives nearby.'],
];

/** A second mention of an age, three years off; the control repeats the age. */
const ageAdded: Seeder = (document, random) =>
  agesNow(document).map((claim) => {
    const mention = pick(random, AGE_MENTIONS);
    const off = pick(random, [-3, 3]);
    return {
      check: '1 age given two ways',
      how: 'added',
      slip: append(document, mention(claim.subject, yearsOf(claim) + off)),
      control: append(document, mention(claim.subject, yearsOf(claim))),
    };
  });

const EVENTS = ['arrested', 'sentenced', 'convicted', 'jailed', 'released'] as const;

/** An age at an event of a stated year, four off; the control is what the age at publication makes it. */
const ageAtEvent: Seeder = (document, random) =>
  agesNow(document).flatMap((claim): Seed[] => {
    const years = yearsOf(claim);
    if (years < 22) return [];
    const back = wholeNumber(random, 3, years - 16);
    const year = String(yearOf(document.publishedAt ?? '') - back);
    const event = pick(random, EVENTS);
    const name = claim.subject;
    const mention = pick(random, [
      (then: number) => [
        `${name} was `,
        age(String(then), then, name),
        ` when they were ${event} in `,
        date(year, year),
        '.',
      ],
      (then: number) => [
        'In ',
        date(year, year),
        ', ',
        age(`at the age of ${then}`, then, name),
        `, ${name} moved away.`,
      ],
      (then: number) => [
        `${name}, `,
        age(`aged ${then}`, then, name),
        ` when he was ${event} in `,
        date(year, year),
        ', moved away.',
      ],
    ]);
    return [
      {
        check: '1 age at an event',
        how: 'added',
        slip: append(document, mention(years - back + pick(random, [-4, 4]))),
        control: append(document, mention(years - back)),
      },
    ];
  });

/** The day of birth, four years off; the control fits. */
const dayOfBirth: Seeder = (document, random) =>
  agesNow(document).map((claim) => {
    const month = pick(random, MONTHS);
    const number = MONTHS.indexOf(month) + 1;
    const published = parseDay(document.publishedAt ?? '') ?? { year: 2000, month: 1, day: 1 };
    const reached = number < published.month;
    const year = published.year - yearsOf(claim) - (reached ? 0 : 1);
    const mention = (off: number) => {
      const day = `${year + off}-${String(number).padStart(2, '0')}-03`;
      return [
        `${claim.subject} was born on `,
        date(`${month} 3, ${year + off}`, day),
        ', in a small town.',
      ];
    };
    const dayOnBoundary = number === published.month;
    return {
      check: '1 day of birth and age',
      how: 'added' as const,
      slip: append(document, mention(pick(random, [-4, 4]))),
      ...(dayOnBoundary ? {} : { control: append(document, mention(0)) }),
    };
  });

const MONTH_DAY =
  /^(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? (\d{1,2})(?:, (\d{4}))?$/;

/**
 * A wrong weekday before a date of the article (or in place of the one there). Decidable: the date carries its
 * year; or the weekday is right in no year that stands in the text, nor in the nearest years around publication.
 */
const weekday: Seeder = (document, random) =>
  document.claims.flatMap((claim): Seed[] => {
    const bare = claim.text.replace(/^(?:[A-Z][a-z]+day|[A-Z][a-z]{2,4}\.?),? /, '');
    const named = MONTH_DAY.exec(bare);
    const day = parseDay(claim.value ?? '');
    if (claim.kind !== 'date' || !named || !day || !document.publishedAt) return [];
    const around = yearOf(document.publishedAt);
    const years = named[3]
      ? [day.year]
      : [
          day.year,
          around - 1,
          around,
          around + 1,
          ...(document.text.match(/\b(?:1[89]|20)\d\d\b/g) ?? []).map(Number),
        ];
    const right = new Set(
      years
        .filter((year) => day.day <= daysInMonth(year, day.month))
        .map((year) => weekdayOf(toDay({ ...day, year }))),
    );
    const wrong = WEEKDAYS.filter((_, index) => !right.has(index));
    if (wrong.length === 0) return [];
    const write = (name: string) =>
      rewrite(document, claim, { text: `${name}, ${bare}`, value: claim.value });
    const actual = WEEKDAYS[weekdayOf(toDay(day))] ?? '';
    return [
      {
        check: '2 weekday and date',
        how: 'in place',
        slip: write(pick(random, wrong)),
        control: write(actual),
      },
    ];
  });

/** `30 February` or `31 April` and the like, in place of the day there. Always decidable. */
const noSuchDay: Seeder = (document, random) =>
  document.claims.flatMap((claim): Seed[] => {
    const named =
      /^(.*)\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}((?:, \d{4})?)$/.exec(
        claim.text,
      );
    if (claim.kind !== 'date' || !named || parseDay(claim.value ?? '') === null) return [];
    const day = pick(random, ['February 30', 'April 31', 'June 31', 'Sept. 31', 'Nov. 31']);
    const text = `${named[1] ?? ''}${day}${named[2] ?? ''}`;
    const slip = rewrite(document, claim, { text, value: null });
    return [{ check: '2 day that does not exist', how: 'in place', slip }];
  });

/** The past tense of a date after publication; the control is as long before. */
const pastTense: Seeder = (document, random) => {
  if (!document.publishedAt) return [];
  const around = yearOf(document.publishedAt);
  const seeds: Seed[] = [];
  for (const claim of document.claims) {
    const left = document.text.slice(Math.max(0, claim.start - 40), claim.start);
    const year = /\b(?:19|20)\d\d$/.exec(claim.text)?.[0];
    const past =
      /\b(?:was|were) (?:arrested|sentenced|convicted|charged|jailed|killed|elected|found guilty) (?:in |on )?$|\b(?:died|pleaded guilty|pled guilty) (?:in |on )?$/;
    if (claim.kind !== 'date' || !year || !past.test(left)) continue;
    if (/\b(?:if|would|will|could|when|due|scheduled)\b/i.test(sentenceOf(document.text, claim))) {
      continue;
    }
    const ahead = String(around + wholeNumber(random, 1, 3));
    const text = claim.text.replace(year, ahead);
    const value = (claim.value ?? '').replace(/^\d{4}/, ahead);
    seeds.push({
      check: '2 past tense of a date to come',
      how: 'in place',
      slip: rewrite(document, claim, { text, value }),
    });
  }
  const [person] = agesNow(document);
  if (person) {
    const month = pick(random, MONTHS);
    const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
    const verb = pick(random, ['was arrested', 'was charged', 'was convicted', 'pleaded guilty']);
    const mention = (year: number) => [
      `${person.subject} ${verb} on `,
      date(`${month} 7, ${year}`, `${year}-${number}-07`),
      '.',
    ];
    seeds.push({
      check: '2 past tense of a date to come',
      how: 'added',
      slip: append(document, mention(around + wholeNumber(random, 1, 2))),
      control: append(document, mention(around - 1)),
    });
  }
  return seeds;
};

/** The two ends of a range of the article exchanged, or a range added; the control is in order. */
const rangeOrder: Seeder = (document, random) => {
  const seeds: Seed[] = [];
  document.claims.forEach((from, index) => {
    const to = document.claims[index + 1];
    if (!to || from.kind !== 'date' || to.kind !== 'date') return;
    if (!/\b(?:19|20)\d\d$/.test(from.text) || !/\b(?:19|20)\d\d$/.test(to.text)) return;
    const joint = document.text.slice(from.end, to.start);
    const opening = document.text.slice(Math.max(0, from.start - 8), from.start);
    if (!/^ (?:to|until|and) $/.test(joint) || !/\b(?:from|between) $/.test(opening)) return;
    const slip = replace(document, from.start, to.end, [
      { ...from, text: to.text, value: to.value },
      joint,
      { ...to, text: from.text, value: from.value },
    ]);
    seeds.push({ check: '2 range that ends before it begins', how: 'in place', slip });
  });
  if (document.publishedAt) {
    const end = yearOf(document.publishedAt) - wholeNumber(random, 1, 9);
    const start = end - wholeNumber(random, 2, 20);
    const mention = (one: number, other: number) => [
      'The scheme ran from ',
      date(String(one), String(one)),
      pick(random, [' to ', ' until ']),
      date(String(other), String(other)),
      '.',
    ];
    seeds.push({
      check: '2 range that ends before it begins',
      how: 'added',
      slip: append(document, mention(end, start)),
      control: append(document, mention(start, end)),
    });
  }
  return seeds;
};

export const AGE_AND_DATE_SEEDERS: readonly Seeder[] = [
  ageInPlace,
  ageAdded,
  ageAtEvent,
  dayOfBirth,
  weekday,
  noSuchDay,
  pastTense,
  rangeOrder,
];
