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
  // People of politics, sport and other news
  [
    'Prime Minister Olive Grant resigned on Friday. The 58-year-old had led the party since 2011.',
    ['Olive Grant'],
  ],
  [
    'Striker Tom Beale has signed for Leeds. The 24-year-old scored 12 goals last season.',
    ['Tom Beale'],
  ],
  ['Singer Maria Lund has died aged 71.', ['Maria Lund']],
  [
    'Actor Joe Trent and his wife Kate Moor, 34, have a son. The 41-year-old actor said the boy was well.',
    ['Kate Moor', 'Joe Trent'],
  ],
  ['Chancellor Ruth Boyd, 55, opened the talks.', ['Ruth Boyd']],
  [
    'Novatek chief executive Carl Noon told investors that he would step down. The 49-year-old billionaire gave no date.',
    ['Carl Noon'],
  ],
  ['Mr Otieno, 81, has ruled for three decades.', ['Otieno']],
  ['Born in Lagos, Tunde Ade was 12 when his father died.', ['Tunde Ade']],
  ['US Senator Bob Hale, who turns 80 in March, will not run again.', ['Bob Hale']],
  ['Mayor Sam Dent said his son, aged 9, was safe.', ['son']],
  ["Emily Stone's daughter Ruby, 4, opened the fair.", ['Ruby']],
  [
    'Tom Beale scored twice for United. Coach Al Reed said the 19-year-old was ready.',
    ['Tom Beale'],
  ],
  [
    'President Lena Ortiz, 67, met Chancellor Kurt Baum in Berlin. The 52-year-old chancellor spoke first.',
    ['Lena Ortiz', 'Kurt Baum'],
  ],
  [
    'Lena Ortiz beat Rob Kane in the runoff. At 39, she is the youngest governor in the state.',
    ['Lena Ortiz'],
  ],
  ['Rob Kane, the mayor, is 61. His rival, Lena Ortiz, is 39.', ['Rob Kane', 'Lena Ortiz']],
  ['Secretary of State Amy Cho flew to Cairo. Cho, 60, will stay two days.', ['Amy Cho']],
  [
    'Governor Dan Pike appointed Amy Cho to the court. The 44-year-old is a former prosecutor.',
    ['Amy Cho'],
  ],
  ['Police Chief Ron Day said a 17-year-old boy was held.', ['boy']],
  ['Her mother, former dancer Ilse Brandt, died at 92.', ['Ilse Brandt']],
  [
    'Sprinter Noah Obi won gold on Sunday. At 18, he is the youngest champion since 1972.',
    ['Noah Obi'],
  ],
  ['Noah Obi, who was born in Accra, moved to Leeds when he was six.', ['Noah Obi']],
  ['The Duchess, 77, waved to crowds.', ['Duchess']],
  [
    'President Lena Ortiz said on Monday that she would run again. Critics say that the 82-year-old is too old.',
    ['Lena Ortiz'],
  ],
  [
    'Kenyan President Daniel Otieno, his wife Ruth and two aides are held at home and insist the 81-year-old serves out his term.',
    ['Daniel Otieno'],
  ],
  ['Footballer Luis Peña and his brother Marco grew up in Lima. Marco, 30, is a chef.', ['Marco']],
  ['Michael Tran, a father of three from Perth, was 45.', ['Michael Tran']],
  [
    'Tran is survived by his wife Anh, 43, and children aged 4, 7 and 9.',
    ['Anh', 'children', 'children', 'children'],
  ],
  [
    'Gunners boss Mikel Sanz, 42, praised the 17-year-old forward Ethan Webb.',
    ['Mikel Sanz', 'Ethan Webb'],
  ],
  ['Ms Boyd, a 29-year-old nurse from Fife, said the strike would go on.', ['Boyd']],
  ['Ex-president Daniel Otieno died in hospital on Tuesday. He was 93.', ['Daniel Otieno']],
  [
    'Vice President Amy Cho will stand in. Cho, 60, has served since 2021. Ortiz, 82, is in hospital.',
    ['Amy Cho', 'Ortiz'],
  ],
  [
    'Former prime minister Hugh Tanner, who turned 79 in May, was taken to hospital. His wife Celia, 75, was with him.',
    ['Hugh Tanner', 'Celia'],
  ],
  ['Novak Ilic, 37, lost to Carlos Vega, 21, in four sets.', ['Novak Ilic', 'Carlos Vega']],
  [
    'Manager Erik Moen said he would pick Kobi Asante, the 18-year-old midfielder.',
    ['Kobi Asante'],
  ],
  [
    'Dr Hannah Levy, an expert on ageing, told the BBC that people over 65 should walk daily.',
    ['people'],
  ],
  [
    'Police are searching for Ellie Marsh, 13, who was last seen in Hull. Her mother, Dawn, said the teenager had never run away.',
    ['Ellie Marsh'],
  ],
  [
    'The victim, named locally as Callum Reid, 19, died at the scene. A 20-year-old man was arrested.',
    ['Callum Reid', 'man'],
  ],
  ['Ruth Adeyemi, from Lagos, was only 16 when she wrote her first song.', ['Ruth Adeyemi']],
  ['At the age of 82, Gordon Pratt has finished his degree.', ['Gordon Pratt']],
  ['Gordon Pratt finished his degree at the age of 82.', ['Gordon Pratt']],
  ['Aged just 14, Mia Torres beat the world number three.', ['Mia Torres']],
  ['Beatrice Kiprono, a mother of two, died in June. She was 33.', ['Beatrice Kiprono']],
  ['Beatrice Kiprono, a mother of two, died in June at age 33.', ['Beatrice Kiprono']],
  [
    'Rajesh Kumar (45), his wife Sunita (42) and their son Aman (12) were killed.',
    ['Rajesh Kumar', 'Sunita', 'Aman'],
  ],
  ['The accused, identified as Vikram Singh, aged 28, is a resident of Pune.', ['Vikram Singh']],
  ['A 35-yr-old man, Vikram Singh, was held.', ['Vikram Singh']],
  ['Chinedu Obi, 52-year-old trader, told reporters he saw smoke.', ['Chinedu Obi']],
  ['Emeka, who said he was 30, has lived in Lagos since 2010.', ['Emeka']],
  [
    'Actress Lily Chow turned 50 last week. Chow, whose husband is 61, lives in Perth.',
    ['Lily Chow', 'husband'],
  ],
  ['The toddler, three, was treated for burns.', ['toddler']],
  ['Kim Sato, then 24, joined the firm in 1998.', ['Kim Sato']],
  ['Now 49, Kim Sato runs the firm.', ['Kim Sato']],
  ['Her grandmother lived to 101.', ['grandmother']],
  ['The oldest patient, a woman of 97, went home.', ['woman']],
  [
    'Sir Ian Frost, the 71-year-old chairman, said he had no plans to retire. Analyst Joan Bell said Frost was too old.',
    ['Ian Frost'],
  ],
  [
    'Liam Kane, 26, and his brother Sean, 24, both of Cork, deny the charge.',
    ['Liam Kane', 'Sean'],
  ],
  ['Sean Kane told the court that his father, who is 70, needs care.', ['father']],
  ['Pensioner Edna Moss fell. The 88-year-old broke a hip.', ['Edna Moss']],
  ['Julia Hart interviewed Edna Moss. "I am 88," Moss said.', ['Edna Moss']],
  ['"I was 12 when the war ended," said Edna Moss.', ['Edna Moss']],
  [
    "Germany's Anna Kraus, 29, took silver behind Kenya's Faith Chebet, 31.",
    ['Anna Kraus', 'Faith Chebet'],
  ],
  ["Labour's Tom Reed, 40, faces the Conservative Ann Bloor, 58.", ['Tom Reed', 'Ann Bloor']],
  ['Reed was first elected when he was 28.', ['Reed']],
  ['His opponent is 30 years older.', []],
  ['In Leeds, 52-year-old traders, who were there, spoke.', ['traders']],
  ['Gordon Pratt won the first of his titles at the age of 22.', ['Gordon Pratt']],
  ['Most children start school at the age of 5.', [null]],
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

it('are told in texts of any length, from the names that stand near', () => {
  const weather = 'The sky was grey all week.\n'.repeat(22_000);
  const text = `Ann Roe, 45, spoke.\n${weather}Ben Poe of Akron waited.\nPoe, 52, left.\n`;
  const claims = detectClaims(text + text).filter(({ kind }) => kind === 'age');
  expect(claims.map(({ text: words, subject }) => [words, subject])).toEqual([
    ['45', 'Ann Roe'],
    ['52', 'Ben Poe'],
    ['45', 'Ann Roe'],
    ['52', 'Ben Poe'],
  ]);
});
