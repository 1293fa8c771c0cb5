// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { anchorAll } from '../../../page/anchoring/anchor';
import { describe as describeSpan } from '../../../page/anchoring/describe';
import { PagePlaces } from '../../../page/page-places';
import { type PageTexts, readWhole } from '../../../page/scan';
import { runAtOnce } from '../../../page/slices';
import { mapText, type TextMap } from '../../../page/text-map';
import type { Annotation, Place } from '../../../storage/records';
import { annotation } from '../storage/samples';

const KEY = 'https://courier.example/fire';
const STORY =
  'The keeper of the old lighthouse was fined in spring. ' +
  'Vale, 47, who had run the ferry alone for nine years, was jailed after a short hearing in the town.';
const COMMENT = 'harrow: I took that ferry twice and never saw a life jacket on board.';
const QUOTING =
  'Vale, 47, who had run the ferry alone for nine years, was jailed after a short hearing in the town.';

function read(story: string, ...comments: string[]): { article: TextMap; whole: TextMap } {
  const article = document.createElement('article');
  article.textContent = story;
  const others = comments.map((comment) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = comment;
    return paragraph;
  });
  document.body.replaceChildren(article, ...others);
  const whole = runAtOnce(readWhole(document));
  if (!whole) throw new Error('The page was not read');
  return { article: runAtOnce(mapText(article, { skip: () => false })), whole };
}

function annotationOn({ text }: TextMap, words: string, place: Place | null = null): Annotation {
  const start = text.lastIndexOf(words);
  return annotation({
    id: words,
    pageKey: KEY,
    target: describeSpan(text, start, start + words.length),
    claim: null,
    place,
  });
}

/** Finds annotations in a page with or without an article, and tells whether the whole page was read for it. */
async function find(
  { article, whole }: { article: TextMap | null; whole: TextMap },
  annotations: readonly Annotation[],
) {
  const root = { root: document.body, excludes: () => false, headline: null };
  const texts: PageTexts = { article: article && { article: root, map: article }, whole: null };
  const places = new PagePlaces(async ({ text }) =>
    Array.from(runAtOnce(anchorAll(text, annotations)), ([id, anchoring]) => ({ id, anchoring })),
  );
  const placing = await places.find(KEY, texts, annotations, async () => {
    texts.whole = whole;
  });
  const wordsIn = (map: TextMap | null, spans: typeof placing.placed) =>
    spans.map(({ span }) => map?.text.slice(span.start, span.end));
  return {
    inArticle: wordsIn(article, placing.placed),
    outside: wordsIn(whole, placing.outside),
    states: [...placing.places.values()].map(({ state }) => state),
    outcomes: placing.outcomes.map(({ state }) => state),
    candidates: [...placing.candidates.values()].map((spots) =>
      spots.map(({ scope, span }) => {
        const map = scope === 'article' ? article : whole;
        return [scope, map?.text.slice(span.start, span.end)];
      }),
    ),
    isWholeRead: texts.whole !== null,
  };
}

describe('the places of annotations on a page', () => {
  it('are looked for in the article alone where all are in it', async () => {
    const page = read(STORY, COMMENT);
    expect(await find(page, [annotationOn(page.article, 'nine years')])).toEqual({
      inArticle: ['nine years'],
      outside: [],
      states: ['anchored'],
      outcomes: ['anchored'],
      candidates: [],
      isWholeRead: false,
    });
  });

  it('are found outside of the article, with those in it', async () => {
    const page = read(STORY, COMMENT);
    const all = [annotationOn(page.article, 'nine years'), annotationOn(page.whole, 'life jacket')];
    expect(await find(page, all)).toEqual({
      inArticle: ['nine years'],
      outside: ['life jacket'],
      states: ['anchored', 'anchored'],
      outcomes: ['anchored', 'anchored'],
      candidates: [],
      isWholeRead: true,
    });
  });

  it('stay in the article where its words have changed and a comment quotes the old ones', async () => {
    const page = read(STORY);
    const edited = read(STORY.replace('47', '48'), QUOTING);
    expect(await find(edited, [annotationOn(page.article, '47')])).toMatchObject({
      inArticle: ['48'],
      outside: [],
      states: ['changed'],
      isWholeRead: false,
    });
  });

  it('are in a comment that quotes the article, where they were made there', async () => {
    const page = read(STORY, COMMENT, QUOTING);
    const { inArticle, outside } = await find(page, [annotationOn(page.whole, 'nine years')]);
    expect({ inArticle, outside }).toEqual({ inArticle: [], outside: ['nine years'] });
  });

  it('are offered, where the words stand elsewhere alone', async () => {
    const page = read(STORY);
    const edited = read('The old lighthouse was sold. It had stood dark for nine years.', COMMENT);
    const { states, candidates } = await find(edited, [annotationOn(page.article, 'nine years')]);
    expect(states).toEqual(['orphaned']);
    expect(candidates).toEqual([[['article', 'nine years']]]);
  });

  it('are found on a page that is no article', async () => {
    const page = { ...read(STORY, COMMENT), article: null };
    const gone = annotationOn(read('Quite another text, about a bridge.').whole, 'bridge');
    expect(await find(page, [annotationOn(page.whole, 'life jacket'), gone])).toEqual({
      inArticle: [],
      outside: ['life jacket'],
      // It may become an article yet: nothing is lost until then.
      states: ['anchored'],
      outcomes: ['anchored', 'orphaned'],
      candidates: [],
      isWholeRead: true,
    });
  });

  it.each<[string, Annotation[]]>([
    ['nothing is kept', []],
    [
      'all was taken off the page',
      [annotationOn(read(STORY).whole, 'nine years', { state: 'orphaned', reason: 'detached' })],
    ],
  ])('cost a page that is no article nothing where %s', async (_name, annotations) => {
    const { isWholeRead, outside } = await find({ ...read(STORY), article: null }, annotations);
    expect({ isWholeRead, outside }).toEqual({ isWholeRead: false, outside: [] });
  });
});
