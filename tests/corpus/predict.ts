import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ClaimKind, detectClaims } from '../../claims';
import { readGold } from './checks-documents';

/** Scores the detector with the corpus's own scorer. */

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** The parts of the corpus with the kinds that are labelled in each. */
export const PARTS: Readonly<Record<'dev' | 'meantime', readonly ClaimKind[]>> = {
  dev: ['age', 'sentence', 'date', 'duration'],
  meantime: ['date', 'duration'],
};

/** What the scorer prints for the detector's claims in one part of the corpus, with the flags that it knows. */
export function scorePart(part: 'dev' | 'meantime', flags: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-corpus-'));
  try {
    const predicted = join(folder, `${part}.jsonl`);
    const lines = readGold(part).map(({ id, text, publishedAt }) =>
      JSON.stringify({ id, claims: detectClaims(text, { publishedAt, kinds: PARTS[part] }) }),
    );
    writeFileSync(predicted, lines.join('\n'));
    const gold = join(CORPUS, `${part}.gold.jsonl`);
    // By its real path: reached through a link the scorer does not know that it is the program, and prints nothing.
    const scorer = realpathSync(join(CORPUS, 'evaluate.mjs'));
    return execFileSync(process.execPath, [scorer, gold, predicted, ...flags], {
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
