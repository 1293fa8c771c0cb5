import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { type Claim, type ClaimKind, detectClaims } from '../../claims';
import { readGold } from './checks-documents';

/** Scores a detector with the corpus's own scorer. */

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

export type Part = 'dev' | 'meantime';

/** The parts of the corpus with the kinds that are labelled in each. */
export const PARTS: Readonly<Record<Part, readonly ClaimKind[]>> = {
  dev: ['age', 'sentence', 'date', 'duration'],
  meantime: ['date', 'duration'],
};

/** What the scorer looks at. */
export type Predicted = Pick<Claim, 'kind' | 'start' | 'end' | 'value'>;

/** Finds the claims of a text that was published on a day. */
export type Predictor = (
  text: string,
  publishedAt: string | undefined,
  kinds: readonly ClaimKind[],
) => readonly Predicted[];

export const ours: Predictor = (text, publishedAt, kinds) =>
  detectClaims(text, { publishedAt, kinds });

/** What the scorer prints for a detector's claims in one part of the corpus, with the flags that it knows. */
export function scorePart(
  part: Part,
  flags: readonly string[] = [],
  predict: Predictor = ours,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-corpus-'));
  try {
    const predicted = join(folder, `${part}.jsonl`);
    const lines = readGold(part).map(({ id, text, publishedAt }) =>
      JSON.stringify({ id, claims: predict(text, publishedAt, PARTS[part]) }),
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

/** How a detector did on one kind, from 0 to 1; null where nothing of the sort is labelled. */
export type Scores = Readonly<Record<string, number | null>>;

const Rows = v.array(
  v.pipe(
    v.looseObject({ kind: v.string() }),
    v.transform(({ kind, ...scores }) => ({
      kind,
      scores: v.parse(v.record(v.string(), v.nullable(v.number())), scores),
    })),
  ),
);

/** The scores of a detector in one part of the corpus, by kind. */
export function scoresOf(part: Part, predict: Predictor = ours): ReadonlyMap<string, Scores> {
  const rows = v.parse(Rows, JSON.parse(scorePart(part, ['--json'], predict)));
  return new Map(rows.map(({ kind, scores }) => [kind, scores]));
}
