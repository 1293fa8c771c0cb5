import { expect, it } from 'vitest';
import { pointOfMark, waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { inEachBrowser } from './browsers';
import { HOSTILE_PAGES, STORY_CLAIMS } from './hostile-pages';

inEachBrowser('hostile pages', (bench) => {
  it.each(Object.entries(HOSTILE_PAGES))('%s is read all the same', async (name, made) => {
    const { reader, served, pages } = bench();
    const path = `/${name.replace(/\W+/g, '-')}.html`;
    pages.set(path, made);
    const page = await reader.open(served.origin + path);
    const marks = await waitForMarks(page, STORY_CLAIMS, 60_000);
    expect(marks.map(({ text }) => text)).toContain('47');
    // Still alive: the page answers, and scrolls to a mark.
    await until(
      () => pointOfMark(page, '47'),
      ({ x, y }) => x > 0 && y > 0,
      { what: 'a mark to scroll to' },
    );
    await page.close();
  });
});
