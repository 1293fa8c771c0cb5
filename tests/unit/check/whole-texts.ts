/**
 * Little texts, published on Wednesday 12 June 2024 and read by the detector, with what is to be said of them:
 * `relation rule`, each relation and rule once, and the birth days told of the one age in double brackets.
 */
export interface WholeText {
  text: string;
  /** In order: conflicts first. */
  found: readonly string[];
  /** What the card of the age in double brackets says of the birth; null where it says nothing. */
  born?: string | null;
}

/** The birth days of an age of the day of publication. */
export const plain = (age: number): string =>
  `born between 13 June ${2023 - age} and 12 June ${2024 - age}, if ${age} when published`;

export const AGES_AND_BIRTHS: readonly WholeText[] = [
  // Plain ages
  {
    text: 'Mary Oak, [[52]], was fined on Tuesday. She runs a bakery in Hull.',
    found: ['implies birth'],
    born: plain(52),
  },
  {
    text: 'The court heard from [[44-year-old]] baker Paul Reed. Reed denied it.',
    found: ['implies birth'],
    born: plain(44),
  },
  {
    text: 'A [[29-year-old]] man was arrested on Monday. He is in custody.',
    found: [],
    born: plain(29),
  },
  { text: 'Nina Cole is [[61]]. She retired in 2019.', found: ['implies birth'], born: plain(61) },
  {
    text: 'Nina Cole, now [[61]], was elected in 1999.',
    found: ['implies birth'],
    born: plain(61),
  },
  {
    text: 'Leo Park, aged about [[60]], was seen in the area.',
    found: [],
    born: null,
  },
  // Births
  {
    text: 'Mary Oak, [[52]], was fined. Oak was born on 9 March 1972.',
    found: ['agrees birth'],
    born: 'born on 9 March 1972',
  },
  {
    text: 'Mary Oak, [[47]], was fined. Oak was born on 9 March 1972.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Mary Oak, [[51]], was fined. Oak was born on 9 March 1972.',
    found: ['implies birth'],
    born: null,
  },
  {
    text: 'Mary Oak, born in 1972, won. Oak, [[52]], lives in Hull.',
    found: ['agrees birth'],
    born: 'born between 1 January and 12 June 1972',
  },
  {
    text: 'Mary Oak was born in 1980. Oak, [[52]], lives in Hull.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Dan Ash, [[70]], sings. He was born on 1 May 1954 in Leeds.',
    found: ['agrees birth'],
    born: 'born on 1 May 1954',
  },
  {
    text: 'Dan Ash, [[75]], sings. He was born on 1 May 1954 in Leeds.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Dan Ash (born 1 May 1954) is a singer. Ash, [[70]], lives in Leeds.',
    found: ['agrees birth'],
    born: 'born on 1 May 1954',
  },
  {
    text: 'Dan Ash, [[70]], sings. His father was born on 1 May 1930.',
    found: ['implies birth'],
    born: plain(70),
  },
  // Two ages
  {
    text: 'Eve Moss, [[33]], fell. Police said Moss, 33, was stable.',
    found: ['implies birth'],
    born: plain(33),
  },
  {
    text: 'Eve Moss, [[33]], fell. Police said Moss, 34, was stable.',
    found: ['implies birth'],
    born: null,
  },
  {
    text: 'Eve Moss, [[33]], fell. Police said Moss, 36, was stable.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Eve Moss, [[33]], fell. Her sister Jane Moss, 36, called for help.',
    found: ['implies birth'],
    born: plain(33),
  },
  {
    text: 'Eve Moss, [[33]], fell. The 33-year-old is stable.',
    found: ['implies birth'],
    born: plain(33),
  },
  {
    text: 'Eve Moss, [[33]], fell. She turned 33 on Sunday.',
    found: ['agrees birth'],
    born: 'born on 9 June 1991',
  },
  {
    text: 'Eve Moss turned [[33]] on Sunday. She fell from a ladder.',
    found: ['implies birth'],
    born: 'born on 9 June 1991',
  },
  // Other times
  {
    text: 'Carl Finn was just [[nine years old]] when he left Cork. He is a judge today.',
    found: [],
    born: null,
  },
  { text: 'Carl Finn, then [[19]], joined the army. He left it in 2001.', found: [], born: null },
  {
    text: 'Carl Finn died in 2016 [[aged 80]]. He had been a judge.',
    found: ['implies birth'],
    born: 'born between 2 January 1935 and 31 December 1936',
  },
  {
    text: 'Carl Finn died on 4 May 2016 at the [[age of 80]].',
    found: ['implies birth'],
    born: 'born between 5 May 1935 and 4 May 1936',
  },
  { text: 'Carl Finn has swum since the [[age of six]]. He swims daily.', found: [], born: null },
  {
    text: 'Carl Finn was [[23]] when he was jailed in 1995. He was freed in 2005.',
    found: ['implies birth'],
    born: 'born between 2 January 1971 and 31 December 1972',
  },
  { text: 'In 1995, Carl Finn, [[23]], was jailed for fraud.', found: [], born: null },
  { text: 'Carl Finn, [[23]], was jailed for fraud in 1995.', found: [], born: null },
  {
    text: 'Carl Finn, [[52]], was jailed for fraud in 1995 when he was 23.',
    found: ['implies birth'],
    born: null,
  },
  {
    text: 'By the age of [[16]] Carl Finn had left school. He is now 52.',
    found: ['implies birth'],
    born: null,
  },
  { text: 'Carl Finn would have been [[90]] this week. He died in 1999.', found: [], born: null },
  { text: 'Carl Finn will turn [[90]] next year. He still sings.', found: [], born: null },
  {
    text: 'Carl Finn, [[38]], taught maths. Finn died on 2 March 2011.',
    found: ['implies birth'],
    born: 'born between 3 March 1972 and 2 March 1973',
  },
  {
    text: 'Carl Finn, [[38]], taught maths. He was shot dead on 2 March 2011.',
    found: ['implies birth'],
    born: 'born between 3 March 1972 and 2 March 1973',
  },
  { text: 'The boy was [[11]] at the time. He is a father of two now.', found: [], born: null },
  {
    text: 'A [[17-year-old]] girl vanished there last year. Nobody was charged.',
    found: [],
    born: null,
  },
  {
    text: 'A [[17-year-old]] girl was hurt on Monday. She is in hospital.',
    found: [],
    born: plain(17),
  },
  {
    text: 'Carl Finn died in 2016 aged [[80]]. Finn was born on 3 June 1936.',
    found: ['agrees birth'],
    born: 'born on 3 June 1936',
  },
  {
    text: 'Carl Finn died in 2016 aged [[80]]. Finn was born on 3 June 1946.',
    found: ['conflicts birth'],
    born: null,
  },
];

