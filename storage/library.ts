import type { Database } from './database';
import type { Annotation, Page } from './records';

/** A page with what is kept on it, in the order of its text; never empty. */
export interface KeptPage {
  page: Page;
  annotations: Annotation[];
}

/** All that is kept and not deleted, the page changed last first. */
export function readLibrary(database: Database): Promise<KeptPage[]> {
  return database.transaction('r', [database.pages, database.annotations], async () => {
    const [pages, annotations] = await Promise.all([
      database.pages.toArray(),
      database.annotations.toArray(),
    ]);
    const byPage = new Map<string, Annotation[]>();
    for (const annotation of annotations) {
      if (annotation.deletedAt !== null) continue;
      const list = byPage.get(annotation.pageKey) ?? [];
      list.push(annotation);
      byPage.set(annotation.pageKey, list);
    }
    const kept = pages.flatMap((page) => {
      const list = byPage.get(page.key);
      return list ? [{ page, annotations: inOrderOfText(list) }] : [];
    });
    const changed = new Map(kept.map((entry) => [entry, lastChange(entry)]));
    return kept.sort((a, b) => (changed.get(b) ?? '').localeCompare(changed.get(a) ?? ''));
  });
}

/** When something on a page was last written, ISO 8601 in UTC. */
function lastChange({ annotations }: KeptPage): string {
  return annotations.reduce((last, { modifiedAt }) => (modifiedAt > last ? modifiedAt : last), '');
}

/**
 * Annotations that contain every search word, in any order, letter case and accents aside; if the page's title,
 * publisher or address contains them all, the whole page.
 */
export function searchLibrary(library: readonly KeptPage[], search: string): KeptPage[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...library];
  const holdsAll = (text: string) => words.every((word) => text.includes(word));
  return library.flatMap(({ page, annotations }) => {
    const pageText = fold(`${page.title}\n${page.siteName}\n${page.key}`);
    if (holdsAll(pageText)) return [{ page, annotations }];
    const found = annotations.filter((annotation) =>
      holdsAll(`${pageText}\n${fold(textOf(annotation))}`),
    );
    return found.length > 0 ? [{ page, annotations: found }] : [];
  });
}

function textOf({ target, claim, note, tags, sources }: Annotation): string {
  return [
    target.quote.exact,
    note,
    claim?.subject ?? '',
    ...tags,
    ...sources.flatMap(({ url, title }) => [title, url]),
  ].join('\n');
}

function inOrderOfText(annotations: Annotation[]): Annotation[] {
  return annotations.sort((a, b) => a.target.position.start - b.target.position.start);
}

/** Lower case without accents, curly marks made straight: what people type finds what papers print. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
}
