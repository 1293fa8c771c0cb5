import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Claim, ClaimKind } from '../../claims/claim';
import { ClaimRow } from '../../components/ClaimRow';
import { EmptyState } from '../../components/EmptyState';
import { ExportMenu } from '../../components/ExportMenu';
import { Findings, type KeptDismissal } from '../../components/Findings';
import { IconButton } from '../../components/IconButton';
import { KindCounts } from '../../components/KindCounts';
import { Logo } from '../../components/Logo';
import { Switch } from '../../components/Switch';
import { UndoBar } from '../../components/UndoBar';
import { count, writeDay } from '../../components/words';
import type { ExportFormat } from '../../exchange/export-file';
import type { OtherPage, PageCheck, PageReading } from '../../storage/protocol';
import type { Annotation } from '../../storage/records';
import { type AnnotationActions, AnnotationItem } from './AnnotationItem';
import { countKinds, untouchedClaims } from './page-lists';
import type { TabState } from './tab-state';

export interface PopupViewProps extends AnnotationActions {
  tab: TabState;
  /** What is kept on the page, with its place now. */
  annotations: readonly Annotation[];
  /** What the checks found, dismissed ones included. */
  findings: readonly PageCheck[];
  dismissals: readonly KeptDismissal[];
  /** Deleted a moment ago. */
  deleted: Annotation | null;
  /** Something that failed, in words for people. */
  problem: string | null;
  onOpenClaim(claim: Claim): void;
  onUndoDelete(): void;
  onUndoOver(): void;
  onDismiss(check: PageCheck, reason: string): void;
  onRestore(dismissal: KeptDismissal): void;
  /** Opens another page at a claim; where absent, plain links lead to it. */
  onOpenOtherPage?: ((page: OtherPage, claim: Claim) => void) | undefined;
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
      {tab.state === 'page' ? (
        <PageView {...props} host={tab.host} reading={tab.reading} />
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

function PageView(props: PopupViewProps & { host: string; reading: PageReading }) {
  const { host, reading, annotations } = props;
  const { page, state, marksShown } = reading;
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
      {state === 'not-an-article' && annotations.length === 0 ? (
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
        <Switch
          on={marksShown}
          disabled={state === 'not-an-article' && annotations.length === 0}
          onChange={(shown) => props.onShowMarks(shown)}
        >
          Marks on this page
        </Switch>
        <Switch on onChange={(on) => props.onSwitchSite(on)}>
          Read pages on {siteName(host)}
        </Switch>
        {annotations.length + props.dismissals.length > 0 && (
          <ExportMenu upwards name="Export this page" onExport={props.onExport} />
        )}
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

function Found(props: PopupViewProps & { reading: PageReading }) {
  const { reading, annotations } = props;
  const [kind, setKind] = useState<ClaimKind | null>(null);
  const { claims, page, state } = reading;
  if (state === 'reading' && claims.length === 0) {
    return (
      <p class="popup-empty quiet" role="status">
        Reading the page…
      </p>
    );
  }
  const ofKind = (claimKind: ClaimKind | undefined) => kind === null || claimKind === kind;
  const kept = annotations.filter(({ claim }) => ofKind(claim?.kind));
  const rest = untouchedClaims(reading, annotations).filter((claim) => ofKind(claim.kind));
  return (
    <>
      {claims.length > 0 && (
        <div class="popup-counts">
          <KindCounts counts={countKinds(claims)} chosen={kind} onChoose={setKind} />
        </div>
      )}
      <div class="popup-list" tabIndex={-1}>
        {kind === null && props.findings.length > 0 && (
          <div class="popup-findings">
            <Findings
              checks={props.findings}
              dismissals={props.dismissals}
              onGoTo={props.onOpenClaim}
              onOpenPage={props.onOpenOtherPage}
              onDismiss={props.onDismiss}
              onRestore={props.onRestore}
            />
          </div>
        )}
        {kept.length > 0 && (
          <section aria-labelledby="kept">
            <h3 class="list-title" id="kept">
              {count(kept.length, 'annotation')}
            </h3>
            <ul>
              {kept.map((annotation) => (
                <AnnotationItem
                  key={annotation.id}
                  annotation={annotation}
                  publishedAt={page.publishedAt}
                  onOpenAnnotation={props.onOpenAnnotation}
                  onAcceptWords={props.onAcceptWords}
                  candidates={reading.candidates.filter(
                    ({ annotationId }) => annotationId === annotation.id,
                  )}
                  onReattach={props.onReattach}
                  onShowCandidate={props.onShowCandidate}
                  onChooseCandidate={props.onChooseCandidate}
                  onDetach={props.onDetach}
                  onDelete={props.onDelete}
                />
              ))}
            </ul>
          </section>
        )}
        {rest.length > 0 && (
          <section aria-labelledby="found">
            <h3 class="list-title" id="found">
              {kept.length > 0 ? 'Not annotated' : count(rest.length, 'claim')}
            </h3>
            <ul>
              {rest.map((claim) => (
                <ClaimRow
                  key={claim.start}
                  claim={claim}
                  publishedAt={page.publishedAt}
                  onOpen={() => props.onOpenClaim(claim)}
                />
              ))}
            </ul>
          </section>
        )}
        {claims.length === 0 && annotations.length === 0 && (
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

function siteName(host: string): string {
  return host.replace(/^www\./, '');
}

function shorten(words: string): string {
  return words.length > 30 ? `${words.slice(0, 28).trimEnd()}…` : words;
}
