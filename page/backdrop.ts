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

/**
 * Whether the page is dark behind an element, by the nearest opaque background; by the colour of the text where
 * an image or nothing lies behind it; null where neither can be told.
 */
export function isDarkBehind(element: Element): boolean | null {
  const view = element.ownerDocument.defaultView;
  if (!view) return null;
  for (let around: Element | null = element; around; around = around.parentElement) {
    const style = view.getComputedStyle(around);
    if (style.backgroundImage.includes('url(')) break;
    const colour = parse(style.backgroundColor);
    if (colour && colour.alpha > 0.5) return luminance(colour) < MIDDLE;
  }
  const text = parse(view.getComputedStyle(element).color);
  return text ? luminance(text) > MIDDLE : null;
}
