import { plain, type WholeText } from './whole-texts';

export const MORE_LIVES: readonly WholeText[] = [
  {
    text: 'Ruth Hart, a [[45-year-old]] teacher, won the prize on Friday. Hart was born in 1978.',
    found: ['agrees birth'],
    born: 'born between 13 June and 31 December 1978',
  },
  {
    text: 'Ruth Hart, a [[45-year-old]] teacher, won the prize on Friday. Hart was born in 1990.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Ruth Hart (1930-2019) was a teacher. Hart, [[45]], lives on in her books.',
    found: ['implies birth'],
    born: plain(45),
  },
  {
    text: 'Ruth Hart won the prize in 2012, aged [[33]]. She is now 45.',
    found: ['agrees birth'],
    born: 'born between 13 June 1978 and 12 June 1979',
  },
  {
    text: 'Ruth Hart won the prize in 2012, aged [[33]]. She is now 60.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Ruth Hart, [[45]], was 33 years old when she was elected in 2012.',
    found: ['agrees birth'],
    born: 'born between 13 June 1978 and 12 June 1979',
  },
  {
    text: 'Ruth Hart, [[45]], was 20 years old when she was elected in 2012.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Ruth Hart, the former mayor, [[45]], spoke first. The hall was full.',
    found: [],
    born: null,
  },
  {
    text: 'Ruth Hart, who turned [[45]] in March, spoke first.',
    found: ['implies birth'],
    born: 'born between 1 and 31 March 1979',
  },
  {
    text: 'Ruth Hart will be [[45]] when the show opens. She was born in 1950.',
    found: [],
    born: null,
  },
  {
    text: '“I was [[15]],” said Ruth Hart, 45. “I had no idea.”',
    found: ['implies birth'],
    born: null,
  },
  { text: 'Ruth Hart and Kim West, both [[45]], spoke first.', found: [], born: plain(45) },
  {
    text: 'Ruth Hart, [[45]], and her son Max Hart, 12, spoke. Hart left early.',
    found: ['implies birth'],
    born: plain(45),
  },
  {
    text: 'Kim West was [[14 years old]] in 1990. She is 48 today.',
    found: ['agrees birth'],
    born: 'born between 13 June 1975 and 12 June 1976',
  },
  {
    text: 'Kim West, [[48]], was hurt in a crash that killed Max Hart, 12, on Monday.',
    found: [],
    born: null,
  },
  {
    text: 'Kim West, [[48]], was last seen in March. Police want to hear from anyone who saw West, who is 48.',
    found: ['implies birth'],
    born: null,
  },
  {
    text: 'The victim, Kim West, was [[48 years old]]. Her killer was jailed for life in 2003.',
    found: [],
    born: null,
  },
  {
    text: 'Kim West, [[48]], had been missing since 2 February 2020. West was found on Monday.',
    found: [],
    born: null,
  },
  {
    text: 'Kim West, [[48]], is accused of stabbing 30-year-old Max Hart in May.',
    found: ['implies birth'],
    born: plain(48),
  },
  {
    text: 'Kim West was killed by Max Hart on 2 May 2004. Hart, [[48]], was freed on Monday.',
    found: ['implies birth'],
    born: plain(48),
  },
  {
    text: 'Kim West, [[48]], a mother of two, was jailed for 12 years. West was born on 2 July 1976.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Kim West, [[48]], a mother of two, was jailed for 12 years. West was born on 2 July 1975.',
    found: ['agrees birth'],
    born: 'born on 2 July 1975',
  },
  {
    text: 'Kim West, [[48]], a mother of two, was jailed for 12 years. West was born on 2 July 1974.',
    found: ['implies birth'],
    born: null,
  },
  {
    text: 'Kim West, [[48]], a mother of two, was jailed for 12 years. West was born on 2 July 1973.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'As a [[19-year-old]], Kim West sailed alone. She is 48.',
    found: ['implies birth'],
    born: null,
  },
  {
    text: 'Kim West (pictured), [[48]], sailed alone last week.',
    found: ['implies birth'],
    born: plain(48),
  },
  { text: 'Kim West, [[48]], sailed alone in the summer of 1994.', found: [], born: null },
  {
    text: 'Kim West, [[18]] at the time, sailed alone in 1994.',
    found: ['implies birth'],
    born: 'born between 2 January 1975 and 31 December 1976',
  },
  {
    text: 'Kim West sailed alone when she was [[18]]. Kim West was born in 1976.',
    found: [],
    born: null,
  },
  {
    text: 'Kim West is [[48]]. Born in 1976, she sailed alone at 18.',
    found: ['implies birth'],
    born: plain(48),
  },
  { text: 'The tree is [[2,000 years old]]. It was measured on Monday.', found: [], born: null },
  { text: 'Kim West sailed from the age of [[18]] until she died in 2010.', found: [], born: null },
  { text: 'Kim West, who died last year at [[88]], sailed alone.', found: [], born: null },
  {
    text: 'Kim West passed away on 2 June 2024. West, [[88]], was a sailor.',
    found: ['implies birth'],
    born: plain(88),
  },
  {
    text: 'Kim West, [[48]], denies murdering Max Hart, 12, whose body was found in 2009.',
    found: [],
    born: null,
  },
];

