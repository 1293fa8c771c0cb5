import type { Annotation, Dismissal, Page } from '../storage/records';

/** What is to be handed out, and the moment it is (ISO 8601 in UTC). */
export interface ExportInput {
  pages: readonly Page[];
  /** Deleted ones are left out, and so are those whose page is not there. */
  annotations: readonly Annotation[];
  exportedAt: string;
  /** Findings that the reader has dismissed; those of which no page is there are left out. */
  dismissals?: readonly Dismissal[];
}

export interface PageWithAnnotations {
  page: Page;
  /** In the order of the text. */
  annotations: Annotation[];
  /** Oldest first. */
  dismissals: Dismissal[];
}

/** Pages in the order given, each with what is kept on it; those without anything are left out. */
export function groupByPage({
  pages,
  annotations,
  dismissals = [],
}: ExportInput): PageWithAnnotations[] {
  const byPage = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    if (annotation.deletedAt !== null) continue;
    const list = byPage.get(annotation.pageKey) ?? [];
    list.push(annotation);
    byPage.set(annotation.pageKey, list);
  }
  const keys = new Set(pages.map(({ key }) => key));
  return pages.flatMap((page) => {
    const list = byPage.get(page.key) ?? [];
    const dismissed = dismissals.filter((dismissal) => homeOf(dismissal, keys) === page.key);
    if (list.length + dismissed.length === 0) return [];
    list.sort((a, b) => a.target.position.start - b.target.position.start);
    return [{ page, annotations: list, dismissals: dismissed }];
  });
}

/** The page under which a dismissal is handed out: its own, or the first there of those that its finding rests on. */
function homeOf(
  { pageKey, alsoOn = [] }: Dismissal,
  keys: ReadonlySet<string>,
): string | undefined {
  return [pageKey, ...alsoOn].find((key) => keys.has(key));
}
