/** What a `<meta>` of a page says, by its property (Open Graph) or its name; null where it is missing or empty. */
export function metaContent(document: Document, name: string): string | null {
  const element = document.querySelector(`meta[property="${name}" i], meta[name="${name}" i]`);
  return element?.getAttribute('content')?.trim() || null;
}
