// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Check } from '../../../claims/check/check';
import type { Claim } from '../../../claims/claim';
import { makeMarks, type PlacedAnnotation, remapMarks, successorOf } from '../../../page/marks';
import type { PageTexts } from '../../../page/scan';
import { runAtOnce } from '../../../page/slices';
import { mapText, type TextMap } from '../../../page/text-map';
import { annotation as sample, target } from '../storage/samples';

const TEXT = 'Vale, 47, was jailed for nine years on Monday. He turned 48 since.';

function mapOf(html: string) {
  const root = document.createElement('div');
  root.innerHTML = html;
  document.body.append(root);
  return runAtOnce(mapText(root, { skip: () => false }));
}

function claimOn(words: string, kind: Claim['kind']): Claim {
  const start = TEXT.indexOf(words);
  return { kind, start, end: start + words.length, text: words, value: null };
}

function annotationOn(words: string, kind: Claim['kind'] | null, id = words): PlacedAnnotation {
  const start = TEXT.indexOf(words);
  const end = start + words.length;
  const annotation = sample({
    id,
    pageKey: 'https://a.example/b',
    target: target(words, '', ''),
    claim: kind && { kind, value: null },
  });
  return { annotation, place: { state: 'anchored' }, span: { start, end } };
}

const CLAIMS = [
  claimOn('47', 'age'),
  claimOn('jailed for nine years', 'sentence'),
  claimOn('Monday', 'date'),
];
const NONE = { placed: [], outside: [], checks: [], dismissals: [], previous: [] };

/** Texts of a page whose article's map is this; the rest of the page is not read unless told. */
function textsOf(map: TextMap, whole: TextMap | null = null): PageTexts {
  const article = { root: document.body, excludes: () => false, headline: null };
  return { article: { article, map }, whole };
}

