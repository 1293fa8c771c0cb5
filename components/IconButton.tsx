import { Icon, type IconName } from './Icon';

export interface IconButtonProps {
  icon: IconName;
  /** What it does, for those who can't see the icon. */
  label: string;
  /** Shown when it is pointed at; the label by default. */
  title?: string;
  onClick(): void;
}

/** A button with an icon for words. */
export function IconButton({ icon, label, title = label, onClick }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={title} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
