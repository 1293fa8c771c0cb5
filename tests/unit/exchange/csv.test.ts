import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCsv, writeCsv } from '../../../exchange/csv';
import { INPUT } from './samples';

/** Reads RFC 4180 by its grammar, and takes the guard away. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('not CSV');
    const value = match[1]?.replaceAll('""', '"') ?? match[2] ?? '';
    row.push(/^'+[=+\-@\t\r\n＝＋－＠]/.test(value) ? value.slice(1) : value);
    if (match[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const cells = fc.oneof(
  fc.string(),
  fc
    .array(fc.constantFrom('"', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', 'é', '63'))
    .map((parts) => parts.join('')),
);
const tables = fc.array(fc.array(cells, { minLength: 1, maxLength: 4 }), { minLength: 1 });

describe('writeCsv', () => {
  test('whatever is written is read back', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        expect(readCsv(writeCsv(rows))).toEqual(rows);
      }),
    );
  });

  test('no cell begins a formula', () => {
    fc.assert(
      fc.property(cells, (text) => {
        expect(writeCsv([[text]])).not.toMatch(/^"?[=+\-@\t＝＋－＠]/);
      }),
    );
  });

  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['a; =1', '"a; =1"'],
    ['say "so"', '"say ""so"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    ['@home', "'@home"],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ['1-2', '1-2'],
  ])('%j is written as %j', (text, written) => {
    expect(writeCsv([[text]])).toBe(`${written}\r\n`);
  });
});

test('a table has a row for each annotation, in the order of the pages and their text', () => {
  const text = toCsv(INPUT);
  expect(text.startsWith('\uFEFFPage,Publisher,')).toBe(true);
  const [head = [], ...rows] = readCsv(text.slice(1));
  expect(rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])))).toEqual([
    {
      Page: 'The governor weighs a plea',
      Publisher: 'The Example',
      Published: '2026-02-27',
      Address: 'https://news.example/clemency',
      Words: '63-year-old',
      Before: 'the ',
      After: ' woman',
      Kind: 'Age',
      Meaning: '63 years old',
      Value: 'P63Y',
      About: 'Ada Brock',
      Sanction: '',
      Status: '',
      Verdict: 'Confirmed',
      Note: 'Her birth certificate agrees.',
      Tags: 'age',
      Sources: 'Register <https://records.example/brock>',
      Place: '',
      Made: '2026-03-01T10:00:00.000Z',
      Changed: '2026-03-01T11:00:00.000Z',
      Id: '00000000-0000-4000-8000-000000000001',
    },
    expect.objectContaining({
      Words: 'Friday',
      Meaning: 'Friday 27 February 2026',
      Verdict: 'Not checked yet',
      Place: 'The page has changed: now “Saturday”',
    }),
    expect.objectContaining({
      Page: '',
      Published: '',
      Kind: '',
      Verdict: 'Needs context',
      Tags: '=cmd; a`b',
      Note: '# Big\n\n```\nopen fence',
      Place: 'Not found on the page',
    }),
  ]);
});
