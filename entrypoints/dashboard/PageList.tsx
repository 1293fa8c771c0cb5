import { useEffect, useRef, useState } from 'preact/hooks';
import { AnnotationRow } from '../../components/AnnotationRow';
import { ChangedWords } from '../../components/ChangedWords';
import { writeDay } from '../../components/words';
import type { KeptPage } from '../../storage/library';
import type { Annotation, Page } from '../../storage/records';
import type { Filters } from './filters';

/** Rows drawn at first, and with each time that the end of the list comes near. */
const ROWS = 80;

export interface PageListProps {
  pages: readonly KeptPage[];
  /** What they were chosen by: other filters make another list, which is shown from its top. */
  filters: Filters;
  /** Id of the annotation that is open. */
  openId: string | null;
  onOpen(annotation: Annotation): void;
  onOpenPage(page: Page): void;
}

/** Pages with their annotations under them; long lists are drawn as they are scrolled. */
export function PageList({ pages, filters, openId, onOpen, onOpenPage }: PageListProps) {
  const [rows, setRows] = useState(ROWS);
  const list = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLDivElement>(null);
  const total = pages.reduce((sum, { annotations }) => sum + annotations.length, 0);

  useEffect(() => {
    list.current?.scrollTo(0, 0);
  }, [filters]);
  useEffect(() => {
    if (!end.current || rows >= total) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setRows((count) => count + ROWS);
      },
      { rootMargin: '600px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [rows, total]);

  return (
    <div ref={list} class="page-list" onKeyDown={moveByArrows}>
      {takeRows(pages, rows).map(({ page, annotations }) => (
        <section key={page.key} class="page-group" aria-label={page.title || page.key}>
          <button
            type="button"
            class="page-head"
            title="Show this page only"
            onClick={() => onOpenPage(page)}
          >
            <span class="page-title">{page.title || page.key}</span>
            <span class="quiet small">
              {page.siteName}
              {page.publishedAt !== null && ` · ${writeDay(page.publishedAt)}`}
            </span>
          </button>
          <ul>
            {annotations.map((annotation) => (
              <AnnotationRow
                key={annotation.id}
                annotation={annotation}
                publishedAt={page.publishedAt}
                current={annotation.id === openId}
                onOpen={() => onOpen(annotation)}
              >
                {annotation.place?.state === 'changed' && (
                  <ChangedWords
                    before={annotation.target.quote.exact}
                    after={annotation.place.words}
                  />
                )}
              </AnnotationRow>
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} />
    </div>
  );
}

/** The first so many annotations, with their pages. */
function takeRows(pages: readonly KeptPage[], rows: number): KeptPage[] {
  const taken: KeptPage[] = [];
  let left = rows;
  for (const { page, annotations } of pages) {
    if (left <= 0) break;
    taken.push({ page, annotations: annotations.slice(0, left) });
    left -= annotations.length;
  }
  return taken;
}

/** Up and down go from row to row, over the heads of pages. */
function moveByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.item-button')];
  const at = rows.findIndex((row) => row === event.target);
  const next = rows[at < 0 ? 0 : at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
