/** Where the points of a timeline go: to scale along the line, labels stacked so that none covers another. */

export interface PlacedPoint {
  /** Both ends on the line, in the drawing's units; equal for a single day. */
  x1: number;
  x2: number;
  /** Left end of the label, and its row: 0 is nearest to the line. */
  labelX: number;
  row: number;
  label: string;
}

export interface LayoutOptions {
  width: number;
  /** Kept free at both ends of the line. */
  margin: number;
  /** Advance of one character of a label; a generous mean, as the font is not known. */
  characterWidth: number;
  /** Least room between two labels of one row. */
  gap: number;
}

export interface LayoutInput {
  label: string;
  /** Day numbers, or any other measure of time. */
  from: number;
  to: number;
}

/** Places points in the order given, which must be oldest first. Labels that are too wide are cut with an ellipsis. */
export function layOut(points: readonly LayoutInput[], options: LayoutOptions): PlacedPoint[] {
  const { width, margin, characterWidth, gap } = options;
  const first = Math.min(...points.map(({ from }) => from));
  const last = Math.max(...points.map(({ to }) => to));
  const scale = last > first ? (width - 2 * margin) / (last - first) : 0;
  const longest = Math.floor(width / characterWidth);
  /** The taken stretches of each row. */
  const rows: [number, number][][] = [];
  return points.map(({ label: whole, from, to }) => {
    const label = whole.length > longest ? `${whole.slice(0, longest - 1)}…` : whole;
    const [x1, x2] = scale > 0 ? [from, to].map((at) => margin + (at - first) * scale) : [];
    const [left, right] = [x1 ?? width / 2, x2 ?? width / 2];
    const labelWidth = label.length * characterWidth;
    const labelX = Math.max(0, Math.min((left + right) / 2 - labelWidth / 2, width - labelWidth));
    const collides = ([start, end]: [number, number]) =>
      labelX < end + gap && start < labelX + labelWidth + gap;
    const free = rows.findIndex((taken) => !taken.some(collides));
    const row = free < 0 ? rows.length : free;
    (rows[row] ??= []).push([labelX, labelX + labelWidth]);
    return { x1: left, x2: right, labelX, row, label };
  });
}
