import { type NewClaim, append, replace } from './checks-edit';
import {
  type Seed,
  type Seeder,
  agesNow,
  date,
  isFullName,
  sentenceOf,
  yearOf,
  term,
  yearsOf,
} from './checks-seed';
import { pick, wholeNumber } from './random';

/** Slips of spans and of events: a length against its two ends, the order of events, an event told twice. */

const duration = (text: string, value: string): NewClaim => ({ kind: 'duration', text, value });

/** A length beside the two years it spans, at least three years off; the control fits. */
const spanAdded: Seeder = (document, random) => {
  if (!document.publishedAt) return [];
  const end = yearOf(document.publishedAt) - wholeNumber(random, 0, 8);
  const years = wholeNumber(random, 5, 30);
  const start = end - years;
  const off = pick(random, [-3, 3, 4, 5]);
  const [from, to] = [date(String(start), String(start)), date(String(end), String(end))];
  const length = (count: number) => duration(`${count} years`, `P${count}Y`);
  const hyphened = (count: number) => duration(`${count}-year`, `P${count}Y`);
  const mention = pick(random, [
    (count: number) => ['The mill ran from ', from, ' to ', to, ', ', length(count), '.'],
    (count: number) => ['The mill ran for ', length(count), ', from ', from, ' to ', to, '.'],
    (count: number) => ['The mill ran for ', length(count), ' from ', from, ' to ', to, '.'],
    (count: number) => ['The mill ran from ', from, ' until ', to, ' (', length(count), ').'],
    (count: number) => ['In its ', hyphened(count), ' run from ', from, ' to ', to, ' it grew.'],
    (count: number) => ['From ', from, ' to ', to, ', a period of ', length(count), ', it grew.'],
  ]);
  return [
    {
      check: '3 length and the range it spans',
      how: 'added',
      slip: append(document, mention(years + off)),
      control: append(document, mention(years)),
    },
  ];
};

/** A length written behind a range of the article, four years off; the control fits. */
const spanInPlace: Seeder = (document) =>
  document.claims.flatMap((from, index): Seed[] => {
    const to = document.claims[index + 1];
    if (!to || from.kind !== 'date' || to.kind !== 'date') return [];
    const joint = document.text.slice(from.end, to.start);
    const opening = document.text.slice(Math.max(0, from.start - 8), from.start);
    const [start, end] = [from, to].map(({ text }) => Number(/\b(?:19|20)\d\d$/.exec(text)?.[0]));
    if (!start || !end || !/^ (?:to|until|and) $/.test(joint)) return [];
    if (!/\b(?:from|between) $/.test(opening)) return [];
    const write = (years: number) =>
      replace(document, from.start, to.end, [
        from,
        joint,
        to,
        ', ',
        duration(`${years} years`, `P${years}Y`),
        ',',
      ]);
    return [
      {
        check: '3 length and the range it spans',
        how: 'in place',
        slip: write(end - start + 4),
        control: write(Math.max(1, end - start)),
      },
    ];
  });

/** `N years ago` of the article with a year behind it, three off; the control is right. */
const agoInPlace: Seeder = (document, random) =>
  document.claims.flatMap((claim): Seed[] => {
    const year = /^(\d{4})(?:-\d\d)?$/.exec(claim.value ?? '')?.[1];
    if (claim.kind !== 'date' || !document.publishedAt || !year) return [];
    if (!/years? ago$/.test(claim.text) || !/^[.,;]/.test(document.text.slice(claim.end)))
      return [];
    const write = (stated: number) =>
      replace(document, claim.start, claim.end, [
        claim,
        ', in ',
        date(String(stated), String(stated)),
      ]);
    return [
      {
        check: '3 years ago and the year',
        how: 'in place',
        slip: write(Number(year) + pick(random, [-3, 3])),
        control: write(Number(year)),
      },
    ];
  });

const agoAdded: Seeder = (document, random) => {
  if (!document.publishedAt) return [];
  const back = pick(random, [3, 4, 6, 7, 8, 9, 11, 12, 13, 16, 17, 18, 21, 22]);
  const year = yearOf(document.publishedAt) - back;
  const ago = date(`${back} years ago`, String(year));
  const mention = pick(random, [
    (stated: number) => [
      'The mill closed ',
      ago,
      ', in ',
      date(String(stated), String(stated)),
      '.',
    ],
    (stated: number) => [
      'The mill closed in ',
      date(String(stated), String(stated)),
      ', ',
      ago,
      '.',
    ],
    (stated: number) => ['The mill closed ', ago, ' (', date(String(stated), String(stated)), ').'],
  ]);
  return [
    {
      check: '3 years ago and the year',
      how: 'added',
      slip: append(document, mention(year + pick(random, [-3, 3]))),
      control: append(document, mention(year)),
    },
  ];
};

/** Time in prison so far and the year it began, four years too short; the control fits. */
const servedSince: Seeder = (document, random) => {
  const person = agesNow(document).find((claim) => yearsOf(claim) > 30);
  if (!person || !document.publishedAt) return [];
  const years = wholeNumber(random, 6, yearsOf(person) - 22);
  const around = yearOf(document.publishedAt);
  const name = person.subject;
  const served = term(`imprisoned for over ${years} years`, `P${years}Y/..`, name, 'served');
  const plain = term(`in prison for ${years} years`, `P${years}Y`, name, 'served');
  const mention = pick(random, [
    (year: number) => [
      `${name} was arrested in `,
      date(String(year), String(year)),
      `. ${name} has been `,
      served,
      '.',
    ],
    (year: number) => [
      `${name} has been `,
      plain,
      ', since ',
      date(String(year), String(year)),
      '.',
    ],
    (year: number) => [
      `${name}, who was arrested in `,
      date(String(year), String(year)),
      ', has been ',
      served,
      '.',
    ],
  ]);
  return [
    {
      check: '3 time served and its beginning',
      how: 'added',
      slip: append(document, mention(around - years + 4)),
      control: append(document, mention(around - years - 1)),
    },
  ];
};

