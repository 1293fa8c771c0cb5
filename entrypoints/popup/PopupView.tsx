import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ClaimKind } from '../../claims/claim';
import { EmptyState } from '../../components/EmptyState';
import { ExportMenu } from '../../components/ExportMenu';
import { IconButton } from '../../components/IconButton';
import { KindCounts } from '../../components/KindCounts';
import { Logo } from '../../components/Logo';
import { Switch } from '../../components/Switch';
import { UndoBar } from '../../components/UndoBar';
import { writeDay } from '../../components/words';
import type { ExportFormat } from '../../exchange/export-file';
import type { Annotation } from '../../storage/records';
import { type FrameActions, FrameLists, siteName } from './FrameLists';
import { countKinds, type ListedFrame } from './page-lists';
import type { TabState } from './tab-state';

export interface PopupViewProps {
  tab: TabState;
  /** The page, then its frames in which there is something to list; none where the tab shows no page that is read. */
  frames: readonly ListedFrame[];
  actionsIn(frame: ListedFrame): FrameActions;
  /** Deleted a moment ago. */
  deleted: Annotation | null;
  /** Something that failed, in words for people. */
  problem: string | null;
  onUndoDelete(): void;
  onUndoOver(): void;
  /** Absent where the browser has no side panel, or where this is it. */
  onOpenSidePanel?: (() => void) | undefined;
  onLookForClaims(): void;
  onShowMarks(shown: boolean): void;
  onSwitchSite(on: boolean): void;
  onAllowAccess(): void;
  onReload(): void;
  onExport(format: ExportFormat): void;
  onOpenDashboard(): void;
  onOpenOptions(): void;
}

/** The toolbar popup and the side panel: what was found on the page, what is kept on it, and what can be switched. */
export function PopupView(props: PopupViewProps) {
  const { tab, problem } = props;
  const [top] = props.frames;
  return (
    <main class="popup">
      <header class="popup-head">
        <Logo />
        <h1 class="popup-name">Tickmark</h1>
        <button type="button" class="button-quiet spread" onClick={props.onOpenDashboard}>
          All annotations
        </button>
        {props.onOpenSidePanel && (
          <IconButton icon="panel" label="Open in side panel" onClick={props.onOpenSidePanel} />
        )}
        <IconButton icon="options" label="Options" onClick={props.onOpenOptions} />
      </header>
      {problem !== null && (
        <p class="popup-problem problem" role="alert">
          {problem}
        </p>
      )}
      {tab.state === 'page' && top ? (
        <PageView {...props} host={tab.host} top={top} />
      ) : (
        <div class="popup-empty">{emptyState(props)}</div>
      )}
      {props.deleted && (
        <div class="popup-undo">
          <UndoBar
            key={props.deleted.id}
            message={`Deleted “${shorten(props.deleted.target.quote.exact)}”`}
            onUndo={props.onUndoDelete}
            onEnd={props.onUndoOver}
          />
        </div>
      )}
    </main>
  );
}

function emptyState({ tab, ...on }: PopupViewProps): ComponentChildren {
  switch (tab.state) {
    case 'loading':
    case 'page':
      return null;
    case 'not-web':
      return <EmptyState title="Not a web page">Open a news article to see its claims.</EmptyState>;
    case 'no-access':
      return (
        <EmptyState
          title="Tickmark isn't allowed to read pages"
          action={<Primary onClick={on.onAllowAccess}>Allow access</Primary>}
        >
          The browser has withdrawn its access. Nothing that you kept is lost.
        </EmptyState>
      );
    case 'switched-off':
      return (
        <EmptyState
          title={`Switched off on ${siteName(tab.host)}`}
          action={<Primary onClick={() => on.onSwitchSite(true)}>Switch on again</Primary>}
        >
          Tickmark reads nothing on this site.
        </EmptyState>
      );
    case 'silent':
      return (
        <EmptyState
          title="Not read yet"
          action={<Primary onClick={on.onReload}>Reload the page</Primary>}
        >
          Reload the page to start. Some pages, such as the browser's extension store, are off
          limits.
        </EmptyState>
      );
  }
}

function PageView(props: PopupViewProps & { host: string; top: ListedFrame }) {
  const { host, top, frames } = props;
  const { reading } = top;
  const { page, marksShown } = reading;
  const isNothing =
    reading.state === 'not-an-article' && frames.length === 1 && top.annotations.length === 0;
  const isKept = frames.some(
    ({ annotations, dismissals }) => annotations.length + dismissals.length > 0,
  );
  const otherLanguage = nameOfOther(reading.language);
  return (
    <>
      <section class="popup-page">
        <h2 class="popup-title">{page.title || siteName(host)}</h2>
        <p class="quiet small">
          {page.siteName || siteName(host)}
          {page.publishedAt !== null && ` · ${writeDay(page.publishedAt)}`}
        </p>
        {otherLanguage !== null && (
          <p class="notice small">
            The page says it is in {otherLanguage}. Tickmark reads English only.
          </p>
        )}
      </section>
      {isNothing ? (
        <div class="popup-empty">
          <EmptyState
            title="Not an article, it seems"
            action={<Primary onClick={props.onLookForClaims}>Look for claims on this page</Primary>}
          >
            Tickmark leaves such pages alone unless you ask.
          </EmptyState>
        </div>
      ) : (
        <Found {...props} />
      )}
      <footer class="popup-foot">
        <Switch on={marksShown} disabled={isNothing} onChange={(shown) => props.onShowMarks(shown)}>
          Marks on this page
        </Switch>
        <Switch on onChange={(on) => props.onSwitchSite(on)}>
          Read pages on {siteName(host)}
        </Switch>
        {isKept && <ExportMenu upwards name="Export this page" onExport={props.onExport} />}
      </footer>
    </>
  );
}

/** The name of a language that Tickmark does not read; null for English, and where nothing known is said. */
function nameOfOther(language: string): string | null {
  if (/^en\b/i.test(language)) return null;
  try {
    const name = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language);
    return name ?? null;
  } catch {
    return null;
  }
}

function Found({
  frames,
  host,
  top,
  actionsIn,
}: PopupViewProps & { host: string; top: ListedFrame }) {
  const [kind, setKind] = useState<ClaimKind | null>(null);
  const claims = frames.flatMap(({ reading }) => reading.claims);
  if (top.reading.state === 'reading' && claims.length === 0) {
    return (
      <p class="popup-empty quiet" role="status">
        Reading the page…
      </p>
    );
  }
  const isEmpty =
    claims.length === 0 && frames.every(({ annotations }) => annotations.length === 0);
  return (
    <>
      {claims.length > 0 && (
        <div class="popup-counts">
          <KindCounts counts={countKinds(claims)} chosen={kind} onChoose={setKind} />
        </div>
      )}
      <div class="popup-list" tabIndex={-1}>
        {frames.map((frame) => (
          <FrameLists
            key={frame.frameId}
            frame={frame}
            host={host}
            kind={kind}
            actions={actionsIn(frame)}
          />
        ))}
        {isEmpty && (
          <div class="popup-empty">
            <EmptyState title="No claims found">
              Select any words on the page and choose Annotate from the right-click menu.
            </EmptyState>
          </div>
        )}
      </div>
    </>
  );
}

function Primary({ onClick, children }: { onClick(): void; children: ComponentChildren }) {
  return (
    <button type="button" class="button button-primary" onClick={onClick}>
      {children}
    </button>
  );
}

function shorten(words: string): string {
  return words.length > 30 ? `${words.slice(0, 28).trimEnd()}…` : words;
}
