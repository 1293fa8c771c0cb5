import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { downloadFile } from '../../components/download';
import { type ExportFormat, exportFile } from '../../exchange/export-file';
import { openDatabase } from '../../storage/database';
import { dismissalOf } from '../../storage/dismissal-of';
import { useLiveQuery } from '../../storage/live';
import { describeError } from '../../storage/failure';
import type { DataOf, ReaderMessage } from '../../storage/messages';
import { askReader } from '../../storage/readers';
import type { Annotation, Page } from '../../storage/records';
import { remote } from '../../storage/remote';
import { readSwitchedOffSites } from '../../storage/sites';
import { WEB_PAGES } from '../background/web-pages';
import { PopupView } from './PopupView';
import { annotationsOf } from './page-lists';
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
  const key = tab.state === 'page' ? tab.reading.page.key : null;
  const kept = useKept(database, key);
  const keptNow = kept.state === 'ready' ? kept.value : null;
  const annotations =
    tab.state === 'page' ? annotationsOf(tab.reading, keptNow?.annotations ?? null) : [];
  const reading = tab.state === 'page' ? tab.reading : null;
  const findings = useFindings(database, reading);
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
  const ask = <Type extends ReaderMessage>(type: Type, data: DataOf<Type>, thenClose = false) => {
    if (tab.state !== 'page') return;
    const { tabId } = tab;
    act(() => askReader(type, data, { tabId }), thenClose);
  };
  const exportPage = (format: ExportFormat) => {
    if (tab.state !== 'page') return;
    const exportedAt = new Date().toISOString();
    const page: Page = keptNow?.page ?? {
      ...tab.reading.page,
      createdAt: exportedAt,
      lastReadAt: exportedAt,
    };
    const dismissals = keptNow?.dismissals ?? [];
    const input = { pages: [page], annotations, dismissals, exportedAt };
    downloadFile(exportFile(format, input), document.body);
  };

  return (
    <PopupView
      tab={tab}
      annotations={annotations}
      findings={findings}
      deleted={deleted}
      dismissals={keptNow?.dismissals ?? []}
      problem={problem ?? storageProblem}
      onOpenClaim={(claim) => ask('goTo', { claimStart: claim.start }, true)}
      onOpenAnnotation={({ id, place }) => {
        if (place?.state === 'orphaned') {
          act(() => remote.openDashboard({ pageKey: key ?? undefined }), true);
        } else ask('goTo', { annotationId: id }, true);
      }}
      onAcceptWords={({ id }) => ask('acceptWords', { annotationId: id })}
      onReattach={({ id }) => ask('reattachToSelection', { annotationId: id })}
      onShowCandidate={(candidate) => ask('goToCandidate', candidate, true)}
      onChooseCandidate={(candidate) => ask('attachToCandidate', candidate)}
      onDetach={({ id }) => act(() => remote.detachAnnotation({ id }))}
      onDelete={(annotation) =>
        act(async () => {
          await remote.deleteAnnotation({ id: annotation.id });
          setDeleted(annotation);
        })
      }
      onUndoDelete={() => {
        if (!deleted) return;
        const { id } = deleted;
        act(async () => {
          await remote.restoreAnnotation({ id });
          setDeleted(null);
        });
      }}
      onUndoOver={() => setDeleted(null)}
      onDismiss={(check, reason) => {
        if (tab.state !== 'page') return;
        const { page } = tab.reading;
        act(() => remote.dismissFinding(dismissalOf(check, page, reason)));
      }}
      onRestore={({ id }) => act(() => remote.restoreFinding({ id }))}
      onOpenOtherPage={
        surface === 'popup'
          ? undefined
          : (page, claim) => act(() => openPageAtClaim(page, claim.text))
      }
      onOpenSidePanel={
        openSidePanel && 'tabId' in tab
          ? () => act(() => openSidePanel(tab.tabId), true)
          : undefined
      }
      onLookForClaims={() => ask('lookForClaims', {})}
      onShowMarks={(shown) => ask('showMarks', { shown })}
      onSwitchSite={(on) => {
        if ('host' in tab) act(() => remote.switchSite({ host: tab.host, on }));
      }}
      onAllowAccess={() => act(() => browser.permissions.request({ origins: [...WEB_PAGES] }))}
      onReload={() => {
        if ('tabId' in tab) act(() => browser.tabs.reload(tab.tabId), true);
      }}
      onExport={exportPage}
      onOpenDashboard={() =>
        act(() => remote.openDashboard(annotations.length > 0 ? { pageKey: key ?? '' } : {}), true)
      }
      onOpenOptions={() => act(() => browser.runtime.openOptionsPage(), true)}
    />
  );
}
