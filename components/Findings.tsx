import { useId, useState } from 'preact/hooks';
import { type CheckRelation, isBirthOfAgeAlone } from '../claims/check/check';
import type { Claim } from '../claims/claim';
import { type DismissedOnPages, isDismissalOf } from '../claims/dismissed';
import type { OtherPage, PageCheck } from '../storage/protocol';
import { FindingPlaces } from './FindingPlaces';
import { Timeline } from './Timeline';

/** A finding that the reader has dismissed. */
export interface KeptDismissal extends DismissedOnPages {
  id: string;
  reason: string;
}

export interface FindingsProps {
  checks: readonly PageCheck[];
  dismissals: readonly KeptDismissal[];
  /** What the list is called, `Findings` by default; null where what stands around it says so. */
  label?: string | null;
  /** The claim that is being looked at: no way to it is offered. */
  current?: Claim | undefined;
  /** Absent where the place of a claim can't be shown. */
  onGoTo?: ((claim: Claim) => void) | undefined;
  /** Opens another page at a claim; where absent, plain links lead to the page. */
  onOpenPage?: ((page: OtherPage, claim: Claim) => void) | undefined;
  /** Absent where nothing can be kept. */
  onDismiss?: ((check: PageCheck, reason: string) => void) | undefined;
  /** Takes a dismissal back. */
  onRestore?: ((dismissal: KeptDismissal) => void) | undefined;
}

const RELATION_NAMES: Record<CheckRelation, string> = {
  conflicts: "Doesn't add up",
  agrees: 'Adds up',
  implies: 'Follows',
};

/** What the checks found: conflicts in full, what agrees and follows folded, then what was dismissed. */
export function Findings(props: FindingsProps) {
  const { dismissals, label = 'Findings', current } = props;
  // The card of an age says that itself.
  const checks = props.checks.filter(
    (check) => current?.kind !== 'age' || !isBirthOfAgeAlone(check),
  );
  const open: PageCheck[] = [];
  const closed: { check: PageCheck; dismissal: KeptDismissal }[] = [];
  for (const check of checks) {
    const dismissal = dismissals.find((candidate) => isDismissalOf(candidate, check));
    if (dismissal) closed.push({ check, dismissal });
    else open.push(check);
  }
  const conflicts = open.filter(({ relation }) => relation === 'conflicts');
  const others = open.filter(({ relation }) => relation !== 'conflicts');
  if (checks.length === 0) return null;

  return (
    <section class="findings" aria-label={label ?? undefined}>
      {conflicts.map((check) => (
        <Finding key={keyOf(check)} check={check} {...props} />
      ))}
      {others.length > 0 && (
        <details class="findings-more">
          <summary>What this implies</summary>
          {others.map((check) => (
            <Finding key={keyOf(check)} check={check} {...props} />
          ))}
        </details>
      )}
      {closed.length > 0 && (
        <details class="findings-more">
          <summary>
            {closed.length === 1 ? 'One dismissed finding' : `${closed.length} dismissed findings`}
          </summary>
          {closed.map(({ check, dismissal }) => (
            <Dismissed
              key={keyOf(check)}
              check={check}
              dismissal={dismissal}
              onRestore={props.onRestore}
            />
          ))}
        </details>
      )}
    </section>
  );
}

function keyOf({ rule, claims, elsewhere = [] }: PageCheck): string {
  const pages = elsewhere.map((page) => page?.key ?? '');
  return [rule, ...claims.map(({ start }) => start), ...pages].join(' ');
}

type FindingProps = Omit<FindingsProps, 'checks'> & { check: PageCheck };

function Finding({ check, current, onGoTo, onOpenPage, onDismiss }: FindingProps) {
  const { relation, statement, assumptions, timeline } = check;
  const [asking, setAsking] = useState(false);
  return (
    <article class={`finding finding-${relation}`}>
      <p class="finding-relation">{RELATION_NAMES[relation]}</p>
      <p class="finding-statement">{statement}</p>
      {timeline && <Timeline points={timeline} />}
      {assumptions.length > 0 && (
        <details class="finding-assumptions">
          <summary>Assuming</summary>
          <ul>
            {assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </details>
      )}
      <p class="finding-actions">
        <FindingPlaces check={check} current={current} onGoTo={onGoTo} onOpenPage={onOpenPage} />
        {onDismiss && relation === 'conflicts' && !asking && (
          <button type="button" class="link-button quiet" onClick={() => setAsking(true)}>
            Dismiss
          </button>
        )}
      </p>
      {onDismiss && asking && (
        <ReasonForm
          onCancel={() => setAsking(false)}
          onSend={(reason) => {
            setAsking(false);
            onDismiss(check, reason);
          }}
        />
      )}
    </article>
  );
}

interface ReasonFormProps {
  onSend(reason: string): void;
  onCancel(): void;
}

function ReasonForm({ onSend, onCancel }: ReasonFormProps) {
  const id = useId();
  const [reason, setReason] = useState('');
  return (
    <form
      class="finding-reason"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Only the question is closed, not the card around it.
        event.stopPropagation();
        onCancel();
      }}
    >
      <label for={id}>Why both can be right (optional)</label>
      <input
        id={id}
        class="input"
        value={reason}
        autocomplete="off"
        ref={focusOnce}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <p class="finding-actions">
        <button type="submit" class="button">
          Dismiss
        </button>
        <button type="button" class="button-quiet" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </form>
  );
}

/** The reader has asked for the field: typing can begin. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

interface DismissedProps {
  check: PageCheck;
  dismissal: KeptDismissal;
  onRestore?: ((dismissal: KeptDismissal) => void) | undefined;
}

function Dismissed({ check, dismissal, onRestore }: DismissedProps) {
  return (
    <article class="finding finding-dismissed">
      <p class="finding-statement">{check.statement}</p>
      {dismissal.reason !== '' && <p class="finding-why">Your reason: {dismissal.reason}</p>}
      {onRestore && (
        <p class="finding-actions">
          <button type="button" class="link-button" onClick={() => onRestore(dismissal)}>
            Undo
          </button>
        </p>
      )}
    </article>
  );
}