export const THIRD_LIVES: readonly WholeText[] = [
  {
    text: 'Omar Bell, [[27]], was cleared of fraud on Thursday. Bell was born on 30 May 1997.',
    found: ['agrees birth'],
    born: 'born on 30 May 1997',
  },
  {
    text: 'Omar Bell, [[26]], was cleared of fraud. Bell was born on 30 May 1997.',
    found: ['implies birth'],
    born: null,
  },
  {
    text: 'Omar Bell, [[26]], was cleared of fraud. Bell was born on 30 May 1994.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Singer Omar Bell, [[27]], is to wed. His bride, Tess Gill, 31, is a doctor.',
    found: ['implies birth'],
    born: plain(27),
  },
  {
    text: 'Omar Bell was aged [[27]] when he vanished in May 2019. He has not been seen since.',
    found: ['implies birth'],
    born: 'born between 2 May 1991 and 31 May 1992',
  },
  {
    text: 'Omar Bell died on Monday, aged [[84]]. He ran a zoo.',
    found: ['implies birth'],
    born: 'born between 11 June 1939 and 10 June 1940',
  },
  { text: 'Omar Bell, [[84]], who ran a zoo, died on Monday.', found: [], born: null },
  {
    text: 'Omar Bell, [[84]], ran a zoo. Bell, who was born on 1 May 1940, died on 1 June 2018.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Omar Bell, [[84]], ran a zoo. He died on 1 June 2018.',
    found: ['implies birth'],
    born: 'born between 2 June 1933 and 1 June 1934',
  },
  {
    text: 'Tess Gill, [[31]], of Luton, gave evidence. Gill, 31, a doctor, said she saw a car.',
    found: ['implies birth'],
    born: plain(31),
  },
  {
    text: 'Tess Gill, [[31]], of Luton, gave evidence. Gill, 13, a doctor, said she saw a car.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Tess Gill is [[31 years old]]. In 2004 she was 11 years old.',
    found: ['implies birth'],
    born: plain(31),
  },
  {
    text: 'At the age of [[19]], Tess Gill swam the Channel. She is a doctor.',
    found: [],
    born: null,
  },
  {
    text: 'Tess Gill started at the age of [[19]] and stopped at 25. She is a doctor.',
    found: [],
    born: null,
  },
  { text: 'Tess Gill, who has swum since she was [[four]], won on Sunday.', found: [], born: null },
  { text: 'Tess Gill became a doctor at [[25]]. She won on Sunday.', found: [], born: null },
  {
    text: 'Tess Gill, [[31]], could face five years in prison. The case goes on.',
    found: ['implies birth'],
    born: plain(31),
  },
  {
    text: 'Tess Gill, [[31]], pleaded guilty in 2023 to fraud. She will be sentenced in July.',
    found: [],
    born: null,
  },
  {
    text: 'Tess Gill, [[31]], pleaded guilty to fraud. She was arrested in 2016.',
    found: ['implies birth'],
    born: plain(31),
  },
  {
    text: 'Tess Gill, [[31]], pleaded guilty to fraud. She was born in 1983 in Luton.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Tess Gill pleaded guilty to fraud. The [[31-year-old]] was bailed.',
    found: ['implies birth'],
    born: plain(31),
  },
  {
    text: 'Twins Tess and Jo Gill, [[31]], pleaded guilty to fraud.',
    found: ['implies birth'],
    born: plain(31),
  },
  {
    text: 'Tess Gill, [[31]], pleaded guilty to fraud. Jo Gill, 58, did not.',
    found: ['implies birth'],
    born: plain(31),
  },
  {
    text: 'Tess Gill, [[31]], pleaded guilty. Her mother Jo Gill was born in 1960.',
    found: ['implies birth'],
    born: plain(31),
  },
  {
    text: 'Ed Marsh was [[40]] when he was elected in 2010. Marsh, 54, lost his seat in May.',
    found: ['agrees birth'],
    born: 'born between 13 June 1969 and 12 June 1970',
  },
  {
    text: 'Ed Marsh was [[40]] when he was elected in 2010. Marsh, 64, lost his seat on Monday.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'Ed Marsh, [[54]], lost his seat on Monday. He had held it since 2010.',
    found: ['implies birth'],
    born: plain(54),
  },
  {
    text: 'Ed Marsh, the oldest at [[84 years old]], lost his seat on Monday.',
    found: [],
    born: null,
  },
  {
    text: 'Ed Marsh turns [[54]] on Friday. He lost his seat.',
    found: ['implies birth'],
    born: 'born on 14 June 1970',
  },
  {
    text: 'Ed Marsh turned [[54]] on 1 June. Marsh was born on 1 June 1970.',
    found: ['agrees birth'],
    born: 'born on 1 June 1970',
  },
  {
    text: 'Ed Marsh turned [[54]] on 1 June. Marsh was born on 1 June 1968.',
    found: ['conflicts birth'],
    born: null,
  },
  {
    text: 'A baby aged [[three months]] was found on Monday. She is well.',
    found: [],
    born: 'born between 13 February and 12 March 2024, if 3 months old when published',
  },
  {
    text: 'A man in his [[60s]] was hurt. He is in hospital.',
    found: [],
    born: 'born between 13 June 1954 and 12 June 1964, if 60 to 69 years old when published',
  },
  { text: 'Children aged [[under 12]] go free. The show opens on Friday.', found: [], born: null },
  {
    text: 'Ed Marsh was sent to prison in 1999 at the [[age of 29]]. Marsh, now 54, paints.',
    found: ['agrees birth'],
    born: 'born between 13 June 1969 and 12 June 1970',
  },
];
