import { describe, expect, it } from 'vitest';
import { Places } from '../../../page/place-annotations';
import type { FoundPlace } from '../../../storage/protocol';
import type { Annotation, Place } from '../../../storage/records';
import { annotation as sample, target } from '../storage/samples';

const KEY = 'https://courier.example/fire';

function annotation(id: string, words: string, place: Place | null = null): Annotation {
  return sample({ id, pageKey: KEY, target: target(words, '', ''), claim: null, place });
}

/** Places, and the texts that the background was asked about. */
function placesThat(answer: FoundPlace[]): { places: Places; asked: string[] } {
  const asked: string[] = [];
  const places = new Places(async ({ text }) => {
    asked.push(text);
    return answer;
  });
  return { places, asked };
}

describe('the places of annotations', () => {
  const found: FoundPlace[] = [
    { id: 'a', anchoring: { state: 'anchored', start: 2, end: 4 } },
    { id: 'b', anchoring: { state: 'changed', start: 6, end: 8, words: '26' } },
    { id: 'c', anchoring: { state: 'orphaned', reason: 'ambiguous', candidates: [] } },
  ];

  it('are looked for once for a text', async () => {
    const { places, asked } = placesThat(found);
    const all = [annotation('a', '47'), annotation('b', '25'), annotation('c', 'six')];
    const first = await places.find(KEY, 'text', all);
    const second = await places.find(KEY, 'text', all);
    expect(asked).toEqual(['text']);
    expect(second).toEqual(first);
    expect(Object.fromEntries(first.places)).toEqual({
      a: { state: 'anchored' },
      b: { state: 'changed', words: '26' },
      c: { state: 'orphaned', reason: 'ambiguous' },
    });
    expect(first.placed.map(({ annotation: { id }, span }) => [id, span.start])).toEqual([
      ['a', 2],
      ['b', 6],
    ]);
  });

  it('are looked for again in another text, and for another target', async () => {
    const { places, asked } = placesThat(found);
    await places.find(KEY, 'text', [annotation('a', '47')]);
    await places.find(KEY, 'other', [annotation('a', '47')]);
    await places.find(KEY, 'other', [annotation('a', '48')]);
    expect(asked).toEqual(['text', 'other', 'other']);
  });

  it('need not be looked for where the annotation was just made', async () => {
    const { places, asked } = placesThat([]);
    await places.find(KEY, 'text', []);
    const made = annotation('new', '47');
    places.remember(made, 'text', { start: 1, end: 3 });
    const { placed } = await places.find(KEY, 'text', [made]);
    expect(placed.map(({ span }) => span)).toEqual([{ start: 1, end: 3 }]);
    expect(asked).toEqual([]);
  });

  it('are none for one that the reader took off the page', async () => {
    const { places, asked } = placesThat(found);
    const detached = annotation('a', '47', { state: 'orphaned', reason: 'detached' });
    const placing = await places.find(KEY, 'text', [detached]);
    expect(asked).toEqual([]);
    expect(placing.placed).toEqual([]);
    expect(placing.outcomes).toEqual([]);
    expect(placing.places.get('a')).toEqual({ state: 'orphaned', reason: 'detached' });
  });
});
