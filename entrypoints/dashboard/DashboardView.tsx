import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState';
import { ExportMenu } from '../../components/ExportMenu';
import { IconButton } from '../../components/IconButton';
import { focusable } from '../../components/keep-focus';
import { Logo } from '../../components/Logo';
import { UndoBar } from '../../components/UndoBar';
import { count } from '../../components/words';
import type { ExportFormat } from '../../exchange/export-file';
import type { DeletedAnnotation } from '../../storage/delete-annotation';
import type { KeptPage } from '../../storage/library';
import type { Annotation, Page } from '../../storage/records';
import { DeletedPane } from './DeletedPane';
import { FilterBar } from './FilterBar';
import { type Filters, isNarrowed, NO_FILTERS, tagsOf } from './filters';
import { ImportButton } from './import/ImportButton';
import { PageList } from './PageList';
import { ReadingPane } from './ReadingPane';

/** What the dashboard shows: what the reader wrote, what the checks found, or what was deleted of late. */
export type DashboardTab = 'annotations' | 'findings' | 'deleted';

const TABS: readonly (readonly [DashboardTab, string])[] = [
  ['annotations', 'Annotations'],
  ['findings', 'Findings'],
  ['deleted', 'Deleted'],
];

export interface DashboardViewProps {
  tab: DashboardTab;
  /** Drawn where the findings are shown. */
  findings: ComponentChildren;
  /** What was deleted within the last day, deleted last first. */
  trash: readonly DeletedAnnotation[];
  loading: boolean;
  /** Something that failed, in words for people. */
  problem: string | null;
  all: readonly KeptPage[];
  /** What the filters leave of it. */
  shown: readonly KeptPage[];
  filters: Filters;
  /** The annotation chosen by the reader; null until one is. */
  openId: string | null;
  /** Deleted a moment ago: can be undone at a click. */
  deleted: Annotation | null;
  onTab(tab: DashboardTab): void;
  onFilters(filters: Filters): void;
  onOpen(id: string | null): void;
  /** Opens the import of a file. */
  onImport(): void;
  onExport(format: ExportFormat): void;
  onExportOne(annotation: Annotation, page: Page): void;
  onOpenPage(annotation: Annotation, page: Page): void;
  onAcceptWords(annotation: Annotation, page: Page): void;
  onAttach(annotation: Annotation, page: Page): void;
  onDetach(annotation: Annotation): void;
  onDelete(annotation: Annotation): void;
  onUndoDelete(): void;
  onRestore(annotation: Annotation): void;
  onUndoOver(): void;
  onOpenOptions(): void;
}

