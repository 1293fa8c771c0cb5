import { pick, type Random, wholeNumber } from '../corpus/random';

/** Pages made to mislead: rows, posts and sentences that differ in a name or a figure, or in nothing. */
export interface AlikePage {
  kind: string;
  text: string;
}

const NAMES =
  'Adler Brandt Corvin Dunmore Eskola Farrow Gretton Holm Ivers Jarrow Kemble Lund Marsh Norrby Oakes Pell'.split(
    ' ',
  );
const PLACES = 'Alderby Brookton Casterly Dunholm Eastwick Fallow'.split(' ');
const CRIMES = ['fraud', 'theft', 'arson', 'perjury', 'bribery'];
const WORDS =
  'the of a to in on by for harbour council bridge report winter river court letter market school road city team week night page clerk officer spoke found asked built closed opened moved heard told early late north old new small long public second'.split(
    ' ',
  );

export const figure = (random: Random): string =>
  pick(random, [
    () => `${wholeNumber(random, 2, 9)}`,
    () => `${wholeNumber(random, 10, 99)}`,
    () => `${wholeNumber(random, 2, 9)}.${wholeNumber(random, 1, 9)}`,
    () => `${wholeNumber(random, 1, 9)},${wholeNumber(random, 100, 999)}`,
    () => `${wholeNumber(random, 1990, 2026)}`,
    () => `${wholeNumber(random, 2, 9)}-${wholeNumber(random, 10, 20)}`,
  ])();

export function prose(random: Random): string {
  const words = Array.from({ length: wholeNumber(random, 5, 18) }, () =>
    random() < 0.08 ? figure(random) : pick(random, WORDS),
  ).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function paragraph(random: Random): string {
  return Array.from({ length: wholeNumber(random, 1, 4) }, () => prose(random)).join(' ');
}

/** A sentence of which the page has many: few names, few figures. */
export function formula(random: Random): string {
  const [name, place, crime] = [pick(random, NAMES), pick(random, PLACES), pick(random, CRIMES)];
  const [age, years] = [wholeNumber(random, 20, 29), wholeNumber(random, 2, 6)];
  return pick(random, [
    `${name}, ${age}, of ${place}, was jailed for ${years} years for ${crime}.`,
    `${name}, ${age}, was jailed for ${years} years.`,
    `The court in ${place} heard that ${name}, who is ${age}, had been convicted of ${crime} and sentenced to ${years} years in prison after a trial that lasted ${years} weeks.`,
    `Police in ${place} said ${age} people had been arrested.`,
  ]);
}

const several = <Item>(random: Random, least: number, most: number, make: () => Item): Item[] =>
  Array.from({ length: wholeNumber(random, least, most) }, make);

type Maker = (random: Random) => string[];

const makers: Record<string, Maker> = {
  'rows of a table': (random) => {
    const gap = pick(random, ['\t', ' ', '\n', ' | ']);
    return [
      ['Name', 'Age', 'Term'].join(gap),
      ...several(random, 2, 12, () =>
        [
          pick(random, NAMES),
          wholeNumber(random, 20, 24),
          `${wholeNumber(random, 2, 5)} years`,
        ].join(gap),
      ),
    ];
  },
  results: (random) =>
    several(
      random,
      2,
      12,
      () =>
        `${pick(random, PLACES)} ${wholeNumber(random, 0, 3)} ${pick(random, PLACES)} ${wholeNumber(random, 0, 3)}`,
    ),
  'a live blog': (random) =>
    several(random, 2, 10, () => [
      `${wholeNumber(random, 10, 12)}:${pick(random, ['05', '15', '30'])}`,
      pick(random, [formula, prose])(random),
    ]).flat(),
  'twin sentences': (random) =>
    several(random, 1, 5, () => several(random, 1, 4, () => formula(random)).join(' ')),
  prose: (random) => several(random, 1, 6, () => paragraph(random)),
  'a mixture': (random) =>
    several(random, 2, 7, () => `${paragraph(random)} ${formula(random)} ${prose(random)}`),
};

/** A page of one to three such parts, some lines of which are said again: pull-quotes, headlines in lists. */
export function makeAlikePage(random: Random): AlikePage {
  const kinds = several(random, 1, 3, () => pick(random, Object.keys(makers)));
  const lines = kinds.flatMap((kind) => makers[kind]?.(random) ?? []);
  for (let repeated = wholeNumber(random, 0, 2); repeated > 0; repeated -= 1) {
    const line = pick(random, lines);
    const sentence = pick(random, line.split(/(?<=\.) /));
    lines.splice(wholeNumber(random, 0, lines.length), 0, sentence);
  }
  // Of two lines that are the same, next to each other, nobody could say which of them has gone.
  const apart = lines.filter((line, index) => line !== lines[index - 1]);
  return { kind: kinds.join(', '), text: apart.join('\n') };
}
