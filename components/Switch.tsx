import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  on: boolean;
  disabled?: boolean;
  onChange(on: boolean): void;
  children: ComponentChildren;
}

/** Words with a switch behind them. */
export function Switch({ on, disabled = false, onChange, children }: SwitchProps) {
  return (
    <label class="switch">
      <span class="switch-name">{children}</span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span class="switch-track" aria-hidden="true" />
    </label>
  );
}
