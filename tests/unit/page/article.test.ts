// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../page/scan';
import { runAtOnce } from '../../../page/slices';

const ADDRESS = 'https://courier.example/news/harbour-fire-appeal-184402';

const PARAGRAPHS = [
  'Anton Vale, 47, was sentenced to nine years in prison on Monday for setting a fire in which no one was hurt, and he will appeal.',
  'His lawyer told the court that the term was too long, that the trial had been unfair from the start, and that a witness had lied.',
  'The blaze burned for six hours and destroyed the stock of two traders, one of whom has since given up her business in the town.',
  'Vale says that he was at home with his daughter, who was then aged 12, and that neighbours saw them both at the window that night.',
  'The judges will give their decision in October, the clerk said, and until then the warehouse stays closed to visitors and owners.',
  'Harbour officials want the building to be torn down, but a group of residents has asked for it to be listed as a monument instead.',
  'It was put up more than a century ago by a family of shipbuilders, and it survived two floods and the fire of the old market hall.',
];
const HEADLINE = 'Court hears appeal over warehouse fire';
const paragraphs = (from: number, to?: number): string =>
  PARAGRAPHS.slice(from, to)
    .map((text) => `<p>${text}</p>`)
    .join('');
const story = paragraphs(0);

function page(body: string, head = ''): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html><head><title>${HEADLINE} - The Courier</title>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

function textOf(document: Document, { address = ADDRESS, force = false } = {}): string | null {
  return runAtOnce(readArticle(document, { address, force }))?.map.text ?? null;
}

const LABEL = '<meta property="og:type" content="article">';

describe('an article is found', () => {
  it.each<[string, string, string?]>([
    ['in an article element', `<main><article><h1>${HEADLINE}</h1>${story}</article></main>`],
    [
      'in plain divs',
      `<div id="x1"><div id="x2"><h1>${HEADLINE}</h1><div>${story}</div></div></div>`,
    ],
    [
      'with its headline outside of the body',
      `<div class="top"><h1>${HEADLINE}</h1></div><div class="grid"><div class="col">${story}</div></div>`,
    ],
    [
      'in sections, one after the other',
      `<h1>${HEADLINE}</h1><div class="text"><section>${paragraphs(0, 3)}</section><section>${paragraphs(3)}</section></div>`,
    ],
    [
      'in text that is cut by line breaks instead of paragraphs',
      `<h1>${HEADLINE}</h1><div class="text">${PARAGRAPHS.join('<br><br>')}</div>`,
      LABEL,
    ],
    ['in a page that is one large form', `<form><h1>${HEADLINE}</h1><div>${story}</div></form>`],
    [
      'in a body that is called a sidebar layout',
      `<div class="sidebar-right"><h1>${HEADLINE}</h1><div>${story}</div></div>`,
    ],
    [
      'marked by microdata',
      `<h1>${HEADLINE}</h1><div itemprop="articleBody">${story}</div><div class="x">${story.toUpperCase()}${story.toUpperCase()}</div>`,
    ],
  ])('%s', (_name, body, head = '') => {
    const text = textOf(page(body, head));
    expect(text).toContain(HEADLINE);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph.slice(0, 60));
    expect(text).not.toContain('ANTON VALE');
  });

  it('when it is short and says what it is', () => {
    const body = `<article><h1>${HEADLINE}</h1><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p></article>`;
    expect(textOf(page(body, LABEL))).toContain('Anton Vale, 47');
    expect(textOf(page(body))).toBeNull();
  });

  it('when JSON-LD alone tells it, broken blocks beside it', () => {
    const head =
      '<script type="application/ld+json">{"@type": </script><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],"headline":"x"}]}</script>';
    const body = `<div><h1>${HEADLINE}</h1><p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p></div>`;
    expect(textOf(page(body, head))).toContain('Anton Vale, 47');
  });
});

