import type { ExportedFile } from '../exchange/export-file';

/** The browser needs the address for a moment after the click; milliseconds. */
const KEEP_FOR = 60_000;

/** Hands a file to the browser's downloads. The link is clicked inside `place`, so that a shadow root keeps it. */
export function downloadFile({ name, type, text }: ExportedFile, place: Element): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  place.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_FOR);
}
