import { focusable } from '../../components/keep-focus';

export interface FirstFocus {
  /** The reader came to write a note; the verdict comes first otherwise. */
  toNote: boolean;
  /** A ring shows it: for the keyboard. Who opened the card by mouse would take it for a verdict. */
  isShown: boolean;
}

/** Puts the focus on the verdict, or into the note. */
export function focusFirst(container: Element, { toNote, isShown }: FirstFocus): void {
  const wanted = container.querySelector<HTMLElement>(toNote ? 'textarea' : 'input:checked');
  (wanted ?? focusable(container)[0])?.focus({ preventScroll: true, focusVisible: isShown });
}

/** Tab goes round inside: beyond the last control lies the end of the page, far from the mark. */
export function goRound(event: KeyboardEvent, container: Element, focused: Element): void {
  if (event.key !== 'Tab' || event.ctrlKey || event.altKey || event.metaKey) return;
  const all = focusable(container);
  const from = event.shiftKey ? all[0] : all.at(-1);
  const to = event.shiftKey ? all.at(-1) : all[0];
  if (!from || focused !== from) return;
  event.preventDefault();
  to?.focus();
}
