import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitForMarks } from '../../harness/marks';
import { root } from '../../harness/set-up.mjs';
import { inEachBrowser, screenshotPath } from './browsers';

const shared = join(root, '../shared');
const here = existsSync(join(shared, 'pages/pages.json'));
if (!here) console.log('The real pages are not here: their tests are skipped.');

interface RealPage {
  file: string;
  corpusId?: string;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(shared, path), 'utf8'));
const pages = here ? (readJson('pages/pages.json') as RealPage[]) : [];
const gold = new Map<string, { text: string; kind: string }[]>(
  here
    ? readFileSync(join(shared, 'corpus/dev.gold.jsonl'), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ id, claims }) => [id, claims])
    : [],
);

/** Of the pages that have gold claims, those that give a test something to hold on to. */
const labelled = pages
  .filter(({ corpusId }) => (gold.get(corpusId ?? '')?.length ?? 0) >= 5)
  .slice(0, 8);

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.skipIf(!here)('real pages', () => {
  inEachBrowser(
    'real pages',
    (bench) => {
      it.each(labelled)(
        '$file carries marks on the claims that people found in it',
        async ({ file, corpusId }) => {
          const { reader, served, family } = bench();
          const page = await reader.open(`${served.origin}/${file}`);
          const marks = await waitForMarks(page, 3);
          await page.screenshot({ path: screenshotPath(`${file.replace('.html', '')}-${family}`) });
          const marked = marks.map(({ text }) => flat(text));
          const claims = gold.get(corpusId ?? '') ?? [];
          const found = claims.filter(({ text }) =>
            marked.some((words) => words.includes(flat(text)) || flat(text).includes(words)),
          );
          expect(found.length / claims.length).toBeGreaterThan(0.75);
          // Nothing of the page's furniture: not many more marks than claims.
          expect(marks.length).toBeLessThan(claims.length * 1.6 + 6);
          await page.close();
        },
      );
    },
    { folder: join(shared, 'pages') },
  );
});
