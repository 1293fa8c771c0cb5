import type { MadePage } from '../../harness/serve';

const STORY = `<h1>Court hears appeal over warehouse fire</h1>
<p>Anton Vale, 47, was sentenced to nine years in prison on March 3, 2021, for setting a fire in which no one was hurt.
His lawyer told the court on Tuesday that the term was too long and that the trial had been unfair from the start.</p>
<p>The blaze burned for six hours and destroyed the stock of two traders. Vale, who has served five years, says that he was
at home with his daughter, who was then aged 12. The judges will give their decision in October, the clerk said.</p>
<p>The case has been followed closely in the harbour district, where the warehouse stood for more than a century.</p>`;

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Court hears appeal</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-04-15">${head}</head><body>${body}</body></html>`;

const article = (more = ''): string => `<main><article>${STORY}${more}</article></main>`;

/** Least number of claims that the story alone has. */
export const STORY_CLAIMS = 6;

/** Pages that would break a careless reader. Each holds the same readable story. */
export const HOSTILE_PAGES: Record<string, MadePage> = {
  'a policy that forbids everything': {
    html: page(article()),
    headers: {
      'content-security-policy':
        "default-src 'none'; sandbox allow-scripts allow-same-origin; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  },
  '100,000 text nodes': {
    html: page(article(`<p>${'<b>word</b> '.repeat(50_000)}</p>`)),
  },
  'a text node of 10 MB': {
    html: page(
      article(`<p>${'The quiet harbour town had seen no fire like it. '.repeat(210_000)}</p>`),
    ),
  },
  '5,000 levels of nesting': {
    html: page(
      article(`${'<div>'.repeat(5000)}<p>Deep down, aged 31.</p>${'</div>'.repeat(5000)}`),
    ),
  },
  'an article that is rewritten every 100 ms': {
    html: page(
      `${article()}<script>
const root = document.querySelector('article');
const html = [...root.children].map((child) => child.cloneNode(true));
setInterval(() => root.replaceChildren(...html.map((child) => child.cloneNode(true))), 100);
</script>`,
    ),
  },
  'malformed linked data': {
    html: page(
      article(),
      '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": </script>',
    ),
  },
  'a publication date in the future': {
    html: page(
      article(),
      '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2999-01-01"}</script>',
    ),
  },
};

export { article as storyArticle, page as storyPage };
