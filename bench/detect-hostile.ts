/** Texts that hurt detectors, each as the piece that is repeated: the ones to be named. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'digits in a row': '7',
  '1-1-1-': '1-1-1-',
  'in in in': 'in ',
  'commas and ages': 'Ann Roe, 45, ',
  'rows of ages': 'six, eight and ',
  'numbers and commas': ', 45',
  'ages in brackets': '(63) ',
  'one word without a space': 'a',
  versions: '1.1.1.1.',
  'years of years': '5 years ',
  months: 'May ',
  lives: 'life ',
  'last of last': 'last ',
  brackets: '(',
  'straight quotes': '"',
  'open quotes': '“Aa ',
  'sentences without a stop': 'sentenced to 10 years, ',
  'line breaks': '\n',
  'soft hyphens': 'a\u00AD',
  'lone surrogates': '\uD800 ',
};

/** What sets off a reader, or stands beside what does: mixed at random, they are the worst that text can do. */
const TRIGGERS =
  'aged age ages 5 63 63, (63) 2018 2018-19 3rd 11:30 20s 1990s ½ one twenty hundred and or to - – — , . ; : ( ) " ’s in at by for of on the a this last next May March, 3 Jan. Monday summer today noon morning quarter century Christmas week years year-old months days ago later earlier old life death prison sentence sentenced jailed probation suspended minimum court he his who Ann Roe, Judge van de nearly more than between up GMT am p.m.'.split(
    ' ',
  );

/** Pieces of one to five triggers, the same for the same seed. */
export function randomPieces(count: number, seed: number): string[] {
  let state = seed;
  const next = (limit: number): number => {
    // Numerical Recipes' linear congruential generator; its high bits are random enough.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + next(5) }, () => `${TRIGGERS[next(TRIGGERS.length)] ?? ''} `).join(''),
  );
}
