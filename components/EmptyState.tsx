import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  title: string;
  /** What to do next, in one sentence. */
  children?: ComponentChildren;
  /** A button for it. */
  action?: ComponentChildren;
}

/** Where there is nothing to show: why, and what to do next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-title">{title}</p>
      {children && <p class="quiet">{children}</p>}
      {action && <div class="empty-action">{action}</div>}
    </div>
  );
}
