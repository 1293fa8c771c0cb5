import type { ExportFormat } from '../exchange/export-file';
import { Icon } from './Icon';
import { Menu } from './Menu';

const FORMATS: readonly (readonly [ExportFormat, string])[] = [
  ['json-ld', 'Web Annotation (JSON-LD)'],
  ['csv', 'Table (CSV)'],
  ['markdown', 'Text (Markdown)'],
];

export interface ExportMenuProps {
  /** `Export this page`. */
  name: string;
  upwards?: boolean;
  onExport(format: ExportFormat): void;
}

/** A button that offers the three formats. */
export function ExportMenu({ name, upwards = false, onExport }: ExportMenuProps) {
  return (
    <Menu
      label={name}
      upwards={upwards}
      items={FORMATS.map(([format, words]) => ({
        name: words,
        icon: 'download',
        run: () => onExport(format),
      }))}
    >
      <Icon name="download" />
      {name}
    </Menu>
  );
}
