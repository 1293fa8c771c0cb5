import type { Claim } from '../../claims/claim';
import type { GoldDocument } from './checks-documents';
import { type NewClaim, append, rewrite } from './checks-edit';
import {
  type Seed,
  type Seeder,
  agesNow,
  isFullName,
  sentenceOf,
  sentenceSpan,
  term,
  yearOf,
  yearsOf,
} from './checks-seed';
import { pick, wholeNumber } from './random';

/** Slips of prison terms: told twice, in another unit, against what was possible, served or lived. */

/** Words that speak of more than one punishment, or of a changed one. */
const SEVERAL =
  /\b(?:each|per|every|counts|charges|consecutive\w*|concurrent\w*|additional|further|more|another|separate\w*|combined|total|plus|previous\w*|earlier|existing|new|also|extra|second|respectively|appeal\w*|reduced|increased|extended|resentenced|original\w*|commut\w+|minimum|at least|tariff|parole|enhancements?|knocked|cut|later|first|overturned|half|suspended|if|would|could|then|both|brother|sister)\b/i;

/**
 * The one prison term of each person named in full, where gold knows no other for the person, no sentence that
 * speaks of the person's punishments tells of several, and none is dated over a year back.
 */
function onlyTerms(document: GoldDocument): (Claim & { subject: string })[] {
  const around = document.publishedAt ? yearOf(document.publishedAt) : 0;
  const byPerson = new Map<string, Claim[]>();
  for (const claim of document.claims) {
    if (claim.kind !== 'sentence' || !isFullName(claim.subject)) continue;
    byPerson.set(claim.subject, [...(byPerson.get(claim.subject) ?? []), claim]);
  }
  return [...byPerson.values()].flatMap((claims) => {
    const imposed = claims.filter(
      ({ status, sanction }) => status === 'imposed' && sanction === 'imprisonment',
    );
    const [only] = imposed;
    if (!only || new Set(imposed.map(({ value }) => value)).size > 1) return [];
    if (!/^P\d+[YM]$/.test(only.value ?? '')) return [];
    const sentences = claims.map((claim) => sentenceOf(document.text, claim)).join(' ');
    if (SEVERAL.test(sentences)) return [];
    const spans = claims.map((claim) => sentenceSpan(document.text, claim));
    const old = document.claims.some(
      ({ kind, value, start, end }) =>
        kind === 'date' &&
        spans.some((span) => start >= span.start && end <= span.end) &&
        Number((value ?? '').slice(0, 4)) < around - 1,
    );
    return old || around === 0 ? [] : imposed.filter(hasSubject);
  });
}

function hasSubject(claim: Claim): claim is Claim & { subject: string } {
  return claim.subject !== undefined;
}

const NUMBER = /^(.*?)(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a)(?=[ -])(.*)$/;

/** The words of a length in years or months with another figure; null where they hold no figure to change. */
function withFigure(
  claim: Claim,
  count: number,
  unit: 'Y' | 'M',
): { text: string; value: string } | null {
  const parts = NUMBER.exec(claim.text);
  if (!parts) return null;
  const [, left = '', , right = ''] = parts;
  const words = right.replace(/\b(?:year|month)/, unit === 'Y' ? 'year' : 'month');
  return { text: `${left}${count}${words}`, value: `P${count}${unit}` };
}

/** A term that the article gives twice: another figure, or another unit, in the second place. */
const termInPlace: Seeder = (document, random) => {
  const terms = onlyTerms(document);
  return terms.flatMap((claim, index): Seed[] => {
    if (!terms.some((other, at) => at < index && other.subject === claim.subject)) return [];
    const [, figure = '0', unit] = /^P(\d+)([YM])$/.exec(claim.value ?? '') ?? [];
    const count = Number(figure) + pick(random, [2, 3, 5]);
    const changed = withFigure(claim, count, unit === 'M' ? 'M' : 'Y');
    const slipped = withFigure(claim, Number(figure), unit === 'M' ? 'Y' : 'M');
    return [
      ...(changed
        ? [
            {
              check: '5 term given two ways',
              how: 'in place' as const,
              slip: rewrite(document, claim, changed),
            },
          ]
        : []),
      ...(slipped
        ? [
            {
              check: '6 months for years',
              how: 'in place' as const,
              slip: rewrite(document, claim, slipped),
            },
          ]
        : []),
    ];
  });
};

const TERM_MENTIONS: readonly ((
  name: string,
  words: string,
  value: string,
) => (string | NewClaim)[])[] = [
  (name, words, value) => [
    `${name} was `,
    term(`jailed for ${words}`, value, name, 'imposed'),
    '.',
  ],
  (name, words, value) => [
    `The judge sentenced ${name} to `,
    term(`${words} in prison`, value, name, 'imposed'),
    '.',
  ],
  (name, words, value) => [`${name} got `, term(`${words} in jail`, value, name, 'imposed'), '.'],
];

