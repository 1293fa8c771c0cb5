import { expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { closeCard, giveVerdict, openCard } from '../../harness/card';
import { askReader } from '../../harness/extension';
import { waitForMarks } from '../../harness/marks';
import { until } from '../../harness/until';
import type { Place } from '../../storage/records';
import { inEachBrowser } from './browsers';
import { STORY_CLAIMS, storyArticle, storyPage } from './hostile-pages';

const NINE_YEARS = 'sentenced to nine years in prison';

inEachBrowser('anchoring', (bench) => {
  /** The places of what is kept, once each has one that fits. */
  const placesOn = async (
    page: Page,
    fits: (places: readonly (Place | null)[]) => boolean,
  ): Promise<readonly (Place | null)[]> => {
    const places = await until(
      async () =>
        (await askReader(bench().reader, page, 'getReading', {})).annotations.map(
          ({ place }) => place,
        ),
      (all) => all.length > 0 && fits(all),
      { what: `places on ${page.url()}` },
    );
    await page.bringToFront();
    return places;
  };

  /** Opens the story at an address of its own and annotates the term in it. */
  const annotateStory = async (path: string, html: string): Promise<Page> => {
    const { reader, served, pages } = bench();
    pages.set(path, { html });
    const page = await reader.open(served.origin + path);
    await waitForMarks(page, STORY_CLAIMS);
    const marks = await waitForMarks(page, STORY_CLAIMS);
    const term =
      marks.find(({ text }) => text.includes('nine years in prison'))?.text ?? NINE_YEARS;
    await openCard(page, term.replace(/\s+/g, ' '));
    await giveVerdict(page, 'confirmed');
    await closeCard(page);
    await placesOn(page, ([place]) => place?.state === 'anchored');
    return page;
  };

  const reloadAs = async (page: Page, path: string, html: string): Promise<void> => {
    bench().pages.set(path, { html });
    await page.reload({ waitUntil: 'domcontentloaded' });
  };

  it('finds the words again after paragraphs were inserted, moved and boxed in', async () => {
    const page = await annotateStory('/moved-a1.html', storyPage(storyArticle()));
    const more =
      '<p>An earlier version of this report gave the wrong street for the warehouse.</p>';
    const edited = `<div class="page"><main><section><article>${more}<aside class="ad">Advertisement</aside>${storyArticle().replace(/<\/?(?:main|article)>/g, '')}${more}</article></section></main></div>`;
    await reloadAs(page, '/moved-a1.html', storyPage(edited));
    expect(await placesOn(page, ([place]) => place !== null)).toEqual([{ state: 'anchored' }]);
    await page.close();
  });

  it('says that a figure has changed, and never moves the verdict onto it', async () => {
    const page = await annotateStory('/changed-a2.html', storyPage(storyArticle()));
    await reloadAs(
      page,
      '/changed-a2.html',
      storyPage(storyArticle().replace('nine years', 'seven years')),
    );
    const [place] = await placesOn(page, ([found]) => found?.state === 'changed');
    expect(place).toMatchObject({ state: 'changed' });
    expect(place?.state === 'changed' && place.words).toContain('seven years');
    await page.close();
  });

  it('says that words are gone, and finds them when they come back', async () => {
    const page = await annotateStory('/gone-a3.html', storyPage(storyArticle()));
    const without = storyArticle().replace(/<p>Anton Vale[\s\S]*?<\/p>/, '');
    await reloadAs(page, '/gone-a3.html', storyPage(without));
    expect(await placesOn(page, ([place]) => place?.state === 'orphaned')).toEqual([
      { state: 'orphaned', reason: 'absent' },
    ]);
    await reloadAs(page, '/gone-a3.html', storyPage(storyArticle()));
    expect(await placesOn(page, ([place]) => place?.state === 'anchored')).toEqual([
      { state: 'anchored' },
    ]);
    await page.close();
  });

  it('waits for text that is rendered late', async () => {
    const page = await annotateStory('/late-a4.html', storyPage(storyArticle()));
    await reloadAs(
      page,
      '/late-a4.html',
      storyPage(`<main id="root"></main><script>
setTimeout(() => { document.querySelector('#root').innerHTML = ${JSON.stringify(storyArticle())}; }, 1500);
</script>`),
    );
    expect(await placesOn(page, ([place]) => place?.state === 'anchored')).toEqual([
      { state: 'anchored' },
    ]);
    await page.close();
  });

  it('finds its words after going to another article within the page and back', async () => {
    const page = await annotateStory('/story-a5.html', storyPage(storyArticle()));
    await page.evaluate(() => {
      const article = document.querySelector('article');
      const kept = [...(article?.childNodes ?? [])];
      addEventListener('popstate', () => article?.replaceChildren(...kept));
      history.pushState(null, '', '/other-b6.html');
      const text = 'Mira Stone, 58, retired on Friday after 31 years in the harbour police. ';
      article?.replaceChildren(
        ...[1, 2, 3, 4].map(() =>
          Object.assign(document.createElement('p'), { textContent: text.repeat(3) }),
        ),
      );
    });
    await until(
      () => askReader(bench().reader, page, 'getReading', {}),
      ({ annotations, claims }) =>
        annotations.length === 0 && claims.some(({ text }) => text === '58'),
      { what: 'the other article to be read' },
    );
    await page.bringToFront();
    await page.evaluate(() => history.back());
    expect(await placesOn(page, ([place]) => place?.state === 'anchored')).toEqual([
      { state: 'anchored' },
    ]);
    await page.close();
  });

  it('reads and finds words in an open shadow root', async () => {
    const page = await annotateStory(
      '/shadow-a6.html',
      storyPage(`<main><news-story></news-story></main><script>
const root = document.querySelector('news-story').attachShadow({ mode: 'open' });
root.innerHTML = ${JSON.stringify(storyArticle())};
</script>`),
    );
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect(await placesOn(page, ([place]) => place?.state === 'anchored')).toEqual([
      { state: 'anchored' },
    ]);
    await page.close();
  });

  it.each([
    ['the same origin', 'localhost'],
    ['another origin', '127.0.0.1'],
  ])('marks the claims of an article in a frame of %s', async (_origin, host) => {
    const { reader, served, pages } = bench();
    const inner = `${served.origin.replace('localhost', host)}/inner-a7.html`;
    pages.set('/inner-a7.html', { html: storyPage(storyArticle()) });
    pages.set('/frame-a7.html', {
      html: storyPage(`<main><article><h1>The appeal, as it was filed</h1>
<p>The clerk of the court has published the report, which we show in full below; it was filed on March 9, 2026.</p>
<p>It tells the story of the fire, of the trial and of the appeal, and it names the judges who will decide.</p>
<iframe src="${inner}" width="900" height="700"></iframe></article></main>`),
    });
    const page = await reader.open(`${served.origin}/frame-a7.html`);
    await until(
      async () => {
        const frame = page.frames().find((candidate) => candidate.url() === inner);
        return frame?.evaluate(() => [...(CSS.highlights.get('tickmark-age') ?? [])].map(String));
      },
      (ages) => ages?.includes('47') === true,
      { what: 'the frame to be marked' },
    );
    await page.close();
  });
});
