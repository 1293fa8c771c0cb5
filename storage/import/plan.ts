import type { Annotation, Dismissal, Page } from '../records';
import { type AnnotationCounts, planAnnotations } from './plan-annotations';
import { planDismissals } from './plan-dismissals';
import { planPages } from './plan-pages';
import type { Change } from './writes';

/** What a file holds, and what is kept. */
export interface Records {
  pages: readonly Page[];
  annotations: readonly Annotation[];
  dismissals: readonly Dismissal[];
}

/** What an import does, in numbers. */
export interface ImportCounts extends AnnotationCounts {
  /** Annotations in the file. */
  total: number;
  /** Pages that they are on. */
  pages: number;
  /** Dismissed findings that were not dismissed here. */
  dismissals: number;
}

/** What is to be written, each record once. */
export interface ImportPlan {
  annotations: Change<Annotation>[];
  pages: Change<Page>[];
  dismissals: Change<Dismissal>[];
  counts: ImportCounts;
}

/**
 * Plans what bringing a file in changes; what is brought in twice changes nothing the second time.
 *
 * @param stored All annotations and dismissals that are kept, deleted ones too, and the pages.
 * @param now ISO 8601 in UTC.
 */
export function planImport(stored: Records, file: Records, now: string): ImportPlan {
  const annotations = planAnnotations(stored.annotations, file.annotations, now);
  const dismissals = planDismissals(stored.dismissals, file.dismissals);
  const needed = new Set(
    [...annotations.changes, ...dismissals.changes].map(({ after }) => after.pageKey),
  );
  return {
    annotations: annotations.changes,
    dismissals: dismissals.changes,
    pages: planPages(stored.pages, file.pages, needed),
    counts: {
      ...annotations.counts,
      total: file.annotations.length,
      pages: new Set(file.annotations.map(({ pageKey }) => pageKey)).size,
      dismissals: dismissals.added,
    },
  };
}

/** Whether a plan writes nothing. */
export function isEmptyPlan({ annotations, pages, dismissals }: ImportPlan): boolean {
  return annotations.length + pages.length + dismissals.length === 0;
}
