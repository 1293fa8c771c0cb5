import { expect, it } from 'vitest';
import type { Claim } from '../../../claims/claim';
import { type DismissedOnPages, isDismissalOf } from '../../../claims/dismissed';

const claim = (text: string): Claim => ({ kind: 'age', start: 0, end: 2, text, value: null });
const claims = [claim('63'), claim('68')];
const inPage = { rule: 'birth', claims };
const withB = { ...inPage, elsewhere: [null, { key: 'b' }] };
const ofAll = { ...inPage, elsewhere: [{ key: 'a' }, { key: 'b' }] };

const onA: DismissedOnPages = { pageKey: 'a', rule: 'birth', words: ['63', '68'] };
const onAB = { ...onA, alsoOn: ['b'] };

it.each<[string, DismissedOnPages, Parameters<typeof isDismissalOf>[1], boolean]>([
  ['within a page', onA, inPage, true],
  ['within a page, seen from all pages', onA, { ...inPage, elsewhere: [{ key: 'a' }] }, true],
  ['between pages, seen from one', onAB, withB, true],
  [
    'between pages, seen from the other',
    onAB,
    { ...inPage, elsewhere: [{ key: 'a' }, null] },
    true,
  ],
  ['between pages, seen from all pages', onAB, ofAll, true],
  ['with other words', { ...onA, words: ['63', '69'] }, inPage, false],
  ['of another rule', { ...onA, rule: 'lived' }, inPage, false],
  ['within a page, though it was dismissed between pages', onAB, inPage, false],
  ['between pages, though it was dismissed within one', onA, withB, false],
  ['with a third page', onAB, { ...inPage, elsewhere: [null, { key: 'c' }] }, false],
])('a dismissal holds for a finding %s: %#', (_name, dismissal, check, expected) => {
  expect(isDismissalOf(dismissal, check)).toBe(expected);
});
