import { pick, type Random, seededRandom, wholeNumber } from '../tests/corpus/random';
import { describe } from '../page/anchoring/describe';
import type { Target } from '../storage/records';

/** Made-up words, the frequent ones first and short, drawn as in prose (Zipf). */
function vocabulary(random: Random): string[] {
  const syllables = 'ba do ren sil ta mor ke vin lo gar esh pi tun ach ir wel os dra fe mun'.split(
    ' ',
  );
  return Array.from({ length: 6000 }, () =>
    Array.from({ length: wholeNumber(random, 1, 4) }, () => pick(random, syllables)).join(''),
  ).sort((one, other) => one.length - other.length);
}

const WORDS = vocabulary(seededRandom(1));

function word(random: Random): string {
  return WORDS[Math.floor(WORDS.length ** random()) - 1] ?? 'ba';
}

function sentence(random: Random): string {
  const words = Array.from({ length: wholeNumber(random, 8, 26) }, () =>
    random() < 0.04 ? `${wholeNumber(random, 2, 99)} years` : word(random),
  );
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Paragraphs of made-up prose with figures in it, of about the length asked for in code units. */
export function makeParagraphs(length: number, seed: number): string[] {
  const random = seededRandom(seed);
  const paragraphs: string[] = [];
  let made = 0;
  while (made < length) {
    const text = Array.from({ length: wholeNumber(random, 1, 5) }, () => sentence(random)).join(
      ' ',
    );
    paragraphs.push(text);
    made += text.length + 1;
  }
  return paragraphs;
}

/** Some places of a text: every other one is short like a figure, the others run to a sentence. */
export function makeTargets(text: string, count: number, seed: number): Target[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => {
    const from = wholeNumber(random, 0, text.length - 400);
    const start = text.indexOf(' ', from) + 1;
    const length = index % 2 === 0 ? wholeNumber(random, 6, 14) : wholeNumber(random, 40, 160);
    const line = text.slice(start, start + length + 12).split('\n')[0] ?? '';
    const end = start + Math.max(line.lastIndexOf(' '), 2);
    return describe(text, start, end);
  });
}
