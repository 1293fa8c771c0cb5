import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../components/timeline-layout';

const options = { width: 300, margin: 8, characterWidth: 6, gap: 8 };

describe('placing points', () => {
  it('keeps to scale', () => {
    const placed = layOut(
      [
        { label: 'a', from: 0, to: 0 },
        { label: 'b', from: 50, to: 75 },
        { label: 'c', from: 100, to: 100 },
      ],
      options,
    );
    expect(placed.map(({ x1, x2 }) => [x1, x2])).toEqual([
      [8, 8],
      [150, 221],
      [292, 292],
    ]);
  });

  it('puts points of one day in the middle', () => {
    const placed = layOut([{ label: 'a', from: 5, to: 5 }], options);
    expect(placed[0]).toMatchObject({ x1: 150, x2: 150, row: 0 });
  });

  it('never lays one label over another, nor outside', () => {
    const point = fc.record({
      label: fc.string({ minLength: 1, maxLength: 70 }),
      from: fc.integer({ min: -40000, max: 40000 }),
      width: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 9 }), (points) => {
        const placed = layOut(
          points
            .map(({ label, from, width }) => ({ label, from, to: from + width }))
            .toSorted((a, b) => a.from - b.from),
          options,
        );
        for (const [index, one] of placed.entries()) {
          const end = one.labelX + one.label.length * 6;
          expect(one.labelX).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(300.001);
          for (const other of placed.slice(index + 1)) {
            if (other.row !== one.row) continue;
            const otherEnd = other.labelX + other.label.length * 6;
            expect(end <= other.labelX || otherEnd <= one.labelX).toBe(true);
          }
        }
      }),
    );
  });
});
