// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Highlights, type MarkKind } from '../../../page/highlights';

let registry: Map<string, Set<Range>>;

beforeEach(() => {
  registry = new Map();
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: registry });
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

/** A word in an element that stands in a box with a style. */
function word(style: string, inner = ''): Range {
  const box = document.createElement('div');
  box.style.cssText = style;
  const words = document.createElement('p');
  words.style.cssText = inner;
  words.textContent = 'aged 63';
  box.append(words);
  document.body.append(box);
  const range = document.createRange();
  range.selectNodeContents(words.firstChild ?? words);
  return range;
}

const names = (): string[] => [...registry.keys()].sort();

it.each<[string, string, string, MarkKind, string]>([
  ['on white', 'background-color: rgb(255, 255, 255)', '', 'age', 'tickmark-age'],
  ['on black', 'background-color: rgb(0, 0, 0)', '', 'age', 'tickmark-age-dark'],
  ['on dark red', 'background-color: rgb(127, 29, 29)', '', 'date', 'tickmark-date-dark'],
  [
    'on a light box within a dark one',
    'background-color: rgb(0, 0, 0)',
    'background-color: rgb(250, 250, 249)',
    'sentence',
    'tickmark-sentence',
  ],
  [
    'on a veil over a dark box',
    'background-color: rgb(0, 0, 0)',
    'background-color: rgba(255, 255, 255, 0.1)',
    'duration',
    'tickmark-duration-dark',
  ],
  [
    'in white text before an image',
    'background-image: url(a.png); color: rgb(255, 255, 255)',
    'color: rgb(255, 255, 255)',
    'age',
    'tickmark-age-dark',
  ],
  ['of the reader, on black', 'background-color: rgb(0, 0, 0)', '', 'own', 'tickmark-own'],
])('names a mark %s after its ground', (_name, style, inner, kind, expected) => {
  new Highlights().show([{ kind, range: word(style, inner) }]);
  expect(names()).toEqual([expected]);
});

it('moves a mark when its page goes from dark to light', () => {
  const range = word('background-color: rgb(0, 0, 0)');
  const highlights = new Highlights();
  highlights.show([{ kind: 'age', range }]);
  expect(names()).toEqual(['tickmark-age-dark']);
  const [box] = document.body.children;
  if (box instanceof HTMLElement) box.style.backgroundColor = 'rgb(255, 255, 255)';
  highlights.show([{ kind: 'age', range }]);
  expect(names()).toEqual(['tickmark-age']);
  highlights.clear();
  expect(names()).toEqual([]);
});
