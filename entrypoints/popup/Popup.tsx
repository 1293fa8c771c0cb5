import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { downloadFile } from '../../components/download';
import { type ExportFormat, exportFile } from '../../exchange/export-file';
import { openDatabase } from '../../storage/database';
import { dismissalOf } from '../../storage/dismissal-of';
import { useLiveQuery } from '../../storage/live';
import { describeError } from '../../storage/failure';
import type { DataOf, ReaderMessage } from '../../storage/messages';
import { askReader, tellReaders } from '../../storage/readers';
import type { Annotation, Dismissal, Page } from '../../storage/records';
import { remote } from '../../storage/remote';
import { readSwitchedOffSites } from '../../storage/sites';
import { WEB_PAGES } from '../background/web-pages';
import { PopupView } from './PopupView';
import type { FrameActions } from './FrameLists';
import { type ListedFrame, listFrames } from './page-lists';
import { openPageAtClaim } from '../dashboard/open-page';
import { sidePanelOpener } from './side-panel';
import { useFindings } from './use-findings';
import { useKept } from './use-kept';
import { useTab } from './use-tab';

const database = openDatabase();

export interface PopupProps {
  /** A popup goes once it has led somewhere; a side panel stays. */
  surface: 'popup' | 'side-panel';
}

/** Follows the active tab and what is kept on its page. */
export function Popup({ surface }: PopupProps) {
  const sites = useLiveQuery(() => readSwitchedOffSites(database), []);
  // Without the list nothing is known to be off: the reader in the page knows better.
  const switchedOff = sites.state === 'ready' ? sites.value : [];
  const [tab, look] = useTab(sites.state === 'loading' ? null : switchedOff);
  const [problem, setProblem] = useState<string | null>(null);
  const readings = tab.state === 'page' ? tab.readings : [];
  const kept = useKept(database, [...new Set(readings.map(({ reading }) => reading.page.key))]);
  const findings = useFindings(
    database,
    readings.map(({ reading }) => reading),
  );
  const frames = listFrames(readings, kept.state === 'ready' ? kept.value : new Map(), findings);
  const [deleted, setDeleted] = useState<Annotation | null>(null);
  const openSidePanel = surface === 'popup' ? sidePanelOpener() : null;
  const storageProblem = kept.state === 'failed' ? kept.failure.message : null;

  /** Does something and says so where it fails; then looks at the page again. */
  const act = (action: () => Promise<unknown>, thenClose = false) => {
    setProblem(null);
    action().then(
      () => (thenClose && surface === 'popup' ? window.close() : look()),
      (error: unknown) => setProblem(describeError(error)),
    );
  };
  const ask = <Type extends ReaderMessage>(
    type: Type,
    data: DataOf<Type>,
    { frameId = 0, thenClose = false } = {},
  ) => {
    if (tab.state !== 'page') return;
    const { tabId } = tab;
    act(() => askReader(type, data, { tabId, frameId }), thenClose);
  };
  const exportPage = (format: ExportFormat) => {
    const exportedAt = new Date().toISOString();
    const pages = new Map<string, Page>();
    const dismissals: Dismissal[] = [];
    for (const { reading, ...frame } of frames) {
      const { page } = reading;
      if (pages.has(page.key)) continue;
      const known = kept.state === 'ready' ? kept.value.get(page.key)?.page : null;
      pages.set(page.key, known ?? { ...page, createdAt: exportedAt, lastReadAt: exportedAt });
      dismissals.push(...frame.dismissals);
    }
    const input = {
      pages: [...pages.values()],
      annotations: frames.flatMap(({ annotations }) => annotations),
      dismissals,
      exportedAt,
    };
    downloadFile(exportFile(format, input), document.body);
  };
  const actionsIn = ({ frameId, reading }: ListedFrame): FrameActions => ({
    onOpenClaim: ({ start }) => ask('goTo', { claimStart: start }, { frameId, thenClose: true }),
    onOpenAnnotation: ({ id, place, pageKey }) => {
      if (place?.state === 'orphaned') act(() => remote.openDashboard({ pageKey }), true);
      else ask('goTo', { annotationId: id }, { frameId, thenClose: true });
    },
    onAcceptWords: ({ id }) => ask('acceptWords', { annotationId: id }, { frameId }),
    onReattach: ({ id }) => ask('reattachToSelection', { annotationId: id }, { frameId }),
    onShowCandidate: (candidate) => ask('goToCandidate', candidate, { frameId, thenClose: true }),
    onChooseCandidate: (candidate) => ask('attachToCandidate', candidate, { frameId }),
    onDetach: ({ id }) => act(() => remote.detachAnnotation({ id })),
    onDelete: (annotation) =>
      act(async () => {
        await remote.deleteAnnotation({ id: annotation.id });
        setDeleted(annotation);
      }),
    onDismiss: (check, reason) =>
      act(() => remote.dismissFinding(dismissalOf(check, reading.page, reason))),
    onRestore: ({ id }) => act(() => remote.restoreFinding({ id })),
    onOpenOtherPage:
      surface === 'popup'
        ? undefined
        : (page, claim) => act(() => openPageAtClaim(page, claim.text)),
  });

  return (
    <PopupView
      tab={tab}
      frames={frames}
      actionsIn={actionsIn}
      deleted={deleted}
      problem={problem ?? storageProblem}
      onUndoDelete={() => {
        if (!deleted) return;
        const { id } = deleted;
        act(async () => {
          await remote.restoreAnnotation({ id });
          setDeleted(null);
        });
      }}
      onUndoOver={() => setDeleted(null)}
      onOpenSidePanel={
        openSidePanel && 'tabId' in tab
          ? () => act(() => openSidePanel(tab.tabId), true)
          : undefined
      }
      onLookForClaims={() => ask('lookForClaims', {})}
      onShowMarks={(shown) => {
        if ('tabId' in tab) act(() => tellReaders('showMarks', { shown }, tab.tabId));
      }}
      onSwitchSite={(on) => {
        if ('host' in tab) act(() => remote.switchSite({ host: tab.host, on }));
      }}
      onAllowAccess={() => act(() => browser.permissions.request({ origins: [...WEB_PAGES] }))}
      onReload={() => {
        if ('tabId' in tab) act(() => browser.tabs.reload(tab.tabId), true);
      }}
      onExport={exportPage}
      onOpenDashboard={() =>
        act(() => remote.openDashboard({ pageKey: keyOfFirstKept(frames) }), true)
      }
      onOpenOptions={() => act(() => browser.runtime.openOptionsPage(), true)}
    />
  );
}

/** The page of which the dashboard shows what is kept: all is shown where nothing is. */
function keyOfFirstKept(frames: readonly ListedFrame[]): string | undefined {
  return frames.find(({ annotations }) => annotations.length > 0)?.reading.page.key;
}