/** A release years after the term ran out, or after more time served than passed; the control fits. */
const release: Seeder = (document, random) => {
  const [person] = agesNow(document);
  if (!person || !document.publishedAt) return [];
  const years = wholeNumber(random, 3, 12);
  const start = yearOf(document.publishedAt) - wholeNumber(random, 1, 2);
  const name = person.subject;
  const year = (number: number) => date(String(number), String(number));
  const imposed = term(`${years} years in prison`, `P${years}Y`, name, 'imposed');
  const served = term(`serving ${years} years`, `P${years}Y`, name, 'served');
  const mention = pick(random, [
    (off: number) => [
      `${name} was sentenced in `,
      year(start),
      ' to ',
      imposed,
      ' and is due to be released in ',
      year(start + years + off),
      '.',
    ],
    (off: number) => [
      `${name} was arrested in `,
      year(start - years + off),
      ' and released in ',
      year(start),
      ' after ',
      served,
      '.',
    ],
  ]);
  return [
    {
      check: '3 release and term',
      how: 'added',
      slip: append(document, mention(4)),
      control: append(document, mention(0)),
    },
  ];
};

/** A later step of a case before an earlier one, in one clause; the control is in order. */
const eventOrder: Seeder = (document, random) => {
  const [person] = agesNow(document);
  if (!person || !document.publishedAt) return [];
  const first = yearOf(document.publishedAt) - wholeNumber(random, 4, 9);
  const second = first + wholeNumber(random, 1, 3);
  const [one, other] = pick(random, [
    ['arrested', 'convicted'],
    ['arrested', 'sentenced'],
    ['charged', 'convicted'],
    ['sentenced', 'released'],
  ] as const);
  const mention = (a: number, b: number) => [
    `${person.subject} was ${one} in `,
    date(String(a), String(a)),
    ` and ${other} in `,
    date(String(b), String(b)),
    '.',
  ];
  return [
    {
      check: '3 order of events',
      how: 'added',
      slip: append(document, mention(second, first)),
      control: append(document, mention(first, second)),
    },
  ];
};

/** A sentence of the article said again, as captions do, with another day; the control says it unchanged. */
const caption: Seeder = (document) =>
  document.claims.flatMap((claim): Seed[] => {
    const day =
      /^((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? )(\d{1,2})(?!\d)(.*)$/.exec(
        claim.text,
      );
    const sentence = sentenceOf(document.text, claim);
    const start = document.text.lastIndexOf(sentence, claim.start);
    const own = document.claims.filter(
      ({ start: at, end }) => at >= start && end <= start + sentence.length,
    );
    const person = own.find(({ subject }) => isFullName(subject))?.subject;
    if (
      claim.kind !== 'date' ||
      !day ||
      !document.publishedAt ||
      start < 0 ||
      start > claim.start
    ) {
      return [];
    }
    if (!person || !sentence.includes(person)) return [];
    if (
      !/\b(?:arrested|sentenced|convicted|charged|died|pleaded guilty|absconded)\b/.test(sentence)
    ) {
      return [];
    }
    const write = (change: boolean) => {
      const parts: (string | NewClaim)[] = [];
      let from = start;
      for (const each of own) {
        parts.push(document.text.slice(from, each.start));
        const number = Number(day[2]) > 15 ? Number(day[2]) - 5 : Number(day[2]) + 5;
        const changed = change && each === claim;
        const { start: _, end: __, ...rest } = each;
        parts.push(
          changed
            ? {
                ...rest,
                text: `${day[1] ?? ''}${number}${day[3] ?? ''}`,
                value: `${(claim.value ?? '').slice(0, 8)}${String(number).padStart(2, '0')}`,
              }
            : rest,
        );
        from = each.end;
      }
      parts.push(document.text.slice(from, start + sentence.length));
      return append(document, parts);
    };
    return [
      {
        check: '5 date of an event given two ways',
        how: 'added',
        slip: write(true),
        control: write(false),
      },
    ];
  });

/** Two dates of death; the control gives the year of the same day. */
const death: Seeder = (document, random) =>
  agesNow(document)
    .slice(0, 2)
    .map((person) => {
      const year = yearOf(document.publishedAt ?? '2000') - wholeNumber(random, 1, 5);
      const name = person.subject;
      const mention = (other: number) => [
        `${name} died on `,
        date(`May 3, ${year}`, `${year}-05-03`),
        `.\n\n${name} died in `,
        date(String(other), String(other)),
        '.',
      ];
      return {
        check: '5 date of an event given two ways',
        how: 'added' as const,
        slip: append(document, mention(year - pick(random, [1, 2, 10]))),
        control: append(document, mention(year)),
      };
    });

export const SPAN_AND_EVENT_SEEDERS: readonly Seeder[] = [
  spanInPlace,
  spanAdded,
  agoInPlace,
  agoAdded,
  servedSince,
  release,
  eventOrder,
  caption,
  death,
];
