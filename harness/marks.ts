import type { Page } from 'puppeteer-core';
import { until } from './until';

/** A mark as the page can see it: the name of its highlight and the words that it covers. */
export interface Mark {
  name: string;
  text: string;
}

const KINDS = ['age', 'sentence', 'date', 'duration'];
/** Those on light ground and those on dark. */
const CLAIM_NAMES = KINDS.flatMap((kind) => [`tickmark-${kind}`, `tickmark-${kind}-dark`]);

/** All marks on claims, in the order of the page. */
export function readMarks(page: Page): Promise<Mark[]> {
  return page.evaluate((names) => {
    const marks = names.flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => ({ name, range: range as Range })),
    );
    marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return marks.map(({ name, range }) => ({ name, text: range.toString() }));
  }, CLAIM_NAMES);
}

/** Waits until at least so many claims are marked. */
export function waitForMarks(page: Page, least = 1, within = 20_000): Promise<Mark[]> {
  return until(
    () => readMarks(page),
    (marks) => marks.length >= least,
    { what: `${least} marks on ${page.url()}`, within },
  );
}

/** Scrolls a mark to the middle of the window and gives the middle of its first line in the viewport. */
export async function pointOfMark(
  page: Page,
  words: string,
  occurrence = 0,
): Promise<{ x: number; y: number }> {
  const point = await page.evaluate(
    async (names, wanted, index) => {
      const ranges = [...names, 'tickmark-own']
        .flatMap((name) => [...(CSS.highlights.get(name) ?? [])] as Range[])
        .filter((range) => range.toString().replace(/\s+/g, ' ') === wanted)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges[index];
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const line = range.getClientRects()[0];
      return line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : null;
    },
    CLAIM_NAMES,
    words,
    occurrence,
  );
  if (!point) throw new Error(`"${words}" is not marked on ${page.url()}.`);
  return point;
}
