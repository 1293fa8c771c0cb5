import { useEffect, useMemo, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { downloadFile } from '../../components/download';
import { type ExportFormat, exportFile } from '../../exchange/export-file';
import type { ExportInput } from '../../exchange/kept-pages';
import { openDatabase } from '../../storage/database';
import { readAllDismissals } from '../../storage/dismissals';
import { describeError } from '../../storage/failure';
import { type KeptPage, readLibrary } from '../../storage/library';
import { readDeleted } from '../../storage/delete-annotation';
import { useLiveQuery } from '../../storage/live';
import type { Annotation } from '../../storage/records';
import { remote } from '../../storage/remote';
import { AllFindings } from './AllFindings';
import { type DashboardTab, DashboardView } from './DashboardView';
import { exportIdOf, type Filters, isNarrowed, NO_FILTERS, narrow, pageKeyOf } from './filters';
import { ImportLayer } from './import/ImportLayer';
import { useImport } from './import/use-import';
import { acceptWordsOn, askForPlaceOn, openPageAt } from './open-page';
import { useExportRequest } from './use-export-request';

const NOT_EXPORTED =
  "Nothing was exported: the annotation isn't in this list. If it was deleted a moment ago, it can be had back under Deleted; if not, export it again.";

const database = openDatabase();

/** All that is kept, followed live: narrowed, read, written on, exported and deleted. */
export function Dashboard() {
  const library = useLiveQuery(() => readLibrary(database), []);
  const trash = useLiveQuery(() => readDeleted(database), []);
  const [filters, setFilters] = useState<Filters>(() => ({
    ...NO_FILTERS,
    pageKey: pageKeyOf(location),
  }));
  const [tab, setTab] = useState<DashboardTab>(tabOf(location));
  const [openId, setOpenId] = useState<string | null>(null);
  const [exportId, setExportId] = useState(exportIdOf(location));
  const [deleted, setDeleted] = useState<Annotation | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const importing = useImport(database);

  const all = library.state === 'ready' ? library.value : null;
  const shown = useMemo(() => (all ? narrow(all, filters) : []), [all, filters]);

  useEffect(() => {
    const ending = new AbortController();
    // The background shows a page in a dashboard that is open already by changing the fragment.
    const follow = () => {
      setTab(tabOf(location));
      setFilters({ ...NO_FILTERS, pageKey: pageKeyOf(location) });
      setOpenId(null);
      setExportId(exportIdOf(location));
      openImport();
    };
    const openImport = () => {
      if (location.hash !== '#import') return;
      showPageInAddress(null);
      importing.open();
    };
    openImport();
    window.addEventListener('hashchange', follow, ending);
    return () => ending.abort();
  }, []);

  const endExport = () => {
    setExportId(null);
    showPageInAddress(pageKeyOf(location));
  };
  useExportRequest({
    id: exportId,
    all,
    onFound: (annotation, page) => {
      endExport();
      setOpenId(annotation.id);
      handOut('json-ld', { pages: [page], annotations: [annotation] });
    },
    onMissing: () => {
      endExport();
      setProblem(NOT_EXPORTED);
    },
  });

  const attempt = (action: () => Promise<unknown>) => {
    setProblem(null);
    action().catch((error: unknown) => setProblem(describeError(error)));
  };
  const changeFilters = (next: Filters) => {
    setFilters(next);
    if (next.pageKey !== filters.pageKey) showPageInAddress(next.pageKey);
  };
  const changeTab = (next: DashboardTab) => {
    setTab(next);
    if (next === 'annotations') showPageInAddress(filters.pageKey);
    else history.replaceState(null, '', `${location.pathname}#${next}`);
  };
  const exportShown = async (format: ExportFormat) => {
    const dismissals = await readAllDismissals(database);
    const pages = shown.map(({ page }) => page);
    if (!isNarrowed(filters)) {
      // Pages on which the reader has dismissed a finding and written nothing are in no list.
      const listed = new Set(pages.map(({ key }) => key));
      const others = dismissals.filter(({ pageKey }) => !listed.has(pageKey));
      const keys = [...new Set(others.map(({ pageKey }) => pageKey))];
      for (const page of await database.pages.bulkGet(keys)) if (page) pages.push(page);
    }
    handOut(format, { pages, annotations: annotationsOf(shown), dismissals });
  };

  return (
    <>
      <DashboardView
        tab={tab}
        findings={<AllFindings database={database} attempt={attempt} />}
        trash={trash.state === 'ready' ? trash.value : []}
        onTab={changeTab}
        loading={library.state === 'loading'}
        problem={library.state === 'failed' ? library.failure.message : problem}
        all={all ?? []}
        shown={shown}
        filters={filters}
        openId={openId}
        deleted={deleted}
        onFilters={changeFilters}
        onOpen={setOpenId}
        onImport={importing.open}
        onExport={(format) => attempt(() => exportShown(format))}
        onExportOne={(annotation, page) =>
          handOut('json-ld', { pages: [page], annotations: [annotation] })
        }
        onOpenPage={(annotation, page) => attempt(() => openPageAt(page, annotation.id))}
        onAcceptWords={(annotation, page) => attempt(() => acceptWordsOn(page, annotation.id))}
        onAttach={(annotation, page) => attempt(() => askForPlaceOn(page, annotation.id))}
        onDetach={({ id }) => attempt(() => remote.detachAnnotation({ id }))}
        onDelete={(annotation) =>
          attempt(async () => {
            await remote.deleteAnnotation({ id: annotation.id });
            setDeleted(annotation);
          })
        }
        onUndoDelete={() => {
          if (!deleted) return;
          const { id } = deleted;
          attempt(async () => {
            const restored = await remote.restoreAnnotation({ id });
            setDeleted(null);
            setOpenId(restored.id);
          });
        }}
        onRestore={({ id }) => attempt(() => remote.restoreAnnotation({ id }))}
        onUndoOver={() => setDeleted(null)}
        onOpenOptions={() => attempt(() => browser.runtime.openOptionsPage())}
      />
      <ImportLayer importing={importing} hidden={deleted !== null} />
    </>
  );
}

function annotationsOf(pages: readonly KeptPage[]): Annotation[] {
  return pages.flatMap(({ annotations }) => annotations);
}

function handOut(format: ExportFormat, input: Omit<ExportInput, 'exportedAt'>): void {
  const file = exportFile(format, { ...input, exportedAt: new Date().toISOString() });
  downloadFile(file, document.body);
}

/** The fragment leads to findings or to what was deleted; annotations stand under any other. */
function tabOf({ hash }: Location): DashboardTab {
  return hash === '#findings' ? 'findings' : hash === '#deleted' ? 'deleted' : 'annotations';
}

/** A reload, and a bookmark, show the same page again. */
function showPageInAddress(pageKey: string | null): void {
  const fragment = pageKey === null ? '' : `#page=${encodeURIComponent(pageKey)}`;
  history.replaceState(null, '', `${location.pathname}${fragment}`);
}