describe('marks', () => {
  it('stand on claims in the order of the page', () => {
    const marks = runAtOnce(
      makeMarks({ ...NONE, texts: textsOf(mapOf(`<p>${TEXT}</p>`)), claims: CLAIMS }),
    );
    expect(marks.map(({ kind, range }) => `${kind}: ${range}`)).toEqual([
      'age: 47',
      'sentence: jailed for nine years',
      'date: Monday',
    ]);
  });

  it.each<[string, PlacedAnnotation, string[]]>([
    [
      'the same words',
      annotationOn('47', 'age'),
      ['age 47 +', 'sentence jailed for nine years', 'date Monday'],
    ],
    [
      'overlapping words of its kind',
      annotationOn('nine years', 'sentence'),
      ['age 47', 'sentence jailed for nine years +', 'date Monday'],
    ],
    [
      'overlapping words of another kind',
      annotationOn('nine years', 'duration'),
      ['age 47', 'sentence jailed for nine years', 'duration nine years +', 'date Monday'],
    ],
    [
      'a selection of the very words',
      annotationOn('Monday', null),
      ['age 47', 'sentence jailed for nine years', 'date Monday +'],
    ],
    [
      'a selection around them',
      annotationOn('on Monday', null),
      ['age 47', 'sentence jailed for nine years', 'own on Monday +', 'date Monday'],
    ],
    [
      'words without a claim',
      annotationOn('He turned', null),
      ['age 47', 'sentence jailed for nine years', 'date Monday', 'own He turned +'],
    ],
  ])('join an annotation on %s', (_name, placed, expected) => {
    const marks = runAtOnce(
      makeMarks({ ...NONE, texts: textsOf(mapOf(TEXT)), claims: CLAIMS, placed: [placed] }),
    );
    expect(
      marks.map(({ kind, text, annotation }) => `${kind} ${text}${annotation ? ' +' : ''}`),
    ).toEqual(expected);
  });

  it('carry the checks of their claims, conflicts first, those dismissed apart', () => {
    const [age, sentence] = CLAIMS;
    if (!age || !sentence) throw new Error('No claims');
    const check = (relation: Check['relation'], rule: string): Check => ({
      relation,
      rule,
      claims: [age, sentence],
      statement: '',
      assumptions: [],
    });
    const marks = runAtOnce(
      makeMarks({
        ...NONE,
        texts: textsOf(mapOf(TEXT)),
        claims: CLAIMS,
        checks: [check('implies', 'born'), check('conflicts', 'ages'), check('conflicts', 'spans')],
        dismissals: [
          {
            id: '1',
            pageKey: 'x',
            rule: 'spans',
            words: [age.text, sentence.text],
            reason: '',
            createdAt: '',
          },
        ],
      }),
    );
    expect(marks[0]?.checks.map(({ rule }) => rule)).toEqual(['ages', 'born']);
    expect(marks[0]?.dismissed.map(({ rule }) => rule)).toEqual(['spans']);
    expect(marks[2]?.checks).toEqual([]);
  });

  it('keep their ranges where nothing has changed', () => {
    const texts = textsOf(mapOf(TEXT));
    const first = runAtOnce(makeMarks({ ...NONE, texts, claims: CLAIMS }));
    const second = runAtOnce(makeMarks({ ...NONE, texts, claims: CLAIMS, previous: first }));
    expect(second.map(({ range }, index) => range === first[index]?.range)).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('stand outside of the article too, in the order of the page', () => {
    const page = document.createElement('main');
    const [aside, story] = [document.createElement('aside'), document.createElement('p')];
    aside.textContent = 'Join 47 others.';
    story.textContent = TEXT;
    page.append(aside, story);
    document.body.append(page);
    const read = (root: Element) => runAtOnce(mapText(root, { skip: () => false }));
    const whole = read(page);
    const outside = { ...annotationOn('47', null, 'aside'), span: { start: 5, end: 7 } };
    const marks = runAtOnce(
      makeMarks({
        ...NONE,
        texts: textsOf(read(story), whole),
        claims: CLAIMS,
        placed: [annotationOn('He turned', null)],
        outside: [outside],
      }),
    );
    expect(marks.map(({ kind, scope, text }) => `${kind} ${scope} ${text}`)).toEqual([
      'own page 47',
      'age article 47',
      'sentence article jailed for nine years',
      'date article Monday',
      'own article He turned',
    ]);
    expect(marks[0]?.range.startContainer).toBe(aside.firstChild);
    expect(remapMarks(marks, textsOf(read(story), whole)).map(({ text }) => text)).toHaveLength(5);
    expect(remapMarks(marks, textsOf(read(story))).map(({ scope }) => scope)).toEqual(
      Array(4).fill('article'),
    );
  });

  it('move onto text that was drawn anew', () => {
    const first = runAtOnce(makeMarks({ ...NONE, texts: textsOf(mapOf(TEXT)), claims: CLAIMS }));
    const moved = remapMarks(first, textsOf(mapOf(`<b>${TEXT.slice(0, 9)}</b>${TEXT.slice(9)}`)));
    expect(moved.map(({ range }) => String(range))).toEqual([
      '47',
      'jailed for nine years',
      'Monday',
    ]);
    expect(moved[0]?.range).not.toBe(first[0]?.range);
  });

  it('have the nearest one of the same words as successor', () => {
    const texts = textsOf(mapOf(`${TEXT} ${TEXT}`));
    const later = claimOn('47', 'age');
    const shifted = {
      ...later,
      start: later.start + TEXT.length + 1,
      end: later.end + TEXT.length + 1,
    };
    const marks = runAtOnce(makeMarks({ ...NONE, texts, claims: [later, shifted] }));
    const [first, second] = marks;
    if (!first || !second) throw new Error('No marks');
    expect(successorOf({ ...second, span: { start: 50, end: 52 } }, marks)).toBe(second);
    expect(successorOf(first, marks)).toBe(first);
    expect(successorOf(first, [])).toBeNull();
  });
});
