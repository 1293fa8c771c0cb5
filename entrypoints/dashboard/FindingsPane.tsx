import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Claim } from '../../claims/claim';
import { EmptyState } from '../../components/EmptyState';
import { Findings, type KeptDismissal } from '../../components/Findings';
import { People } from '../../components/People';
import { count, writeDay } from '../../components/words';
import type { PageCheck } from '../../storage/protocol';
import type { Reading } from '../../storage/records';
import type { AllFindings, SortedFindings } from './all-findings';

/** People drawn at first, and with each press of the button. */
const PEOPLE = 50;

export interface FindingsPaneProps {
  /** null while it is being read. */
  found: AllFindings | null;
  readings: readonly Reading[];
  onOpenClaim(pageKey: string, claim: Claim): void;
  /** `pageKey`: of the page that the finding rests on, or of one of those. */
  onDismiss(pageKey: string, check: PageCheck, reason: string): void;
  onRestore(dismissal: KeptDismissal): void;
}

/** What the checks find on all remembered pages: conflicts across and within them, and the people they tell of. */
export function FindingsPane(props: FindingsPaneProps) {
  const { found, readings } = props;
  const [shown, setShown] = useState(PEOPLE);
  if (!found) return null;
  if (readings.length === 0) {
    return (
      <div class="dashboard-start">
        <EmptyState title="Nothing to compare yet">
          Open a news article and annotate a claim on it: what it says is then compared with the
          other pages that you keep.
        </EmptyState>
      </div>
    );
  }
  const { across, within, people } = found;
  const titles = new Map(readings.map(({ pageKey, title }) => [pageKey, title || pageKey]));
  const isQuiet = across.open.length === 0 && within.every(({ findings }) => !findings.open.length);
  return (
    <div class="all-findings">
      {isQuiet && (
        <p class="quiet">
          {readings.length === 1
            ? 'Nothing conflicts on the one page that is kept.'
            : `Nothing conflicts on the ${readings.length} pages compared.`}
        </p>
      )}
      {across.open.length + across.closed.length > 0 && (
        <Section title="Between pages">
          <Sorted findings={across} {...props} />
        </Section>
      )}
      {within.length > 0 && (
        <Section title="Within a page">
          {within.map(({ reading, findings }) => (
            <div key={reading.pageKey} class="findings-page">
              <h3 class="findings-page-title">
                {reading.title || reading.url}
                <span class="quiet small">
                  {reading.siteName}
                  {reading.publishedAt !== null && ` · ${writeDay(reading.publishedAt)}`}
                </span>
              </h3>
              <Sorted findings={findings} pageKey={reading.pageKey} {...props} />
            </div>
          ))}
        </Section>
      )}
      {people.length > 0 && (
        <Section title={count(people.length, 'person', 'people')}>
          <People
            people={people.slice(0, shown)}
            titleOf={(key) => titles.get(key) ?? key}
            onOpen={({ pageKey, claim }) => props.onOpenClaim(pageKey, claim)}
          />
          {people.length > shown && (
            <button type="button" class="button" onClick={() => setShown(shown + PEOPLE)}>
              Show more people
            </button>
          )}
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="findings-section" aria-label={title}>
      <h2 class="findings-title">{title}</h2>
      {children}
    </section>
  );
}

interface SortedProps extends FindingsPaneProps {
  findings: SortedFindings;
  /** Of the page that all of them stand on; absent where each names its own. */
  pageKey?: string;
}

function Sorted({ findings, pageKey, ...on }: SortedProps) {
  const { open, closed, dismissals } = findings;
  const ways = {
    onGoTo: pageKey === undefined ? undefined : (claim: Claim) => on.onOpenClaim(pageKey, claim),
    onOpenPage: (page: { key: string }, claim: Claim) => on.onOpenClaim(page.key, claim),
  };
  return (
    <>
      <Findings
        label={null}
        checks={open}
        dismissals={[]}
        onDismiss={(check, reason) => {
          const home = pageKey ?? check.elsewhere?.find((page) => page !== null)?.key;
          if (home !== undefined) on.onDismiss(home, check, reason);
        }}
        {...ways}
      />
      <Findings
        label={null}
        checks={closed}
        dismissals={dismissals}
        onRestore={on.onRestore}
        {...ways}
      />
    </>
  );
}
