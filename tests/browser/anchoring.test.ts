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

  it('offers the places that fit and attaches it to the one that is chosen', async () => {
    const page = await annotateStory('/twice-a8.html', storyPage(storyArticle()));
    const more = '<p>The court will sit again in the autumn, and so will the harbour council.</p>';
    const twice = storyArticle().replace(
      /<article>([\s\S]*)<\/article>/,
      `<article>${more}$1$1</article>`,
    );
    await reloadAs(page, '/twice-a8.html', storyPage(twice));
    await placesOn(page, ([place]) => place?.state === 'orphaned');
    const { reader } = bench();
    const { annotations, candidates } = await askReader(reader, page, 'getReading', {});
    expect(annotations[0]?.place).toEqual({ state: 'orphaned', reason: 'ambiguous' });
    const [first, second] = candidates;
    if (!first || !second) throw new Error(`There are ${candidates.length} candidates`);
    expect(second.before).toContain('was sentenced to ');
    await askReader(reader, page, 'askForPlace', { annotationId: first.annotationId });
    await page.bringToFront();
    const selected = await page.evaluate(() => String(getSelection()).replace(/\s+/g, ' '));
    expect(selected).toBe(first.words.replace(/\s+/g, ' '));
    await askReader(reader, page, 'attachToCandidate', second);
    expect(await placesOn(page, ([place]) => place?.state === 'anchored')).toHaveLength(1);
    const after = await askReader(reader, page, 'getReading', {});
    expect(after.annotations[0]?.target.position.start).toBe(second.spot.span.start);
    expect(after.candidates).toEqual([]);
    await page.close();
  });

  it('finds the same article at its other addresses, and no other article there', async () => {
    const { reader, served, pages } = bench();
    const path = '/news/warehouse-fire-appeal-2041.html';
    const canonical = `<link rel="canonical" href="${served.origin}${path}">`;
    const html = storyPage(storyArticle()).replace('</head>', `${canonical}</head>`);
    const page = await annotateStory(path, html);
    pages.set(`/amp${path}`, { html });
    await page.goto(`${served.origin}/amp${path}?utm_source=letter`, {
      waitUntil: 'domcontentloaded',
    });
    expect(await placesOn(page, ([place]) => place?.state === 'anchored')).toHaveLength(1);
    // A site that names one address on every page: the text is another.
    const words = 'Mira Stone, 58, retired on Friday after 31 years in the harbour police. ';
    const other = `<main><article><h1>A life on the water</h1>${`<p>${words.repeat(3)}</p>`.repeat(4)}</article></main>`;
    const elsewhere = '/news/warehouse-fire-police-2042.html';
    pages.set(elsewhere, { html: storyPage(other).replace('</head>', `${canonical}</head>`) });
    await page.goto(served.origin + elsewhere, { waitUntil: 'domcontentloaded' });
    const reading = await until(
      () => askReader(reader, page, 'getReading', {}),
      ({ claims }) => claims.some(({ text }) => text === '58'),
      { what: 'the other article to be read' },
    );
    expect(reading.page.key).toContain(elsewhere);
    expect(reading.annotations).toEqual([]);
    await page.close();
  });

  it('keeps what is annotated in a frame under the address of the frame', async () => {
    const { reader, served, pages } = bench();
    pages.set('/inner-a9.html', { html: storyPage(storyArticle()) });
    const page = await reader.open('about:blank');
    pages.set('/frame-a9.html', {
      html: storyPage(`<main><article><h1>The appeal, as it was filed</h1>
<p>The clerk of the court has published the report, which we show in full below.</p>
<iframe src="/inner-a9.html" width="900" height="700"></iframe></article></main>`),
    });
    await page.goto(`${served.origin}/frame-a9.html`, { waitUntil: 'domcontentloaded' });
    const inFrame = async <Result>(work: () => Result) =>
      page
        .frames()
        .find((frame) => frame.url().endsWith('/inner-a9.html'))
        ?.evaluate(work);
    const marked = (words: string) =>
      until(
        () => inFrame(() => [...(CSS.highlights.get('tickmark-own') ?? [])].map(String)),
        (own) => own?.includes(words) === true,
        { what: `${words} to be marked in the frame` },
      );
    await until(
      () => inFrame(() => [...(CSS.highlights.get('tickmark-age') ?? [])].map(String)),
      (ages) => ages?.includes('47') === true,
      { what: 'the frame to be marked' },
    );
    await inFrame(() => {
      const text = document.querySelector('article > p:last-of-type')?.firstChild;
      const start = text?.textContent?.indexOf('harbour district') ?? -1;
      if (text && start >= 0) getSelection()?.setBaseAndExtent(text, start, text, start + 16);
    });
    const asker = await reader.open(reader.extensionPage('options.html'));
    await asker.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(query: object): Promise<{ id?: number; url?: string }[]>;
            sendMessage(tab: number, message: unknown): Promise<unknown>;
          };
        };
      };
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
      const message = {
        id: Date.now(),
        type: 'annotateSelection',
        data: {},
        timestamp: Date.now(),
      };
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, message);
    }, page.url());
    await asker.close();
    await page.bringToFront();
    await marked('harbour district');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await marked('harbour district');
    const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
    await until(
      () => dashboard.evaluate(() => document.body.textContent ?? ''),
      (text) => text.includes('harbour district'),
      { what: 'the dashboard to list it' },
    );
    await dashboard.close();
    await page.close();
  });
});
