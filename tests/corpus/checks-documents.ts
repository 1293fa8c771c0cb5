import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { CLAIM_KINDS, type Claim } from '../../claims/claim';

/** Documents of the corpus with their gold claims, for the report on checks. */

export interface GoldDocument {
  id: string;
  publishedAt: string | undefined;
  text: string;
  claims: Claim[];
}

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);

const Documents = v.object({ id: v.string(), published: v.nullable(v.string()), text: v.string() });
const Golds = v.object({
  id: v.string(),
  claims: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      kind: v.picklist(CLAIM_KINDS),
      value: v.nullish(v.string()),
      subject: v.nullish(v.string()),
      sanction: v.nullish(
        v.picklist(['imprisonment', 'probation', 'community-service', 'death', 'other']),
      ),
      status: v.nullish(
        v.picklist(['imposed', 'served', 'possible', 'sought', 'suspended', 'other']),
      ),
    }),
  ),
});

function lines(name: string): unknown[] {
  return readFileSync(new URL(name, CORPUS), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): unknown => JSON.parse(line));
}

export function corpusIsPresent(): boolean {
  return existsSync(new URL('dev.docs.jsonl', CORPUS));
}

/** Reads one part of the corpus, its gold claims in order. */
export function readGold(part: 'dev' | 'meantime'): GoldDocument[] {
  const golds = new Map(
    lines(`${part}.gold.jsonl`).map((line) => {
      const gold = v.parse(Golds, line);
      return [gold.id, gold.claims] as const;
    }),
  );
  return lines(`${part}.docs.jsonl`).map((line) => {
    const { id, published, text } = v.parse(Documents, line);
    const claims = (golds.get(id) ?? []).map(
      ({ start, end, kind, value, subject, sanction, status }): Claim => ({
        kind,
        start,
        end,
        text: text.slice(start, end),
        value: value ?? null,
        ...(subject ? { subject } : {}),
        ...(sanction ? { sanction } : {}),
        ...(status ? { status } : {}),
      }),
    );
    claims.sort((a, b) => a.start - b.start);
    return { id, publishedAt: published ?? undefined, text, claims };
  });
}
