import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { askReader } from '../../harness/extension';
import { readMarks, waitForMarks } from '../../harness/marks';
import { root } from '../../harness/set-up.mjs';
import { until } from '../../harness/until';
import { inEachBrowser, screenshotPath } from './browsers';
import { STORY_CLAIMS, storyArticle, storyPage } from './hostile-pages';

const DEMO = 'article.html';

inEachBrowser('marks', (bench) => {
  it('stand on the claims of the article, each under the name of its kind', async () => {
    const { reader, served, family } = bench();
    const page = await reader.open(`${served.origin}/${DEMO}`);
    const marks = await waitForMarks(page, 20);
    expect(marks).toContainEqual({ name: 'tickmark-age', text: '63-year-old' });
    expect(marks).toContainEqual({ name: 'tickmark-sentence', text: 'life sentence' });
    expect(marks).toContainEqual({ name: 'tickmark-date', text: 'February 18, 2003' });
    expect(marks).toContainEqual({ name: 'tickmark-duration', text: 'three years' });
    await page.screenshot({ path: screenshotPath(`marks-${family}`) });
    await page.close();
  });

  it('leave related stories, comments, newsletter boxes and the footer alone', async () => {
    const { reader, served } = bench();
    const page = await reader.open(`${served.origin}/${DEMO}`);
    await waitForMarks(page, 20);
    const strays = await page.evaluate(() =>
      [...CSS.highlights.entries()]
        .filter(([name]) => name.startsWith('tickmark-'))
        .flatMap(([, highlight]) => [...highlight] as Range[])
        .filter((range) =>
          range.startContainer.parentElement?.closest(
            'nav, footer, .related, .comments, .newsletter',
          ),
        )
        .map(String),
    );
    expect(strays).toEqual([]);
    await page.close();
  });

  it('change nothing inside the body', async () => {
    const { reader, served } = bench();
    const page = await reader.open(`${served.origin}/${DEMO}`);
    await waitForMarks(page, 20);
    const after = await page.evaluate(() => document.body.outerHTML);
    const html = readFileSync(join(root, 'demo', DEMO), 'utf8');
    const before = await page.evaluate((source) => {
      const policy = globalThis as unknown as { DOMParser: typeof DOMParser };
      return new policy.DOMParser().parseFromString(source, 'text/html').body.outerHTML;
    }, html);
    expect(after).toBe(before);
    await page.close();
  });

  it('do not stand in the way of selecting and copying', async () => {
    const { reader, served } = bench();
    const page = await reader.open(`${served.origin}/${DEMO}`);
    await waitForMarks(page, 20);
    const selected = await page.evaluate(() => {
      const paragraph = document.querySelector('article p:nth-of-type(4)');
      if (!paragraph) return null;
      getSelection()?.selectAllChildren(paragraph);
      return { selection: String(getSelection()), text: (paragraph as HTMLElement).innerText };
    });
    expect(selected?.selection.trim()).toBe(selected?.text.trim());
    await page.close();
  });

  it('are found in text that arrives late, and after navigation within the page', async () => {
    const { reader, served, pages } = bench();
    pages.set('/late.html', {
      html: storyPage(`<main id="root"></main><script>
setTimeout(() => { document.querySelector('#root').innerHTML = ${JSON.stringify(storyArticle())}; }, 1200);
</script>`),
    });
    const page = await reader.open(`${served.origin}/late.html`);
    const first = await waitForMarks(page, STORY_CLAIMS);
    expect(first.map(({ text }) => text)).toContain('47');
    await page.evaluate(() => {
      history.pushState(null, '', '/second.html');
      setTimeout(() => {
        const paragraph = document.querySelector('article p');
        if (paragraph)
          paragraph.textContent =
            'Mira Stone, 58, retired on Friday after 31 years in the harbour police.';
      }, 600);
    });
    const second = await until(
      () => readMarks(page),
      (marks) => marks.some(({ text }) => text === '58'),
      { what: 'the new article to be marked' },
    );
    expect(second.map(({ text }) => text)).not.toContain('47');
    await page.close();
  });

  it('keep off a page that is no article until the reader asks', async () => {
    const { reader, served, pages } = bench();
    pages.set('/list.html', {
      html: `<!doctype html><title>Timetable</title><h1>Departures</h1><ul>${Array.from(
        { length: 30 },
        (_unused, day) =>
          `<li><a href="#${day}">Boat ${day + 1}, May ${(day % 28) + 1}, 2026</a></li>`,
      ).join('')}</ul>`,
    });
    const page = await reader.open(`${served.origin}/list.html`);
    await new Promise((later) => setTimeout(later, 2500));
    expect(await readMarks(page)).toEqual([]);
    expect((await askReader(reader, page, 'getReading', {})).state).toBe('not-an-article');
    await askReader(reader, page, 'lookForClaims', {});
    await page.bringToFront();
    const marks = await waitForMarks(page, 20);
    expect(marks[0]?.text).toBe('May 1, 2026');
    await page.close();
  });

  it('are light on dark ground, and follow a page that goes from light to dark', async () => {
    const { reader, served, pages, family } = bench();
    pages.set('/theme.html', {
      html: storyPage(
        storyArticle('<div class="box"><p>Mira Stone, 58, waited outside for it.</p></div>'),
        '<style>.dark body { background: #1c1917; color: #e7e5e4 } .box { background: #14532d; color: #fff }</style>',
      ),
    });
    const page = await reader.open(`${served.origin}/theme.html`);
    await waitForMarks(page, STORY_CLAIMS + 1);
    /** Names of the marks on two ages: in the text, and in the box. */
    const grounds = async () => {
      const marks = await readMarks(page);
      return ['47', '58'].map((age) => marks.find(({ text }) => text === age)?.name);
    };
    expect(await grounds()).toEqual(['tickmark-age', 'tickmark-age-dark']);
    await page.screenshot({ path: screenshotPath(`marks-ground-${family}`) });
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await until(grounds, ([text]) => text === 'tickmark-age-dark', { what: 'the marks to follow' });
    await page.screenshot({ path: screenshotPath(`marks-dark-${family}`) });
    await page.evaluate(() => document.documentElement.classList.remove('dark'));
    await until(grounds, ([text]) => text === 'tickmark-age', { what: 'the marks to go back' });
    expect(await grounds()).toEqual(['tickmark-age', 'tickmark-age-dark']);
    await page.close();
  });
});
