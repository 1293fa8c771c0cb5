import { detectClaims } from '../claims';
import { parseDay } from '../claims/calendar';
import { type CommandArguments, readArguments, USAGE, UsageError } from './arguments';
import { printJson, printTable } from './print';
import type { ArticleOfPage } from './read-article';
import { readText } from './read-file';

/** `npm run claims`: prints the claims of texts and of articles in HTML files. */

async function run({ files, publishedAt, json, help }: CommandArguments): Promise<void> {
  if (help) {
    console.log(USAGE);
    return;
  }
  if (publishedAt !== undefined && (publishedAt.length !== 10 || !parseDay(publishedAt))) {
    throw new UsageError(`--published ${publishedAt} is not a date; write it like 2018-05-30`);
  }
  for (const file of files) {
    // One that can't be read does not keep the others from being read.
    await told(() => printClaims(file, publishedAt, json, files.length > 1));
  }
}

async function printClaims(
  file: string,
  publishedAt: string | undefined,
  json: boolean,
  named: boolean,
): Promise<void> {
  const source = readText(file);
  const isHtml = /\.html?$/i.test(file) || /^\s*(?:<!doctype html|<html)\b/i.test(source);
  const article = isHtml
    ? await readArticle(source, file)
    : { text: source, publishedAt: undefined };
  const claims = detectClaims(article.text, { publishedAt: publishedAt ?? article.publishedAt });
  if (named && !json) process.stdout.write(`${file}\n`);
  process.stdout.write(json ? printJson(file, claims) : printTable(article.text, claims));
}

/** The article of an HTML page; what has a DOM is loaded only for it. */
async function readArticle(source: string, file: string): Promise<ArticleOfPage> {
  const { readArticleOf } = await import('./read-article');
  return readArticleOf(source, file);
}

/** Does some work; a mistake of the person who typed the command is told, and the exit code is 2. */
async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`claims: ${error.message}`);
    process.exitCode = 2;
  }
}

// Who reads on need not read to the end: `… | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

await told(async () => run(readArguments(process.argv.slice(2))));