export const PUNISHMENTS_AND_DATES: readonly WholeText[] = [
  {
    text: 'Rob Kent served six years of a four-year sentence for theft.',
    found: ['conflicts served-of-term'],
  },
  {
    text: 'Rob Kent served three years of a four-year sentence for theft.',
    found: ['agrees served-of-term'],
  },
  {
    text: 'Rob Kent, 25, was jailed in May. Kent has served 30 years in prison.',
    found: ['conflicts lived', 'implies birth'],
  },
  {
    text: 'Rob Kent was jailed for 10 years. The judge gave Kent 14 years in prison.',
    found: ['conflicts term-twice'],
  },
  { text: 'Rob Kent was jailed for 10 years. Kent was ordered to pay £200.', found: [] },
  {
    text: 'Rob Kent was arrested in 2010 and sentenced in 2008.',
    found: ['conflicts event-order'],
  },
  { text: 'Rob Kent was arrested in 2008 and sentenced in 2010.', found: [] },
  {
    text: 'Rob Kent died in May 2012. Rob Kent died in June 2013, his family said. Kent, 40, was a cook.',
    found: ['conflicts event-twice'],
  },
  {
    text: 'The trial opened on Monday, June 10, 2024. It ended on Tuesday, June 11, 2024.',
    found: ['agrees weekday'],
  },
  { text: 'The trial opened on Tuesday, June 10, 2024.', found: ['conflicts weekday'] },
  { text: 'The trial opened on Sunday 10 June 2024 in Leeds.', found: ['conflicts weekday'] },
  {
    text: 'It rained on 31 April 2023. The fair was called off.',
    found: ['conflicts no-such-day'],
  },
  { text: 'It rained on 29 February 2024. The fair was called off.', found: [] },
  {
    text: 'It rained on 29 February 2023. The fair was called off.',
    found: ['conflicts no-such-day'],
  },
  { text: 'He led the club from 2001 to 2011, ten years in all.', found: ['agrees span'] },
  { text: 'He led the club from 2001 to 2011, 15 years in all.', found: ['conflicts span'] },
  { text: 'He led the club from 2011 to 2001.', found: ['conflicts range-order'] },
  { text: 'She left ten years ago, in 2014.', found: ['agrees ago'] },
  { text: 'She left ten years ago, in 2004.', found: ['conflicts ago'] },
  {
    text: 'He was sentenced on 3 July 2025. He was jailed for two years.',
    found: ['conflicts past'],
  },
  {
    text: 'Rob Kent was sentenced to five years in prison in 2018. Kent is 40.',
    found: ['implies birth'],
  },
  {
    text: 'Rob Kent was sentenced to life in prison in 2018. Kent, 40, appealed.',
    found: ['implies birth'],
  },
  {
    text: 'Rob Kent faces up to 20 years in prison. Kent, 40, denies the charge.',
    found: ['implies birth'],
  },
  {
    text: 'Rob Kent has been in prison for 12 years, since 2004.',
    found: ['conflicts since', 'implies custody-start'],
  },
];
