import type { Verdict } from '../storage/records';
import { type LayerItem, type Origin, styled } from './layer';

/**
 * Small signs after a claim: the verdict that the reader gave, in grey where it was given on other words than
 * stand there now, and a flag where the arithmetic does not add up. The shape says it; the colour says it again.
 */

type Shape = Exclude<Verdict, 'unchecked'> | 'conflict' | 'changed';

export interface Sign {
  shape: Shape;
  /** A verdict on other words. */
  isOld?: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Paths in a box of 12 by 12, drawn as strokes unless filled. */
const SHAPES: Readonly<Record<Shape, { stroke?: string; fill?: string }>> = {
  confirmed: { stroke: 'M2 6.5 4.8 9.5 10 2.5' },
  'needs-context': {
    stroke: 'M6 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9',
    fill: 'M6 1.5a4.5 4.5 0 0 1 0 9z',
  },
  disputed: { stroke: 'M3.4 4a2.6 2.6 0 1 1 3.9 2.2C6.4 6.8 6 7.2 6 8', fill: 'M5 9.6h2v2H5z' },
  false: { stroke: 'M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5' },
  changed: { stroke: 'M2 4.5h8M2 8h8M8.5 1.5l-5 9.5' },
  conflict: { stroke: 'M3 11V1.5', fill: 'M3 1.5h7L8 4l2 2.5H3z' },
};

/** On light pages and on dark ones: 3:1 and more on either. */
const COLOURS: Readonly<Record<Shape, readonly [string, string]>> = {
  confirmed: ['#15803d', '#86efac'],
  'needs-context': ['#a16207', '#fcd34d'],
  disputed: ['#c2410c', '#fdba74'],
  false: ['#b91c1c', '#fca5a5'],
  conflict: ['#9a3412', '#fb923c'],
  changed: ['#78716c', '#a8a29e'],
};

const SIZE = 11;

/** What signs have to know of the words that they stand at; lengths in CSS pixels of the viewport. */
export interface SignSurroundings {
  /** Whether the page is dark behind them. */
  dark: boolean;
  /** Their last line; null where it can't be seen. */
  line: () => DOMRect | null;
  /** Free space between two lines. */
  gap: number;
  origin: () => Origin;
}

/** Signs that stand after the last line of some words. */
export function signItem(
  document: Document,
  signs: readonly Sign[],
  { dark, line, gap, origin }: SignSurroundings,
): LayerItem {
  const element = styled(
    document,
    'div',
    'position: absolute; display: flex; gap: 1px; line-height: 0; pointer-events: none;',
  );
  element.setAttribute('aria-hidden', 'true');
  for (const sign of signs) element.append(drawSign(document, sign, dark));
  return {
    element,
    measure() {
      const box = line();
      const { x, y } = origin();
      return () => {
        element.style.visibility = box ? 'visible' : 'hidden';
        if (!box) return;
        // Above the line's end, in the space between the lines as far as there is any: the next word stays free.
        const rise = SIZE / 2 + Math.min(gap, SIZE) / 2;
        element.style.transform = `translate(${box.right - x - 1}px, ${box.top - y - rise + 1}px)`;
      };
    },
  };
}

function drawSign(document: Document, { shape, isOld }: Sign, dark: boolean): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.style.cssText = `width: ${SIZE}px; height: ${SIZE}px; overflow: visible;`;
  const colour = COLOURS[isOld ? 'changed' : shape][dark ? 1 : 0];
  const halo = dark ? '#1c1917' : '#ffffff';
  const { stroke, fill } = SHAPES[shape];
  const draw = (d: string, paint: string): void => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    path.style.cssText = paint;
    svg.append(path);
  };
  const round = 'stroke-linecap: round; stroke-linejoin: round;';
  for (const d of [stroke, fill]) {
    if (d) draw(d, `fill: none; stroke: ${halo}; stroke-width: 4; opacity: 0.75; ${round}`);
  }
  if (fill) draw(fill, `fill: ${colour};`);
  if (stroke) draw(stroke, `fill: none; stroke: ${colour}; stroke-width: 1.9; ${round}`);
  return svg;
}
