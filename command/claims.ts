import { detectClaims } from '../claims';
import { parseDay } from '../claims/calendar';
import { type CommandArguments, readArguments, USAGE, UsageError } from './arguments';
import { printJson, printTable } from './print';
import { readArticleOf } from './read-article';
import { readText } from './read-file';

/** `npm run claims`: prints the claims of texts and of articles in HTML files. */

function run({ files, publishedAt, json, help }: CommandArguments): void {
  if (help) {
    console.log(USAGE);
    return;
  }
  if (publishedAt !== undefined && (publishedAt.length !== 10 || !parseDay(publishedAt))) {
    throw new UsageError(`--published ${publishedAt} is not a date; write it like 2018-05-30`);
  }
  for (const file of files) {
    const source = readText(file);
    const isHtml = /\.html?$/i.test(file) || /^\s*(?:<!doctype html|<html)\b/i.test(source);
    const article = isHtml ? readArticleOf(source, file) : { text: source, publishedAt: undefined };
    const claims = detectClaims(article.text, { publishedAt: publishedAt ?? article.publishedAt });
    if (files.length > 1 && !json) process.stdout.write(`${file}\n`);
    process.stdout.write(json ? printJson(file, claims) : printTable(article.text, claims));
  }
}

try {
  run(readArguments(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`claims: ${error.message}`);
  process.exitCode = 2;
}
