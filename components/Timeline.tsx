import { parseDay, toDay } from '../claims/calendar';
import type { TimelinePoint } from '../claims/check/check';
import { writeDay, writeDays } from '../claims/en/reading/write-date';
import { layOut } from './timeline-layout';

export interface TimelineProps {
  /** Oldest first. */
  points: readonly TimelinePoint[];
}

const WIDTH = 300;
const ROW = 17;
const BAR = 5;

/** `30 May 2018`, `1954 to 1955`, `1996`: as exact as there is room for. */
function shortDate({ from, to }: TimelinePoint): string {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (!first || !last) return '';
  if (from === to) return writeDay(first);
  return first.year === last.year ? String(first.year) : `${first.year} to ${last.year}`;
}

function longDate({ from, to }: TimelinePoint): string {
  const [first, last] = [parseDay(from), parseDay(to)];
  return first && last ? writeDays(first, last) : '';
}

/** Points in time on a line, to scale. What it shows is told in its label too. */
export function Timeline({ points }: TimelineProps) {
  const drawn = points.flatMap((point) => {
    const [from, to] = [parseDay(point.from), parseDay(point.to)];
    return from && to ? [{ point, from: toDay(from), to: toDay(to) }] : [];
  });
  if (drawn.length < 2) return null;
  const placed = layOut(
    drawn.map(({ point, from, to }) => ({ label: `${point.label} ${shortDate(point)}`, from, to })),
    { width: WIDTH, margin: 8, characterWidth: 6, gap: 8 },
  );
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const line = rows * ROW + 6;
  const label = drawn.map(({ point }) => `${point.label} ${longDate(point)}`).join('; ');

  return (
    <svg
      class="timeline"
      role="img"
      aria-label={`Timeline: ${label}`}
      viewBox={`0 0 ${WIDTH} ${line + BAR + 2}`}
    >
      <path class="timeline-line" d={`M0 ${line}H${WIDTH}`} />
      {placed.map(({ x1, x2, labelX, row, label: words }, index) => {
        const baseline = line - 10 - row * ROW;
        const middle = (x1 + x2) / 2;
        return (
          <g key={`${index} ${words}`} class="timeline-point">
            <path class="timeline-leader" d={`M${middle} ${baseline + 4}V${line}`} />
            <rect
              x={x1 - BAR / 2}
              y={line - BAR / 2}
              width={x2 - x1 + BAR}
              height={BAR}
              rx={BAR / 2}
            />
            <text x={labelX} y={baseline}>
              {words}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
