import { describe, expect, it } from 'vitest';
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
