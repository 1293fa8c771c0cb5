/** Whether a page is dark behind some words, for what we draw beside them. */

/** Channels 0 to 255, alpha 0 to 1. */
interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Computed colours are `rgb()` or `rgba()` unless the page wrote them in a newer notation: those are not told. */
function parse(text: string): Colour | null {
  const match = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:[,/\s]+([\d.]+%?))?\s*\)$/.exec(
    text,
  );
  if (!match) return null;
  const alpha = match[4] ?? '1';
  return {
    red: Number(match[1]),
    green: Number(match[2]),
    blue: Number(match[3]),
    alpha: alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha),
  };
}

/** Relative luminance, 0 to 1: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** At this luminance black and white text are equally well read. */
const MIDDLE = 0.18;

/** Whether backgrounds are dark, by the elements that they lie behind; null where that can't be told. */
export type Backgrounds = Map<Element, boolean | null>;

/**
 * Whether the page is dark behind an element, by the nearest opaque background; by the colour of the text where
 * an image or nothing lies behind it; null where neither can be told. Reads styles alone: nothing is laid out for it.
 *
 * @param known What was found before, as long as the page's styles stay: elements share most of what is around them.
 */
export function isDarkBehind(element: Element, known: Backgrounds = new Map()): boolean | null {
  const view = element.ownerDocument.defaultView;
  if (!view) return null;
  const path: Element[] = [];
  let dark: boolean | null = null;
  for (let around: Element | null = element; around; around = around.parentElement) {
    const before = known.get(around);
    if (before !== undefined) {
      dark = before;
      break;
    }
    path.push(around);
    const style = view.getComputedStyle(around);
    if (style.backgroundImage.includes('url(')) break;
    const colour = parse(style.backgroundColor);
    if (colour && colour.alpha > 0.5) {
      dark = luminance(colour) < MIDDLE;
      break;
    }
  }
  for (const each of path) known.set(each, dark);
  if (dark !== null) return dark;
  const text = parse(view.getComputedStyle(element).color);
  return text ? luminance(text) > MIDDLE : null;
}
