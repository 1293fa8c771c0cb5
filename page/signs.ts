import type { Verdict } from '../storage/records';
import { type Backgrounds, isDarkBehind } from './backdrop';
import type { Layer } from './layer';
import { linesOf, type Mark } from './marks';
import { type Sign, signItem } from './verdict-tick';

/** Keeps the signs in the layer in step with the marks. */
export interface Signs {
  show(marks: readonly Mark[]): void;
}

interface Shown {
  /** What is drawn, and on which ground. */
  key: string;
  remove: () => void;
}

export function createSigns(document: Document, layer: Layer): Signs {
  let shown = new Map<Range, Shown>();
  return {
    show(marks) {
      const next = new Map<Range, Shown>();
      const known: Backgrounds = new Map();
      for (const mark of marks) {
        const signs = signsOf(mark);
        if (signs.length === 0) continue;
        const around = mark.range.startContainer.parentElement;
        const dark = (around && isDarkBehind(around, known)) ?? false;
        const key = JSON.stringify([signs, dark]);
        const old = shown.get(mark.range);
        if (old?.key === key) {
          shown.delete(mark.range);
          next.set(mark.range, old);
          continue;
        }
        const scroller = around && scrollerOf(around);
        const item = signItem(document, signs, {
          dark,
          line: () => lastLineIn(mark, scroller),
          gap: around ? gapBetweenLines(around) : 0,
          origin: layer.origin,
        });
        next.set(mark.range, { key, remove: layer.add(item) });
      }
      for (const { remove } of shown.values()) remove();
      shown = next;
      layer.place();
    },
  };
}

/** A verdict on words that have changed since stands in grey, after a sign that says so: it was given on others. */
function signsOf({ annotation, place, checks }: Mark): Sign[] {
  const signs: Sign[] = [];
  const verdict: Verdict = annotation?.verdict ?? 'unchecked';
  const isChanged = place?.state === 'changed';
  if (isChanged) signs.push({ shape: 'changed' });
  if (verdict !== 'unchecked') signs.push({ shape: verdict, isOld: isChanged });
  if (checks.some(({ relation }) => relation === 'conflicts')) signs.push({ shape: 'conflict' });
  return signs;
}

/** The last line of a mark, unless it has scrolled out of the part of the page that it stands in. */
function lastLineIn(mark: Mark, scroller: Element | null): DOMRect | null {
  const line = linesOf(mark).at(-1);
  if (!line || !scroller) return line ?? null;
  const { top, bottom, left, right } = scroller.getBoundingClientRect();
  const isSeen =
    line.top >= top && line.bottom <= bottom && line.right >= left && line.left <= right;
  return isSeen ? line : null;
}

/** Free space between two lines of an element's text, in CSS pixels; none where the page leaves it to the font. */
function gapBetweenLines(element: Element): number {
  const { lineHeight, fontSize } = getComputedStyle(element);
  // The boxes of most fonts are a little higher than their size.
  const box = Number.parseFloat(fontSize) * 1.15;
  return Math.max(0, Number.parseFloat(lineHeight) - box) || 0;
}

/** The nearest part of the page around an element that scrolls by itself; null where only the page does. */
function scrollerOf(element: Element): Element | null {
  const { body, documentElement } = element.ownerDocument;
  for (let around: Element | null = element; around; around = around.parentElement) {
    if (around === body || around === documentElement) return null;
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return null;
}
