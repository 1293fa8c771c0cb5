/**
 * Copies text. Pages that are not served over TLS have no clipboard API and others forbid it; there the text
 * goes through a field of ours and the old command.
 */
export async function copyText(text: string, place: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // Not allowed here: the other way.
  }
  const field = place.ownerDocument.createElement('textarea');
  field.className = 'hidden-label';
  field.value = text;
  place.append(field);
  field.select();
  const copied = place.ownerDocument.execCommand('copy');
  field.remove();
  if (!copied) throw new Error("Couldn't copy: the page doesn't allow it.");
}