/** A second mention of the term with another figure, unit or order of digits; the control repeats it. */
const termAdded: Seeder = (document, random) => {
  const people = new Set<string>();
  return onlyTerms(document).flatMap((claim): Seed[] => {
    if (people.has(claim.subject)) return [];
    people.add(claim.subject);
    const [, figure = '0', unit = 'Y'] = /^P(\d+)([YM])$/.exec(claim.value ?? '') ?? [];
    const mention = pick(random, TERM_MENTIONS);
    const write = (count: number, in_: string) =>
      append(
        document,
        mention(claim.subject, `${count} ${in_ === 'Y' ? 'years' : 'months'}`, `P${count}${in_}`),
      );
    const count = Number(figure);
    const control = write(count, unit);
    const turned = Number([...figure].toReversed().join(''));
    const seeds: Seed[] = [
      {
        check: '5 term given two ways',
        how: 'added',
        slip: write(count + pick(random, [2, 3, 5]), unit),
        control,
      },
      {
        check: '6 months for years',
        how: 'added',
        slip: write(count, unit === 'Y' ? 'M' : 'Y'),
        control,
      },
    ];
    if (figure.length === 2 && turned > 9 && turned !== count) {
      seeds.push({
        check: '6 digits turned round',
        how: 'added',
        slip: write(turned, unit),
        control,
      });
    }
    return seeds;
  });
};

/** The most that was possible, stated below the term imposed; the control states more. */
const statute: Seeder = (document, random) => {
  const people = new Set<string>();
  return onlyTerms(document).flatMap((claim): Seed[] => {
    const [, figure = '0', unit = 'Y'] = /^P(\d+)([YM])$/.exec(claim.value ?? '') ?? [];
    const months = Number(figure) * (unit === 'Y' ? 12 : 1);
    if (people.has(claim.subject) || months < 24) return [];
    people.add(claim.subject);
    const mention = (years: number) => [
      `${claim.subject} had faced `,
      term(`up to ${years} years in prison`, `../P${years}Y`, claim.subject, 'possible'),
      '.',
    ];
    const years = Math.floor(months / 12);
    return [
      {
        check: '3 term and statute range',
        how: 'added',
        slip: append(
          document,
          mention(Math.max(1, years - wholeNumber(random, 1, Math.max(1, years - 1)))),
        ),
        control: append(document, mention(years + 5)),
      },
    ];
  });
};

/** More years served than the term has: in place of the ones there, and added. */
const servedOfTerm: Seeder = (document, random) => {
  const seeds: Seed[] = [];
  document.claims.forEach((claim, index) => {
    const next = document.claims[index + 1];
    if (claim.status !== 'served' || next?.kind !== 'sentence') return;
    const [, figure] = /^P(\d+)Y$/.exec(next.value ?? '') ?? [];
    if (!figure || !/^ of (?:an?|his|her|their) $/.test(document.text.slice(claim.end, next.start)))
      return;
    const changed = withFigure(claim, Number(figure) + 4, 'Y');
    if (changed) {
      seeds.push({
        check: '3 time served and term',
        how: 'in place',
        slip: rewrite(document, claim, changed),
      });
    }
  });
  const [person] = agesNow(document);
  if (person) {
    const years = wholeNumber(random, 3, 12);
    const name = person.subject;
    const mention = (served: number) => [
      `${name} was released after `,
      term(`serving ${served} years`, `P${served}Y`, name, 'served'),
      ` of ${pick(random, ['a', 'his', 'her'])} `,
      term(`${years}-year sentence`, `P${years}Y`, name, 'imposed'),
      '.',
    ];
    seeds.push({
      check: '3 time served and term',
      how: 'added',
      slip: append(document, mention(years + wholeNumber(random, 1, 6))),
      control: append(document, mention(years - 1)),
    });
  }
  return seeds;
};

/** More years served than lived; the control leaves a childhood. */
const lived: Seeder = (document, random) =>
  agesNow(document).flatMap((person): Seed[] => {
    const years = yearsOf(person);
    if (years < 24) return [];
    const name = person.subject;
    const mention = (served: number) => [
      `${name} has `,
      term(`served ${served} years in prison`, `P${served}Y`, name, 'served'),
      '.',
    ];
    return [
      {
        check: '4 served longer than lived',
        how: 'added',
        slip: append(document, mention(years + wholeNumber(random, 2, 6))),
        control: append(document, mention(Math.max(1, years - 20))),
      },
    ];
  });

export const TERM_SEEDERS: readonly Seeder[] = [
  termInPlace,
  termAdded,
  statute,
  servedOfTerm,
  lived,
];
