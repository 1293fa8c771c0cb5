import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../../command/arguments';
import { printJson, printTable } from '../../../command/print';
import { detectClaims } from '../../../claims';

describe('arguments', () => {
  it.each([
    [[], { files: ['-'], publishedAt: undefined, json: false, help: false }],
    [
      ['a.txt', 'b.html'],
      { files: ['a.txt', 'b.html'], publishedAt: undefined, json: false, help: false },
    ],
    [
      ['--json', '--published', '2018-05-30', 'a'],
      { files: ['a'], publishedAt: '2018-05-30', json: true, help: false },
    ],
    [
      ['--published=2018-05-30', '-'],
      { files: ['-'], publishedAt: '2018-05-30', json: false, help: false },
    ],
    [['--', '--json'], { files: ['--json'], publishedAt: undefined, json: false, help: false }],
    [['--help'], { files: ['-'], publishedAt: undefined, json: false, help: true }],
  ])('%j', (given, read) => {
    expect(readArguments(given)).toEqual(read);
  });

  it.each([
    [['--publish', '2018-05-30'], 'unknown option --publish'],
    [['-x'], 'unknown option -x'],
    [['--published'], '--published needs a day'],
    [['--json=yes'], '--json takes no value'],
  ])('%j is refused', (given, message) => {
    expect(() => readArguments(given)).toThrow(UsageError);
    expect(() => readArguments(given)).toThrow(message);
  });
});

describe('printing', () => {
  const text = 'Rain fell.\nDale Whitcomb, 63, was jailed for 18 months.';
  const claims = detectClaims(text);

  it('gives a table with line numbers', () => {
    expect(printTable(text, claims)).toBe(
      [
        'at  kind      words                 value  about',
        '2   age       63                    P63Y   Dale Whitcomb',
        '2   sentence  jailed for 18 months  P18M   Dale Whitcomb, imprisonment, imposed',
        '',
      ].join('\n'),
    );
  });

  it('gives an object a line', () => {
    const lines = printJson('a.txt', claims).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      claims.map((claim) => ({ file: 'a.txt', ...claim })),
    );
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-command-'));
  beforeAll(() => {
    writeFileSync(join(folder, 'good.txt'), 'Ann Roe, 63, of Hope, was found on Monday.\n');
    writeFileSync(join(folder, 'latin.txt'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (args: readonly string[], input = '') => {
    const script = fileURLToPath(new URL('../../../command/claims.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), script, ...args],
      { cwd: folder, input, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };

  it.each([
    ['standard input', [], 'Ann Roe, 63, said', 0, 'Ann Roe', ''],
    ['an option that is not known', ['--bogus'], '', 2, '', 'claims: unknown option --bogus'],
    ['a file that is missing', ['none.txt'], '', 2, '', "claims: none.txt can't be read"],
    ['bytes of another encoding', ['latin.txt'], '', 2, '', 'claims: latin.txt is not UTF-8'],
    ['one good file of two', ['none.txt', 'good.txt'], '', 2, 'Ann Roe', 'none.txt'],
  ])('%s', { timeout: 60_000 }, (_, args, input, code, printed, told) => {
    const { status, stdout, stderr } = run(args, input);
    expect(status).toBe(code);
    expect(stdout).toContain(printed);
    expect(stderr).toContain(told);
  });
});
