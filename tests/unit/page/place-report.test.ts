import { describe, expect, it, vi } from 'vitest';
import { PlaceReport } from '../../../page/place-report';
import type { Place } from '../../../storage/records';

const FOUND = new Map<string, Place>([['a', { state: 'anchored' }]]);
const GONE = new Map<string, Place>([['a', { state: 'orphaned', reason: 'absent' }]]);

describe('report of where annotations stand', () => {
  it('is sent once for the same places', () => {
    const reportPlaces = vi.fn(() => Promise.resolve());
    const report = new PlaceReport({ reportPlaces });
    report.send('page', FOUND);
    report.send('page', new Map(FOUND));
    report.send('page', GONE);
    expect(reportPlaces.mock.calls).toEqual([
      [{ pageKey: 'page', places: [{ id: 'a', place: { state: 'anchored' } }] }],
      [{ pageKey: 'page', places: [{ id: 'a', place: { state: 'orphaned', reason: 'absent' } }] }],
    ]);
  });

  it('is not sent where nothing is kept', () => {
    const reportPlaces = vi.fn(() => Promise.resolve());
    new PlaceReport({ reportPlaces }).send('page', new Map());
    expect(reportPlaces).not.toHaveBeenCalled();
  });

  it('is sent again when it did not arrive', async () => {
    const reportPlaces = vi.fn(() => Promise.reject(new Error('asleep')));
    const report = new PlaceReport({ reportPlaces });
    report.send('page', FOUND);
    await Promise.resolve();
    await Promise.resolve();
    report.send('page', FOUND);
    expect(reportPlaces).toHaveBeenCalledTimes(2);
  });
});
