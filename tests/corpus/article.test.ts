// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPublicationDate } from '../../page/publication-date';
import { readArticle } from '../../page/scan';
import { runAtOnce } from '../../page/slices';

/**
 * The article text that we find in real pages beside the text that an extractor took from them. Captions and the
 * headline count as article text with us; the extractor left them out, so they are not held against precision.
 */

const shared = join(__dirname, '../../../shared');
const here = existsSync(join(shared, 'pages/pages.json'));
if (!here) console.log('The real pages are not here: finding articles in them is not measured.');

interface SavedPage {
  file: string;
  corpusId: string | null;
  url: string;
  published: string | null;
}

const read = (path: string): string => readFileSync(join(shared, path), 'utf8');
const pages: SavedPage[] = here ? JSON.parse(read('pages/pages.json')) : [];
const texts = new Map<string, string>(
  here
    ? read('corpus/dev.docs.jsonl')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ id, text }) => [id, text])
    : [],
);

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Share of the words of one text that another has too. */
function share(of: string, within: string): number {
  const others = countWords(within);
  let all = 0;
  let shared = 0;
  for (const [word, count] of countWords(of)) {
    all += count;
    shared += Math.min(count, others.get(word) ?? 0);
  }
  return shared / all;
}

function load({ file }: SavedPage): Document {
  // What this DOM would try to load or run is of no use here.
  const html = read(`pages/${file}`)
    .replace(/<(script|style|iframe)\b(?![^>]*ld\+json)[\s\S]*?<\/\1>/gi, '')
    .replace(/<link\b[^>]*>/gi, '');
  return new DOMParser().parseFromString(html, 'text/html');
}

const scores: { recall: number; precision: number }[] = [];

describe.skipIf(!here)('real pages', () => {
  it.each(pages)('$file is an article', (page) => {
    const document = load(page);
    const found = runAtOnce(readArticle(document, { address: page.url, force: false }));
    expect(found).not.toBeNull();
    const gold = texts.get(page.corpusId ?? '');
    if (!found || !gold) return;
    const captions = [...document.querySelectorAll('figure, figcaption, h1, [class*="caption" i]')]
      .map((element) => element.textContent)
      .join('\n');
    const recall = share(gold, found.map.text);
    const precision = share(found.map.text, `${gold}\n${captions}`);
    console.log(`${page.file}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
    scores.push({ recall, precision });
    expect.soft(recall).toBeGreaterThan(0.95);
    // One page hides name cards in its paragraphs by a style sheet, which is not applied here.
    expect.soft(precision).toBeGreaterThan(0.75);
  });

  it('gives on the mean the same words as the extractor', () => {
    const mean = (key: 'recall' | 'precision'): number =>
      scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
    console.log(
      `mean: precision ${mean('precision').toFixed(3)}, recall ${mean('recall').toFixed(3)}`,
    );
    expect(mean('recall')).toBeGreaterThan(0.98);
    expect(mean('precision')).toBeGreaterThan(0.95);
  });

  it('gives the day of publication of nearly all', () => {
    const wrong = pages.filter((page) => {
      const found = readPublicationDate(load(page), { address: page.url, today: '2026-11-23' });
      return (found?.day ?? null) !== page.published;
    });
    expect(wrong.length).toBeLessThanOrEqual(1);
  });
});
