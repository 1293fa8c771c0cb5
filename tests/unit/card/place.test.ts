import { assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, placeCard } from '../../../entrypoints/card/place';

const line = (left: number, top: number, width = 90, height = 24): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const DESKTOP = { width: 1280, height: 800 };
const CARD = { width: 340, height: 320 };

describe('placing a card', () => {
  it('goes below the mark, its arrow at the middle', () => {
    const { left, top, side, arrow } = placeCard(line(600, 200), CARD, DESKTOP, null);
    expect({ left, top, side }).toEqual({ left: 475, top: 234, side: 'below' });
    expect((arrow ?? 0) + 6 + left).toBe(645);
  });

  it('goes above where there is no room below', () => {
    const { top, side } = placeCard(line(600, 600), CARD, DESKTOP, null);
    expect(side).toBe('above');
    expect(top).toBe(600 - 10 - CARD.height);
  });

  it('takes the side with more room where it fits on neither, and scrolls inside', () => {
    const high = { ...CARD, height: 900 };
    const { side, maxHeight } = placeCard(line(600, 500), high, DESKTOP, null);
    expect(side).toBe('above');
    expect(maxHeight).toBe(500 - 10 - 8);
  });

  it.each([
    ['the left edge', line(2, 200), 8],
    ['the right edge', line(1240, 200, 30), 1280 - 8 - 340],
  ])('stays inside at %s', (_name, mark, left) => {
    expect(placeCard(mark, CARD, DESKTOP, null).left).toBe(left);
  });

  it('hides the arrow where the mark is beyond the card', () => {
    expect(placeCard(line(0, 200, 10), CARD, DESKTOP, null).arrow).toBeNull();
  });

  it('stays on its side while the note grows, as long as there is room to work', () => {
    const grown = { ...CARD, height: 500 };
    expect(placeCard(line(600, 400), grown, DESKTOP, 'below').side).toBe('below');
    expect(placeCard(line(600, 700), grown, DESKTOP, 'below').side).toBe('above');
  });

  it.each([
    ['above', line(600, -300), 8],
    ['below', line(600, 1500), 800 - 8 - 320],
  ])('stays at the edge without arrow where the mark has scrolled out %s', (_name, mark, top) => {
    const placement = placeCard(mark, CARD, DESKTOP, 'below');
    expect(placement).toMatchObject({ top, arrow: null });
  });

  it('is never off a window of 320 px and never on its line where there is room for both', () => {
    const marks = record({
      left: integer({ min: 0, max: 300 }),
      top: integer({ min: 0, max: 620 }),
      width: integer({ min: 5, max: 300 }),
    });
    const heights = integer({ min: 100, max: 1500 });
    assert(
      property(marks, heights, constantFrom('above', 'below', null), (at, height, before) => {
        const window = { width: 320, height: 640 };
        const mark = line(at.left, at.top, at.width);
        const { left, top, maxHeight } = placeCard(mark, { width: 304, height }, window, before);
        const bottom = top + Math.min(height, maxHeight);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + 304).toBeLessThanOrEqual(312);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(bottom).toBeLessThanOrEqual(632);
        expect(bottom <= mark.top || top >= mark.bottom).toBe(true);
      }),
    );
  });
});
