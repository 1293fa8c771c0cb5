import { useId } from 'preact/hooks';
import { VERDICTS, type Verdict } from '../storage/records';
import { VerdictSign } from './VerdictSign';
import { SHORT_VERDICT_NAMES, VERDICT_NAMES } from './words';

export interface VerdictChoiceProps {
  verdict: Verdict;
  /** The verdict was given on words that have changed since: shown greyed. */
  stale?: boolean;
  onChange(verdict: Verdict): void;
}

/** Five verdicts side by side; arrow keys move, as in any group of radio buttons. */
export function VerdictChoice({ verdict, stale = false, onChange }: VerdictChoiceProps) {
  const group = useId();
  return (
    <fieldset class="verdict-choice" data-stale={stale || undefined}>
      <legend class="hidden-label">Verdict{stale && ' on the old words'}</legend>
      {VERDICTS.map((choice, index) => (
        <label
          key={choice}
          class={`verdict-option verdict-${choice}`}
          title={`${VERDICT_NAMES[choice]} (${index + 1})`}
        >
          <input
            type="radio"
            name={group}
            value={choice}
            aria-label={VERDICT_NAMES[choice]}
            checked={choice === verdict}
            onChange={() => onChange(choice)}
          />
          <VerdictSign verdict={choice} />
          <span aria-hidden="true">{SHORT_VERDICT_NAMES[choice]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The verdict that a key stands for: 1 to 5; null for other keys. */
export function verdictOfKey(key: string): Verdict | null {
  return /^[1-5]$/.test(key) ? (VERDICTS[Number(key) - 1] ?? null) : null;
}
