// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { AnnotationItem } from '../../../entrypoints/popup/AnnotationItem';
import type { Candidate } from '../../../storage/protocol';
import type { Place } from '../../../storage/records';
import { button, click, find, mount, unmount } from '../components/mount';
import { annotation } from '../storage/samples';

afterEach(unmount);

function show(place: Place | null, candidates: readonly Candidate[] = []) {
  const on = {
    onOpenAnnotation: vi.fn(),
    onAcceptWords: vi.fn(),
    onReattach: vi.fn(),
    onShowCandidate: vi.fn(),
    onChooseCandidate: vi.fn(),
    onDetach: vi.fn(),
    onDelete: vi.fn(),
  };
  mount(
    <AnnotationItem
      annotation={annotation({ place })}
      publishedAt={null}
      candidates={candidates}
      {...on}
    />,
  );
  return on;
}

const names = () =>
  [...document.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent);

it('leads to its place', () => {
  const { onOpenAnnotation } = show({ state: 'anchored' });
  click(find('.item-button', HTMLButtonElement));
  expect(onOpenAnnotation).toHaveBeenCalledOnce();
});

it.each<[string, Place, string[]]>([
  [
    'in its place',
    { state: 'anchored' },
    ['Attach to the selected words', 'Detach from the page', 'Delete'],
  ],
  [
    'detached',
    { state: 'orphaned', reason: 'detached' },
    ['Attach to the selected words', 'Delete'],
  ],
])('offers what can be done with one that is %s', (_name, place, expected) => {
  const on = show(place);
  click(button('Actions for “63-year-old”'));
  expect(names()).toEqual(expected);
  click(button('Delete'));
  expect(on.onDelete).toHaveBeenCalledOnce();
});

it('shows changed words and takes the new ones', () => {
  const on = show({ state: 'changed', words: '64-year-old' });
  expect(document.body.textContent).toContain('64-year-old');
  click(button('Accept the new words'));
  click(button('Detach'));
  expect(on.onAcceptWords).toHaveBeenCalledOnce();
  expect(on.onDetach).toHaveBeenCalledOnce();
});

it('offers the selection to one that is not found', () => {
  const on = show({ state: 'orphaned', reason: 'absent' });
  click(button('Attach to the selected words'));
  expect(on.onReattach).toHaveBeenCalledOnce();
});

const candidate = (start: number, before: string): Candidate => ({
  annotationId: annotation().id,
  spot: { scope: 'article', span: { start, end: start + 11 } },
  words: '63-year-old',
  before,
  after: ' woman',
});

it.each<[string, Place, string]>([
  ['fits two places', { state: 'orphaned', reason: 'ambiguous' }, '2 places fit'],
  [
    'is gone, its words elsewhere',
    { state: 'orphaned', reason: 'absent' },
    'The same words stand in 2 other places',
  ],
])('offers the places of one that %s, to look at and to choose', (_name, place, expected) => {
  const places = [candidate(10, 'the '), candidate(90, 'another ')];
  const on = show(place, places);
  expect(document.body.textContent).toContain(expected);
  expect(document.body.textContent).toContain('another 63-year-old woman');
  click(button('Show place 1 of 2'));
  click(button('Attach here: place 2 of 2'));
  expect(on.onShowCandidate).toHaveBeenCalledExactlyOnceWith(places[0]);
  expect(on.onChooseCandidate).toHaveBeenCalledExactlyOnceWith(places[1]);
});

it('offers no places for one that stands in its own', () => {
  show({ state: 'anchored' }, [candidate(10, 'the ')]);
  expect(document.body.textContent).not.toContain('place');
});
