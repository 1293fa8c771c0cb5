import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './Icon';
import { isElement } from './is-element';

export interface MenuItem {
  name: string;
  icon: IconName;
  danger?: boolean;
  run(): void;
}

export interface MenuProps {
  /** What the button is called. */
  label: string;
  items: readonly MenuItem[];
  /** What the button shows; three dots by default. */
  children?: ComponentChildren;
  /** The list opens upwards. */
  upwards?: boolean;
}

/** A button that opens a short list of actions, after the ARIA menu button pattern. */
export function Menu({ label, items, children, upwards = false }: MenuProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const entries = () => [...(list.current?.querySelectorAll('button') ?? [])];
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  useEffect(() => {
    if (open) entries()[0]?.focus();
  }, [open]);

  /** Moves the focus by so many entries, round the ends. */
  const move = (target: EventTarget | null, step: number) => {
    const all = entries();
    const at = all.findIndex((entry) => entry === target);
    all[(at + step + all.length) % all.length]?.focus();
  };

  return (
    <div
      class="menu"
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        if (!(isElement(next) && event.currentTarget.contains(next))) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (!open) return;
        if (event.key === 'Escape') close();
        else if (event.key === 'ArrowDown') move(event.target, 1);
        else if (event.key === 'ArrowUp') move(event.target, -1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <button
        ref={button}
        type="button"
        class={children ? 'button' : 'icon-button'}
        aria-label={children ? undefined : label}
        title={children ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        // Some browsers give no focus to a clicked button; the list closes when the focus leaves it.
        onMouseDown={(event) => open && event.preventDefault()}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {children ?? <Icon name="more" />}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          class={upwards ? 'menu-list menu-upwards' : 'menu-list'}
          role="menu"
          aria-label={label}
        >
          {items.map(({ name, icon, danger, run }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              class={danger ? 'menu-item button-danger' : 'menu-item'}
              onClick={() => {
                close();
                run();
              }}
            >
              <Icon name={icon} />
              {name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
