import { describe, expect, it } from 'vitest';
import { detectClaims } from '../../../claims';

/** A text, and whom each of its ages and sentences is about, in order; null where the text does not tell. */
const CASES: readonly (readonly [text: string, subjects: readonly (string | null)[]])[] = [
  // Apposition
  ['Dale Whitcomb, 63, of Akron, was hurt.', ['Dale Whitcomb']],
  ['Carl Voss, 41, and Dean Voss, 38, run the farm.', ['Carl Voss', 'Dean Voss']],
  ['Fionn Brady (24), of Tralee, denied it.', ['Fionn Brady']],
  ['Ann O’Hara-Lynch, 50, spoke.', ['Ann O’Hara-Lynch']],
  ['Martin Luther Boone Jr., 70, sang.', ['Martin Luther Boone Jr.']],
  ['Elizabeth A. Burke, 32, was held.', ['Elizabeth A. Burke']],
  ['Rui de Souza, 44, won.', ['Rui de Souza']],
  ['Her husband, 45, called the police.', ['husband']],
  ['Jo Tait and Una Reid, both 18, were held.', ['Jo Tait and Una Reid']],
  ['District Attorney Mary Cole, 51, spoke.', ['Mary Cole']],
  ['The mother-of-three, 44, was fined.', ['mother-of-three']],
  ['The ex-soldier, 29, denied it.', ['ex-soldier']],
  // The noun phrase
  ['Police named 63-year-old Alma Reyes.', ['Alma Reyes']],
  ['The falling branch hit 16-year-old junior league goalkeeper Bree Wall.', ['Bree Wall']],
  ['Harold Pinkney, a 71-year-old retired mailman, keeps bees.', ['Harold Pinkney']],
  ['A 34-year-old Brazilian model was there.', ['Brazilian model']],
  ['He is accused of hitting a 16-year-old.', [null]],
  ['Among adults aged 26 or older, use rose.', ['adults']],
  ['His 36-year-old brother, Tom Pham, waited outside.', ['Tom Pham']],
  ['Viola Marsh is a 40-year-old teacher.', ['Viola Marsh']],
  // The clause
  ['Alma Reyes turned 63 on Monday.', ['Alma Reyes']],
  ['Harlan Crewe was sentenced to 12 years in prison.', ['Harlan Crewe']],
  ['A judge sentenced Harlan Crewe to 12 years in prison.', ['Harlan Crewe']],
  ['Harlan Crewe, 40, of Hope, was jailed for two years.', ['Harlan Crewe', 'Harlan Crewe']],
  [
    'Narcis Popa, 34, who kept a lock-up in Croydon, south London, was jailed for four years.',
    ['Narcis Popa', 'Narcis Popa'],
  ],
  [
    'Ann Cole was sentenced to two years in prison and Ben Dow was sentenced to 18 months in jail.',
    ['Ann Cole', 'Ben Dow'],
  ],
  [
    'Carol Lane pleaded guilty in court in York and was sentenced to five years of probation.',
    ['Carol Lane'],
  ],
  ['If convicted, Ruth Ames faces up to 10 years in prison.', ['Ruth Ames']],
  // Earlier sentences
  ['Harlan Crewe stole a car. He was jailed for two years.', ['Harlan Crewe']],
  [
    'Harlan Crewe, 40, stole a car.\nProsecutors had sought five years in prison.',
    ['Harlan Crewe', 'Harlan Crewe'],
  ],
  [
    'Harlan Crewe, 40, stole a car. Crewe was sentenced to 12 years in prison.',
    ['Harlan Crewe', 'Harlan Crewe'],
  ],
  [
    'Alma Reyes, 50, stole a car. Judge Ines Holt said it was cruel. She was jailed for two years.',
    ['Alma Reyes', 'Alma Reyes'],
  ],
  // Named only later
  [
    'A man was jailed for 14 years on Monday.\nArash Sabeti, 30, had denied it.',
    ['Arash Sabeti', 'Arash Sabeti'],
  ],
  [
    'A 42-year-old woman has been arrested.\nHayley West, 42, of Hull, will be in court.',
    ['Hayley West', 'Hayley West'],
  ],
  // Two who fit
  ['The pair were each jailed for 13 years.', [null]],
];

describe('whom a claim is about', () => {
  it.each(CASES)('%s', (text, subjects) => {
    const found = detectClaims(text, { publishedAt: '2024-06-12' }).filter(
      ({ kind }) => kind === 'age' || kind === 'sentence',
    );
    expect(found.map(({ subject }) => subject ?? null)).toEqual(subjects);
  });
});

describe('what a punishment consists of', () => {
  it.each([
    ['He was jailed for two years.', 'imprisonment'],
    ['He got three years of probation.', 'probation'],
    ['She was given a 12-month community order by the court.', 'probation'],
    ['The judge ordered 200 hours of community service.', 'community-service'],
    ['He was ordered to do 150 hours of unpaid work.', 'community-service'],
    ['He got three years of supervised release.', 'probation'],
    ['He was sentenced to death.', 'death'],
    ['He was banned from driving for three years.', 'other'],
    ['He got life without parole.', 'imprisonment'],
    ['The court gave her a conditional discharge for 12 months.', 'other'],
    ['He was given a three-month curfew by magistrates.', 'other'],
    ['He got a five-year term of supervised release.', 'probation'],
    ['She was put on a community payback order for 18 months.', 'probation'],
    ['He was sentenced to a year in a drug treatment centre by the court.', 'other'],
  ])('%s', (text, sanction) => {
    const [claim] = detectClaims(text);
    expect(claim?.sanction).toBe(sanction);
  });
});

describe('text as pages have it', () => {
  it.each([
    ['curly quotes', 'He got five years’ imprisonment.', 'five years’ imprisonment', 'P5Y'],
    ['no-break spaces', 'A 63\u00a0year\u00a0old man.', '63\u00a0year\u00a0old', 'P63Y'],
    ['thin spaces', 'On 3\u2009May\u20092019 it rained.', '3\u2009May\u20092019', '2019-05-03'],
    [
      'soft hyphens',
      'On 3 Septem\u00adber 2019 it rained.',
      '3 Septem\u00adber 2019',
      '2019-09-03',
    ],
    ['en dashes', 'The 2018–19 season.', '2018–19', '2018/2019'],
    ['no-break hyphens', 'A 63‑year‑old man.', '63‑year‑old', 'P63Y'],
    ['a byte-order mark', '\ufeffMay 30, 2018', 'May 30, 2018', '2018-05-30'],
    ['capitals', 'HE WAS JAILED FOR 18 MONTHS', 'JAILED FOR 18 MONTHS', 'P18M'],
    ['carriage returns', 'It rained.\r\nMay 30, 2018\r\n', 'May 30, 2018', '2018-05-30'],
  ])('%s', (_, text, words, value) => {
    const [claim] = detectClaims(text);
    expect([claim?.text, claim?.value]).toEqual([words, value]);
  });
});
