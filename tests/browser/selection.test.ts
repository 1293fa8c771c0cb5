import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { closeCard, giveVerdict, openCard, waitForCard } from '../../harness/card';
import { clickButton } from '../../harness/downloads';
import { askReader } from '../../harness/extension';
import { readMarks, waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import { inEachBrowser, openDemo } from './browsers';
import { storyArticle, storyPage } from './hostile-pages';

/** Selects words within an element, from where it first holds them. */
async function select(page: Page, selector: string, words: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate(
    (where, wanted) => {
      const element = document.querySelector(where);
      const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(wanted) ?? -1;
        if (start >= 0) getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      }
    },
    selector,
    words,
  );
}

/** Words that carry the mark of a selection, in the order of the page. */
const ownWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ([...(CSS.highlights.get('tickmark-own') ?? [])] as Range[])
      .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
      .map((range) => range.toString().replace(/\s+/g, ' ')),
  );

const waitForOwn = (page: Page, words: readonly string[]): Promise<string[]> =>
  until(
    () => ownWords(page),
    (own) => own.join('|') === words.join('|'),
    { what: `marks on ${words.join(', ')}`, within: 10_000 },
  );

inEachBrowser('selected words', (bench) => {
  const annotate = async (page: Page, selector: string, words: string): Promise<void> => {
    await select(page, selector, words);
    await askReader(bench().reader, page, 'annotateSelection', {});
    await page.bringToFront();
    await waitForCard(page);
    await closeCard(page);
  };
  const placesOn = async (page: Page): Promise<(string | undefined)[]> => {
    const { annotations } = await askReader(bench().reader, page, 'getReading', {});
    return annotations.map(({ place }) => place?.state);
  };

  it('are annotated around the article, and found again', async () => {
    const page = await openDemo(bench(), 'around');
    const claims = await readMarks(page);
    const words = ['Join 12,000 readers', 'A petition', 'I have not slept well since'];
    await annotate(page, '.newsletter', 'Join 12,000 readers');
    await annotate(page, 'article > h2', 'A petition');
    await annotate(page, '.comments', 'I have not slept well since');
    await waitForOwn(page, words);
    await openCard(page, 'I have not slept well since');
    await giveVerdict(page, 'disputed');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForOwn(page, words);
    expect(await placesOn(page)).toEqual(['anchored', 'anchored', 'anchored']);
    await page.bringToFront();
    expect(await readMarks(page)).toEqual(claims);
    await page.close();
  });

  it('that begin in the article and end outside are kept whole', async () => {
    const { reader } = bench();
    const page = await openDemo(bench(), 'across');
    await page.bringToFront();
    await page.evaluate(() => {
      const from = document.querySelector('article > p:last-of-type')?.firstChild;
      const to = document.querySelector('.related h2')?.firstChild;
      if (from && to)
        getSelection()?.setBaseAndExtent(from, from.textContent?.indexOf('when') ?? 0, to, 4);
    });
    await askReader(reader, page, 'annotateSelection', {});
    const { annotations } = await askReader(reader, page, 'getReading', {});
    expect(annotations[0]?.target.quote.exact).toMatch(/^wh[^]*\nMore$/);
    expect(annotations[0]?.place?.state).toBe('anchored');
    await page.close();
  });

  it('are found in comments that arrive late and are drawn anew', async () => {
    const { reader, served, pages } = bench();
    const comment = (name: string, text: string) => `<p><b>${name}</b> ${text}</p>`;
    const late = comment('harrow', 'I took that ferry twice and never saw a life jacket.');
    pages.set('/late-comments.html', {
      html: storyPage(`${storyArticle()}<section class="comments"><h2>Comments</h2></section><script>
const draw = () => { document.querySelector('.comments').innerHTML = ${JSON.stringify(`<h2>Comments</h2>${late}`)}; };
setTimeout(draw, 1000);
</script>`),
    });
    const page = await reader.open(`${served.origin}/late-comments.html`);
    await waitForMarks(page, 2);
    await page.waitForSelector('.comments p');
    await annotate(page, '.comments', 'a life jacket');
    await waitForOwn(page, ['a life jacket']);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.waitForSelector('.comments p');
    await waitForOwn(page, ['a life jacket']);
    const first = comment(
      'vane',
      'A comment that stands before the other one, now that it is here.',
    );
    await page.evaluate((html) => {
      const comments = document.querySelector('.comments');
      if (comments) comments.innerHTML = html;
    }, `<h2>Comments</h2>${first}${late}`);
    await waitForOwn(page, ['a life jacket']);
    await page.close();
  });

  it('are annotated on a page that is no article, where no claims are looked for', async () => {
    const { reader, served, pages } = bench();
    pages.set('/contact.html', {
      html: `<!doctype html><html lang="en"><title>Contact</title><body>
<nav>Home About</nav><h1>Contact</h1><p>The office opened on 3 May 2011. Ring the bell twice.</p></body></html>`,
    });
    const page = await reader.open(`${served.origin}/contact.html`);
    await until(
      () => askReader(reader, page, 'getReading', {}),
      ({ state }) => state === 'not-an-article',
      { what: 'the page to be looked at' },
    );
    await annotate(page, 'p', 'Ring the bell');
    await waitForOwn(page, ['Ring the bell']);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await waitForOwn(page, ['Ring the bell']);
    expect(await placesOn(page)).toEqual(['anchored']);
    await page.bringToFront();
    expect(await readMarks(page)).toEqual([]);
    // The way back from the dashboard does not wait for an article.
    const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
    await dashboard.bringToFront();
    await until(
      () => dashboard.evaluate(() => document.querySelector('.passage')?.textContent ?? ''),
      (passage) => passage.includes('Ring the bell'),
      { what: 'the annotation in the dashboard' },
    );
    await clickButton(dashboard, 'Open the page');
    await waitForCard(page);
    expect(await dashboard.$('[role="alert"]')).toBeNull();
    await dashboard.close();
    await page.close();
  });
});