describe('what stands around an article is left out', () => {
  const around =
    'Marlow Fenn, 61, was jailed for four years in May, and his brother for five, the paper reported.';
  it.each([
    ['navigation', `<nav><p>${around}</p></nav>`],
    ['a footer', `<footer><p>${around}</p></footer>`],
    ['an aside', `<aside><p>${around}</p></aside>`],
    [
      'related stories',
      `<div class="related-stories"><h3><a href="/a">Fenn</a></h3><p>${around}</p></div>`,
    ],
    ['comments', `<section id="comments"><div class="comment"><p>${around}</p></div></section>`],
    ['a newsletter box', `<div class="newsletter-signup"><p>${around}</p></div>`],
    ['an advert', `<div class="inline-ad"><p>${around}</p></div>`],
    ['a byline', `<p class="byline">${around}</p>`],
    [
      'a list of links',
      `<ul><li><a href="/a">${around}</a></li><li><a href="/b">${around}</a></li></ul>`,
    ],
    ['a script', `<script>"${around}"</script>`],
    ['a template', `<template><p>${around}</p></template>`],
    ['hidden text', `<p hidden>${around}</p>`],
    ['text for no one', `<p aria-hidden="true">${around}</p>`],
    ['text for screen readers alone', `<p class="visually-hidden">${around}</p>`],
    ['a field', `<div contenteditable="true"><p>${around}</p></div>`],
    ['a button', `<button>${around}</button>`],
  ])('%s', (_name, html) => {
    const inside = textOf(
      page(`<article><h1>${HEADLINE}</h1>${story}${html}<p>${PARAGRAPHS[0]}</p></article>`),
    );
    const beside = textOf(page(`<article><h1>${HEADLINE}</h1>${story}</article>${html}`));
    for (const text of [inside, beside]) {
      expect(text).toContain('Anton Vale');
      expect(text).not.toContain('Fenn');
    }
  });

  it.each([
    ['a caption', `<figure><img><figcaption>Vale, 47, in May</figcaption></figure>`],
    ['a crosshead', '<h2>Vale, 47, in May</h2>'],
    ['a list', '<ul><li>Vale, 47, in May</li></ul>'],
    ['a quote', '<blockquote>Vale, 47, in May</blockquote>'],
    [
      'words that are links',
      '<p><a href="/v" class="tag">Vale</a>, 47, in May and a few more words</p>',
    ],
    [
      'a sentence that is a link',
      '<p><a href="/v">Vale, 47, in May was sent to prison for nine years for the fire.</a></p>',
    ],
  ])('but not %s', (_name, html) => {
    const text = textOf(
      page(`<article><h1>${HEADLINE}</h1>${story}${html}<p>${PARAGRAPHS[0]}</p></article>`),
    );
    expect(text).toContain('Vale, 47, in May');
  });

  it('keeps a standfirst between headline and body', () => {
    const body = `<div><h1>${HEADLINE}</h1><div class="excerpt"><h2>The judges decide in October on a term of nine years</h2></div><div class="share"><p>${around}</p></div><div>${story}</div></div>`;
    const text = textOf(page(body));
    expect(text).toContain('The judges decide in October');
    expect(text).not.toContain('Fenn');
  });
});

const teasers = PARAGRAPHS.map(
  (text, index) =>
    `<div class="item"><h2><a href="/${index}">${text.slice(0, 50)}</a></h2><p>${text}</p></div>`,
).join('');

describe('no article', () => {
  it.each<[string, string, string, string?]>([
    ['a front page', `<h1>The Courier</h1>${story}`, 'https://courier.example/'],
    ['a section list', `<h1>Courts</h1><main>${teasers}</main>`, 'https://courier.example/courts'],
    ['a tag page', `<h1>Fires</h1>${story}`, 'https://courier.example/tag/fires'],
    [
      'search results',
      `<h1>Results</h1><ol>${teasers}</ol>`,
      'https://find.example/results?q=fire',
    ],
    [
      'a product',
      `<h1>Fire blanket</h1>${story}`,
      'https://shop.example/blanket',
      '<meta property="og:type" content="product">',
    ],
    [
      'a forum thread',
      `<h1>Fire</h1><div class="thread">${PARAGRAPHS.map((text) => `<div class="post"><span class="username">Kim</span><div>${text}</div></div>`).join('')}</div>`,
      'https://talk.example/fire-184',
    ],
    [
      'a page of questions',
      `<h1>Fire</h1>${story}`,
      'https://ask.example/q/fire',
      '<script type="application/ld+json">{"@type":"QAPage"}</script>',
    ],
    [
      'a table of links',
      `<ul>${'<li><a href="/x">Boat 1, May 3, 2026, leaves at nine</a></li>'.repeat(40)}</ul>`,
      'https://boats.example/list',
    ],
    ['an empty page', '', 'https://void.example/x'],
  ])('%s', (_name, body, address, head = '') => {
    expect(textOf(page(body, head), { address })).toBeNull();
  });

  it('is read all the same when the reader asks', () => {
    const body =
      '<h1>Boats</h1><ul><li><a href="/x">Boat 1, May 3, 2026</a></li></ul><nav>Home</nav>';
    const text = textOf(page(body), { force: true });
    expect(text).toContain('Boat 1, May 3, 2026');
    expect(text).not.toContain('Home');
  });
});
