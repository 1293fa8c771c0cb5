import type { Source } from './records';

/** Tags of both, in their order, none twice. */
export function unite(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}

/** Sources of both, one for each address; a title that is there wins over none, the second over the first. */
export function uniteSources(first: readonly Source[], second: readonly Source[]): Source[] {
  const byUrl = new Map<string, Source>();
  for (const source of [...first, ...second]) {
    const earlier = byUrl.get(source.url);
    byUrl.set(source.url, { url: source.url, title: source.title || (earlier?.title ?? '') });
  }
  return [...byUrl.values()];
}
