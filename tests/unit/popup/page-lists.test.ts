import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../claims/claim';
import {
  annotationsOf,
  countKinds,
  listFrames,
  untouchedClaims,
} from '../../../entrypoints/popup/page-lists';
import type { PageReading } from '../../../storage/protocol';
import type { Annotation } from '../../../storage/records';
import { PAGE, target, untouched } from '../storage/samples';

const TEXT = 'Ada Brown is 63. She was freed in 2018. Her sister is 63 as well.';

function claim(text: string, from = 0, kind: Claim['kind'] = 'age'): Claim {
  const start = TEXT.indexOf(text, from);
  return { kind, start, end: start + text.length, text, value: null };
}

const FIRST = claim('63');
const DATE = claim('2018', 0, 'date');
const SECOND = claim('63', FIRST.end);

function annotation(id: string, { start, end, text }: Claim): Annotation {
  const { quote } = target(text, TEXT.slice(Math.max(0, start - 32), start), '');
  const position = { type: 'TextPositionSelector', start, end } as const;
  return untouched({ id, target: { quote, position }, claim: { kind: 'age', value: null } });
}

function reading(annotations: Annotation[]): PageReading {
  return {
    page: PAGE,
    state: 'read',
    language: 'en',
    marksShown: true,
    claims: [FIRST, DATE, SECOND],
    text: TEXT,
    annotations,
    candidates: [],
    frames: [],
  };
}

describe('the lists of the popup', () => {
  it('leaves out claims that are annotated, and only those', () => {
    const left = untouchedClaims(reading([]), [annotation('a', SECOND)]);
    expect(left).toEqual([FIRST, DATE]);
  });

  it('knows an annotated claim again where text was put before it', () => {
    const shift = 'By a reporter. ';
    const moved = [FIRST, DATE, SECOND].map((one) => ({
      ...one,
      start: one.start + shift.length,
      end: one.end + shift.length,
    }));
    const left = untouchedClaims({ claims: moved, text: shift + TEXT }, [annotation('a', SECOND)]);
    expect(left.map(({ start }) => start - shift.length)).toEqual([FIRST.start, DATE.start]);
  });

  it('takes places from the page and everything else from storage, in the order of the text', () => {
    const stale = { ...annotation('b', SECOND), place: { state: 'anchored' } as const };
    const kept = [{ ...annotation('b', SECOND), note: 'newer' }, annotation('a', FIRST)];
    const list = annotationsOf(reading([stale]), kept);
    expect(list.map(({ id, note, place }) => [id, note, place])).toEqual([
      ['a', '', null],
      ['b', 'newer', { state: 'anchored' }],
    ]);
  });

  it('shows what the page says where storage is not there', () => {
    expect(annotationsOf(reading([annotation('a', FIRST)]), null)).toHaveLength(1);
  });

  it('list the page first, then the frames that hold something', () => {
    const empty = { ...reading([]), claims: [] };
    const frames = listFrames(
      [
        { frameId: 0, reading: empty },
        { frameId: 4, reading: empty },
        { frameId: 7, reading: reading([]) },
        { frameId: 9, reading: { ...empty, annotations: [annotation('a', FIRST)] } },
      ],
      new Map(),
      [],
    );
    expect(frames.map(({ frameId }) => frameId)).toEqual([0, 7, 9]);
  });

  it.each<[string, Annotation['place'], number]>([
    ['in the frame where it stands', { state: 'anchored' }, 7],
    ['in the frame where its words have changed', { state: 'changed', words: '64' }, 7],
    ['on the page where it stands nowhere', { state: 'orphaned', reason: 'absent' }, 0],
  ])('list an annotation of page and frame once: %s', (_name, place, expected) => {
    const here = annotation('a', FIRST);
    const absent = { ...here, place: { state: 'orphaned', reason: 'absent' } as const };
    const frames = listFrames(
      [
        { frameId: 0, reading: reading([absent]) },
        { frameId: 7, reading: reading([{ ...here, place }]) },
      ],
      new Map([[PAGE.key, { page: null, annotations: [here], dismissals: [] }]]),
      [],
    );
    expect(
      frames.filter(({ annotations }) => annotations.length > 0).map(({ frameId }) => frameId),
    ).toEqual([expected]);
  });

  it('counts kinds', () => {
    expect(countKinds([FIRST, DATE, SECOND])).toEqual({
      age: 2,
      sentence: 0,
      date: 1,
      duration: 0,
    });
  });
});
