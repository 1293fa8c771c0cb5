import { useEffect } from 'preact/hooks';
import type { KeptPage } from '../../storage/library';
import type { Annotation, Page } from '../../storage/records';

/** What was just written elsewhere is not listed here yet; milliseconds. */
const PATIENCE = 4_000;

export interface ExportRequest {
  /** Id of the annotation to hand out; null where none is asked for. */
  id: string | null;
  /** All that is kept; null until it is known. */
  all: readonly KeptPage[] | null;
  /** The annotation is there. The request is to be taken back. */
  onFound(annotation: Annotation, page: Page): void;
  /** It did not come. The request is to be taken back. */
  onMissing(): void;
}

/** Looks for an annotation that was asked for as a file, and waits a while where it is not listed yet. */
export function useExportRequest({ id, all, onFound, onMissing }: ExportRequest): void {
  useEffect(() => {
    for (const { page, annotations } of (id !== null && all) || []) {
      const wanted = annotations.find((annotation) => annotation.id === id);
      if (wanted) return onFound(wanted, page);
    }
  }, [id, all]);
  const isKnown = all !== null;
  useEffect(() => {
    if (id === null || !isKnown) return undefined;
    const timer = setTimeout(onMissing, PATIENCE);
    return () => clearTimeout(timer);
  }, [id, isKnown]);
}
