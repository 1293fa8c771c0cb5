/** Texts that hurt detectors, each as the piece that is repeated. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'digits in a row': '7',
  '1-1-1-': '1-1-1-',
  'in in in': 'in ',
  'commas and ages': 'Ann Roe, 45, ',
  'rows of ages': 'six, eight and ',
  'numbers and commas': ', 45',
  'one word without a space': 'a',
  versions: '1.1.1.1.',
  'years of years': '5 years ',
  brackets: '(',
  'open quotes': '“Aa ',
  'sentences without a stop': 'sentenced to 10 years, ',
  'line breaks': '\n',
};
