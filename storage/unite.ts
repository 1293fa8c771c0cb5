import { LIMITS } from './limits';
import type { Annotation, Source } from './records';

/** What of an annotation is a list, and the note that takes in what no longer fits there. */
type Written = Pick<Annotation, 'note' | 'tags' | 'sources'>;

/** Heads what a note took in. */
const TOO_MANY = 'Tags and sources that were too many when two annotations became one:';

/** Tags and sources of both, and their note: what is more than may be kept in a list goes to the end of that. */
export function uniteLists(
  note: string,
  first: Omit<Written, 'note'>,
  second: Omit<Written, 'note'>,
): Written {
  const tags = uniteTags(first.tags, second.tags);
  const sources = uniteSources(first.sources, second.sources);
  const lines = [
    ...tags.slice(LIMITS.tags).map((tag) => `- ${tag}`),
    ...sources.slice(LIMITS.sources).map(({ title, url }) => `- ${title && `${title}: `}<${url}>`),
  ];
  return {
    note: withLines(note, lines),
    tags: tags.slice(0, LIMITS.tags),
    sources: sources.slice(0, LIMITS.sources),
  };
}

/** Lines that stand in the note already came with the same write before. */
function withLines(note: string, lines: readonly string[]): string {
  const known = new Set(note.split('\n'));
  const fresh = lines.filter((line) => !known.has(line));
  if (fresh.length === 0) return note;
  const head = known.has(TOO_MANY) ? [] : [...(note === '' ? [] : [note, '']), TOO_MANY, ''];
  return [...(head.length > 0 ? head : [note]), ...fresh].join('\n');
}

/** Tags of both, in their order, none twice. */
function uniteTags(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}

/** Sources of both, one for each address; a title that is there wins over none, the second over the first. */
function uniteSources(first: readonly Source[], second: readonly Source[]): Source[] {
  const byUrl = new Map<string, Source>();
  for (const source of [...first, ...second]) {
    const earlier = byUrl.get(source.url);
    byUrl.set(source.url, { url: source.url, title: source.title || (earlier?.title ?? '') });
  }
  return [...byUrl.values()];
}
