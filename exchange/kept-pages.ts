import type { Annotation, Page } from '../storage/records';

/** What is to be handed out, and the moment it is (ISO 8601 in UTC). */
export interface ExportInput {
  pages: readonly Page[];
  /** Deleted ones are left out, and so are those whose page is not there. */
  annotations: readonly Annotation[];
  exportedAt: string;
}

export interface PageWithAnnotations {
  page: Page;
  /** In the order of the text. */
  annotations: Annotation[];
}

/** Pages in the order given, each with its annotations; those without any are left out. */
export function groupByPage({ pages, annotations }: ExportInput): PageWithAnnotations[] {
  const byPage = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (annotation.deletedAt !== null) continue;
    const list = byPage.get(annotation.pageKey) ?? [];
    list.push(annotation);
    byPage.set(annotation.pageKey, list);
  }
  return pages.flatMap((page) => {
    const list = byPage.get(page.key);
    if (!list) return [];
    list.sort((a, b) => a.target.position.start - b.target.position.start);
    return [{ page, annotations: list }];
  });
}
