import type { Annotation, Dismissal, Page } from '../storage/records';
import { type ExportInput, groupByPage } from './kept-pages';
import { describeInFull, describePlace, CLAIM_KIND_NAMES, VERDICT_NAMES } from './words';

/**
 * Annotations for reading and for note-taking software: CommonMark, a heading for each page and each annotation.
 * A note is Markdown already and stands as it is, in a block quote: whatever it leaves open ends there.
 */
export function toMarkdown(input: ExportInput): string {
  const day = input.exportedAt.slice(0, 10);
  const parts = groupByPage(input).flatMap(({ page, annotations, dismissals }) => [
    headOf(page),
    ...annotations.map((annotation) => writeAnnotation(annotation, page)),
    ...(dismissals.length > 0 ? [writeDismissals(dismissals)] : []),
  ]);
  return `${[...parts, `*Exported from Tickmark on ${day}.*`].join('\n\n')}\n`;
}

function headOf({ title, siteName, publishedAt, publishedBy, key }: Page): string {
  const published =
    publishedAt && `published ${publishedAt}${publishedBy === 'reader' ? ' (your date)' : ''}`;
  const line = [escapeMarkdown(siteName), published].filter(Boolean).join(', ');
  return `# ${link(title || key, key)}${line ? `\n\n${line}` : ''}`;
}

function writeAnnotation(annotation: Annotation, page: Page): string {
  const { target, claim, verdict, note, tags, sources, place } = annotation;
  const { prefix, exact, suffix } = target.quote;
  const facts: [name: string, text: string][] = [
    ['Verdict', VERDICT_NAMES[verdict]],
    ['Kind', claim ? CLAIM_KIND_NAMES[claim.kind] : ''],
    ['Meaning', escapeMarkdown(describeInFull(annotation, page))],
    ['About', escapeMarkdown(claim?.subject ?? '')],
    ['Place', escapeMarkdown(describePlace(place))],
    ['Tags', tags.map(code).join(', ')],
    ['Sources', sources.map(({ url, title }) => link(title || url, url)).join(', ')],
  ];
  const blocks = [
    `## “${escapeMarkdown(exact)}”`,
    context(prefix, exact, suffix),
    facts.flatMap(([name, text]) => (text ? [`- ${name}: ${text}`] : [])).join('\n'),
    note.trim() === '' ? '' : quoteBlock(note),
  ];
  return blocks.filter(Boolean).join('\n\n');
}

function writeDismissals(dismissals: readonly Dismissal[]): string {
  const items = dismissals.map(({ statement, words, reason }) => {
    const quotes = words.map((exact) => `“${exact}”`).join(' and ');
    const why = reason === '' ? '' : ` Reason: ${escapeMarkdown(reason)}`;
    return `- ${escapeMarkdown(statement || quotes)}${why}`;
  });
  return `## Dismissed findings\n\n${items.join('\n')}`;
}

/** The words in their sentence. Nothing where nothing stands around them. */
function context(prefix: string, exact: string, suffix: string): string {
  if (prefix.trim() === '' && suffix.trim() === '') return '';
  const before = escapeMarkdown(prefix);
  const after = escapeMarkdown(suffix);
  const gap = (text: string, edge: RegExp) => (edge.test(text) ? ' ' : '');
  return `… ${before}${gap(prefix, /\s$/)}**${escapeMarkdown(exact)}**${gap(suffix, /^\s/)}${after} …`;
}

/**
 * Text as it is, on one line: nothing in it is taken for markup by CommonMark, GitHub (`~`, `$`) or Obsidian
 * (`==`, `%%`, `#tag`). What software links by itself may still become a link: bare addresses, and on GitHub `@name`.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(
      /[\\`*_[\]<>&~$|]|==|%%|(?<=^#*)#|#(?=[\p{L}_/-])|#+$|^[-+=](?![\p{L}\p{N}])|(?<=^\d{1,9})[.)]/gu,
      (mark) => mark.replace(/./g, '\\$&'),
    );
}

/** Text in code style; the fence is longer than any run of backticks in it. */
function code(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(line) ? ' ' : '';
  return fence + pad + line + pad + fence;
}

/** A link; what is no http(s) address becomes plain text. */
function link(text: string, url: string): string {
  const label = escapeMarkdown(text);
  if (!/^https?:\/\//i.test(url)) return label;
  const address = url.replace(/[<>\\\s]/g, (mark) => encodeURIComponent(mark));
  return `[${label}](<${address}>)`;
}

function quoteBlock(note: string): string {
  return note
    .trim()
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
