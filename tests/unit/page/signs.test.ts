// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import type { Layer, LayerItem } from '../../../page/layer';
import type { Mark } from '../../../page/marks';
import { createSigns } from '../../../page/signs';
import type { Verdict } from '../../../storage/records';
import { annotation } from '../storage/samples';

const drawn = new Set<LayerItem>();
const layer: Layer = {
  host: document.createElement('div'),
  root: document.createElement('div').attachShadow({ mode: 'open' }),
  add(item) {
    drawn.add(item);
    return () => drawn.delete(item);
  },
  place: () => {},
  origin: () => ({ x: 0, y: 0 }),
};

afterEach(() => {
  drawn.clear();
  document.body.replaceChildren();
  document.body.removeAttribute('style');
});

function judged(verdict: Verdict): Mark {
  const words = document.createElement('p');
  words.textContent = 'aged 63';
  document.body.append(words);
  const range = document.createRange();
  range.selectNodeContents(words);
  return {
    kind: 'age',
    scope: 'article',
    span: { start: 0, end: 7 },
    text: 'aged 63',
    claim: null,
    annotation: annotation({ verdict }),
    place: { state: 'anchored' },
    checks: [],
    dismissed: [],
    range,
  };
}

const colours = () => [...drawn].map(({ element }) => element.innerHTML.match(/#[0-9a-f]{6}/g));

it('draws a sign in the colours of its ground, anew where that changes and not otherwise', () => {
  const signs = createSigns(document, layer);
  const marks = [judged('confirmed'), judged('unchecked')];
  document.body.style.backgroundColor = 'rgb(255, 255, 255)';
  signs.show(marks);
  const [light] = drawn;
  expect(colours()).toEqual([['#ffffff', '#15803d']]);
  signs.show(marks);
  expect([...drawn]).toEqual([light]);
  document.body.style.backgroundColor = 'rgb(28, 25, 23)';
  signs.show(marks);
  expect(colours()).toEqual([['#1c1917', '#86efac']]);
});