/** List left, reading pane right; on narrow windows one at a time. */
export function DashboardView(props: DashboardViewProps) {
  const { all, shown, filters, openId, deleted, loading, problem, tab } = props;
  const isList = tab === 'annotations';
  const isDeleted = tab === 'deleted';
  const open = findOpen(shown, openId) ?? findOpen(all, openId);
  // On wide windows something is always open; on narrow ones only what was chosen.
  const standing = useStanding(shown, all, filters);
  const reading = open ?? standing;
  const total = countAnnotations(all);
  const left = countAnnotations(shown);
  const narrowed = isNarrowed(filters);
  const pageTitle = all.find(({ page }) => page.key === filters.pageKey)?.page.title ?? null;
  const pane = useRef<HTMLElement>(null);
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    pane.current?.scrollTo(0, 0);
  }, [reading?.annotation.id]);
  useFocusBetween(list, pane, open?.annotation.id ?? null);

  return (
    <div class="dashboard" data-open={open && isList ? 'one' : 'list'}>
      <header class="dashboard-head">
        <Logo />
        <h1 class="dashboard-name">Tickmark</h1>
        <nav class="dashboard-tabs" aria-label="Views">
          {TABS.filter(([name]) => name !== 'deleted' || isDeleted || props.trash.length > 0).map(
            ([name, words]) => (
              <button
                key={name}
                type="button"
                class="dashboard-tab"
                aria-current={name === tab ? 'page' : undefined}
                onClick={() => props.onTab(name)}
              >
                {words}
              </button>
            ),
          )}
        </nav>
        <span class="quiet small dashboard-count" role="status">
          {!loading &&
            isList &&
            (narrowed ? `${left} of ${count(total, 'annotation')}` : count(total, 'annotation'))}
        </span>
        {isList && total > 0 && <ImportButton onOpen={props.onImport} />}
        {left > 0 && isList && (
          <ExportMenu
            name={narrowed ? 'Export what is shown' : 'Export all'}
            onExport={props.onExport}
          />
        )}
        <IconButton icon="options" label="Options" onClick={props.onOpenOptions} />
      </header>
      {problem !== null && (
        <p class="dashboard-problem problem" role="alert">
          {problem}
        </p>
      )}
      {total > 0 && isList && (
        <nav ref={list} class="dashboard-list" aria-label="Annotations">
          <FilterBar
            filters={filters}
            pageTitle={pageTitle}
            tags={tagsOf(all)}
            onChange={props.onFilters}
          />
          {left > 0 ? (
            <PageList
              pages={shown}
              filters={filters}
              openId={reading?.annotation.id ?? null}
              onOpen={({ id }) => props.onOpen(id)}
              onOpenPage={({ key }) => props.onFilters({ ...filters, pageKey: key })}
            />
          ) : (
            <div class="dashboard-none">
              <EmptyState
                title="No matches"
                action={
                  <button type="button" class="button" onClick={() => props.onFilters(NO_FILTERS)}>
                    Show all
                  </button>
                }
              >
                Try fewer words or filters.
              </EmptyState>
            </div>
          )}
        </nav>
      )}
      <main ref={pane} class="dashboard-pane">
        {tab === 'findings' && props.findings}
        {isDeleted && <DeletedPane deleted={props.trash} onRestore={props.onRestore} />}
        {isList && reading && (
          <ReadingPane
            key={reading.annotation.id}
            annotation={reading.annotation}
            page={reading.page}
            onBack={() => props.onOpen(null)}
            onOpenPage={() => props.onOpenPage(reading.annotation, reading.page)}
            onExport={() => props.onExportOne(reading.annotation, reading.page)}
            onAcceptWords={() => props.onAcceptWords(reading.annotation, reading.page)}
            onAttach={() => props.onAttach(reading.annotation, reading.page)}
            onDetach={() => props.onDetach(reading.annotation)}
            onDelete={() => {
              props.onOpen(neighbourOf(shown, reading.annotation.id));
              props.onDelete(reading.annotation);
            }}
          />
        )}
        {isList && !loading && total === 0 && problem === null && (
          <div class="dashboard-start">
            <EmptyState title="Nothing kept yet" action={<ImportButton onOpen={props.onImport} />}>
              Open a news article, choose a marked claim and write down what you find, or import a
              file that you exported earlier.
            </EmptyState>
          </div>
        )}
      </main>
      {deleted && (
        <div class="dashboard-undo">
          <UndoBar
            key={deleted.id}
            message={`Deleted “${shorten(deleted.target.quote.exact)}”`}
            onUndo={props.onUndoDelete}
            onEnd={props.onUndoOver}
          />
        </div>
      )}
    </div>
  );
}

/** On narrow windows list and pane take turns: the focus goes along, and back to the row that it came from. */
function useFocusBetween(
  list: RefObject<HTMLElement | null>,
  pane: RefObject<HTMLElement | null>,
  openId: string | null,
): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const isHidden = (element: HTMLElement | null) => element?.checkVisibility() === false;
    if (openId !== null && isHidden(list.current) && pane.current) {
      focusable(pane.current)[0]?.focus();
    } else if (openId === null && last.current !== null && isHidden(pane.current)) {
      const row = list.current?.querySelector(`[data-annotation="${last.current}"] button`);
      if (row instanceof HTMLElement) row.focus();
    }
    last.current = openId;
  }, [openId]);
}

interface Opened {
  page: Page;
  annotation: Annotation;
}

function findOpen(pages: readonly KeptPage[], id: string | null): Opened | null {
  if (id === null) return null;
  for (const { page, annotations } of pages) {
    const annotation = annotations.find((candidate) => candidate.id === id);
    if (annotation) return { page, annotation };
  }
  return null;
}

/**
 * What is open where nothing was chosen: the first of the list. It stays while the list is the same one, though it
 * may not fit the filters any more or not come first: the reader may be at work on it.
 */
function useStanding(
  shown: readonly KeptPage[],
  all: readonly KeptPage[],
  filters: Filters,
): Opened | null {
  const last = useRef<{ filters: Filters; id: string } | null>(null);
  const { current } = last;
  const stays = current?.filters === filters ? findOpen(all, current.id) : null;
  const standing = stays ?? firstOf(shown);
  last.current = standing && { filters, id: standing.annotation.id };
  return standing;
}

function firstOf([first]: readonly KeptPage[]): Opened | null {
  const annotation = first?.annotations[0];
  return first && annotation ? { page: first.page, annotation } : null;
}

/** The annotation after one in the list, or before it where it is the last. */
function neighbourOf(pages: readonly KeptPage[], id: string): string | null {
  const ids = pages.flatMap(({ annotations }) => annotations.map((annotation) => annotation.id));
  const at = ids.indexOf(id);
  return ids[at + 1] ?? ids[at - 1] ?? null;
}

function countAnnotations(pages: readonly KeptPage[]): number {
  return pages.reduce((sum, { annotations }) => sum + annotations.length, 0);
}

function shorten(words: string): string {
  return words.length > 40 ? `${words.slice(0, 38).trimEnd()}…` : words;
}
