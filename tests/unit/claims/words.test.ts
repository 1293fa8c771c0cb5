import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ENGLISH } from '../../../claims/en';

/** Words for people to read, and the tables themselves. */
const WITHOUT_GRAMMAR = /^(?:check|reading)\/|(?:words|holiday-names|classes|grammar)\.ts$/;

/**
 * Grammar compares tokens with words by name, and a word that the lexicon lacks never equals any: this reads the
 * sources and lists such words.
 */
it('every word that the grammar names is in the lexicon', () => {
  const folder = new URL('../../../claims/en/', import.meta.url);
  const missing = new Set<string>();
  for (const file of readdirSync(folder, { encoding: 'utf8', recursive: true })) {
    if (!file.endsWith('.ts') || WITHOUT_GRAMMAR.test(file)) continue;
    const source = readFileSync(new URL(file, folder), 'utf8');
    // Words compared with `line.word(…)` or looked for in a list of them.
    const compared = source.matchAll(
      /(?:word(?:\([^()]*(?:\([^()]*\))?[^()]*\))? [!=]== |\[)('[a-z]+'(?:, '[a-z]+')*)(?!, '|[^\]]{0,3}source)(\]\.includes)?/g,
    );
    for (const [whole, list = '', includes] of compared) {
      if (whole.startsWith('[') && !includes) continue;
      for (const [, word = ''] of list.matchAll(/'([a-z]+)'/g)) {
        if (ENGLISH.lexicon.indexOf(word) === 0) missing.add(`${file}: ${word}`);
      }
    }
  }
  expect([...missing]).toEqual([]);
});
