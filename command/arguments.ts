/** What `npm run claims` was asked. */
export interface CommandArguments {
  files: readonly string[];
  publishedAt: string | undefined;
  json: boolean;
  help: boolean;
}

/** A mistake of the person who typed the command: told in one line, exit 2. */
export class UsageError extends Error {}

export const USAGE = `usage: npm run claims -- [--published YYYY-MM-DD] [--json] [FILE…]

Prints the claims of text files, or of the article in HTML files (.html, .htm): ages, prison sentences,
dates and durations. Reads standard input where no file is named, or where one is called -.

  --published DAY  day on which the text was published; for HTML the page is asked
  --json           one JSON object per line
  --help           this text`;

/** Reads command-line arguments; throws UsageError on those that it does not know. */
export function readArguments(args: readonly string[]): CommandArguments {
  const files: string[] = [];
  let publishedAt: string | undefined;
  let json = false;
  let help = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    const [name = '', inline] = argument.startsWith('--') ? argument.split(/=(.*)/s) : [argument];
    if (argument === '--') {
      files.push(...args.slice(index + 1));
      break;
    }
    if (name === '--json' || name === '--help' || name === '-h') {
      if (inline !== undefined) throw new UsageError(`${name} takes no value`);
      if (name === '--json') json = true;
      else help = true;
    } else if (name === '--published') {
      publishedAt = inline ?? args[++index];
      if (publishedAt === undefined)
        throw new UsageError('--published needs a day, such as 2018-05-30');
    } else if (argument.startsWith('-') && argument !== '-') {
      throw new UsageError(`unknown option ${argument}`);
    } else files.push(argument);
  }
  return { files: files.length > 0 ? files : ['-'], publishedAt, json, help };
}
