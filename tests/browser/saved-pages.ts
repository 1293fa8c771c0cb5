import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/set-up.mjs';

const shared = join(root, '../shared');

/** Folder of the real news pages. */
export const pagesFolder = join(shared, 'pages');
/** Whether the real pages are on this machine. */
export const pagesAreHere = existsSync(join(pagesFolder, 'pages.json'));
if (!pagesAreHere) console.log('The real pages are not here: their tests are skipped.');

/** A claim that people found in a page's text. */
interface GoldClaim {
  text: string;
  kind: string;
}

/** A real page with the claims that people found in it. */
export interface LabelledPage {
  file: string;
  claims: GoldClaim[];
}

const read = (path: string): string => readFileSync(join(shared, path), 'utf8');

function readPages(): LabelledPage[] {
  const gold = new Map<string, GoldClaim[]>(
    read('corpus/dev.gold.jsonl')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ id, claims }) => [id, claims]),
  );
  const pages: { file: string; corpusId?: string }[] = JSON.parse(read('pages/pages.json'));
  return pages.map(({ file, corpusId }) => ({ file, claims: gold.get(corpusId ?? '') ?? [] }));
}

/** The first eight of the real pages that have claims enough for a test to hold on to. */
export const labelledPages: readonly LabelledPage[] = pagesAreHere
  ? readPages()
      .filter(({ claims }) => claims.length >= 5)
      .slice(0, 8)
  : [];
