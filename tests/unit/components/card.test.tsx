// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/Card';
import type { CardState } from '../../../page/card-slot';
import { button, click, find, mount, unmount } from './mount';
import { target, untouched } from '../storage/samples';

afterEach(unmount);

const KEPT = untouched({
  target: target('62-year-old', 'a '),
  claim: { kind: 'age', value: 'P62Y' },
  verdict: 'confirmed',
});

const STATE: CardState = {
  subject: {
    claim: {
      kind: 'age',
      start: 2,
      end: 13,
      text: '63-year-old',
      value: 'P63Y',
      subject: 'Ada Brown',
    },
  },
  page: {
    key: 'https://news.example/story',
    url: 'https://news.example/story',
    title: 'A story',
    siteName: 'The Paper',
    publishedAt: '2018-05-30',
    publishedBy: 'page',
  },
  annotation: null,
  checks: [],
  place: null,
  draft: null,
};

function show(state: Partial<CardState> = {}, props: Partial<CardProps> = {}) {
  const on = {
    onChange: vi.fn(),
    onHoldNote: vi.fn(),
    onRetry: vi.fn(),
    onSetPublishedAt: vi.fn(),
    onAcceptWords: vi.fn(),
    onDetach: vi.fn(),
    onCopyQuote: vi.fn(),
    onExport: vi.fn(),
    onDelete: vi.fn(),
    onUndoDelete: vi.fn(),
    onUndoOver: vi.fn(),
    onClose: vi.fn(),
  };
  const { verdict, note, tags, sources } = state.annotation ?? KEPT;
  mount(
    <Card
      state={{ ...STATE, ...state }}
      fields={{ verdict, note, tags, sources }}
      saveState={{ phase: 'idle' }}
      problem={null}
      deleted={false}
      {...on}
      {...props}
    />,
  );
  return on;
}

const text = () => document.body.textContent ?? '';
const menuEntries = () => {
  click(button('More actions'));
  return [...document.querySelectorAll('[role=menuitem]')].map(({ textContent }) => textContent);
};

describe('the card', () => {
  it('says what the claim means, what follows, whom it is about and when it was published', () => {
    show();
    expect(text()).toContain(`“63-year-old”`);
    expect(find('h2', HTMLElement).textContent).toBe('63 years old');
    expect(text()).toContain('Born between 31 May 1954 and 30 May 1955');
    expect(text()).toContain('Ada Brown');
    expect(text()).toContain('Published 30 May 2018');
  });

  it('names the birth days by the age, and those that the whole text leaves of them', () => {
    const { subject } = STATE;
    const base = {
      rule: 'birth',
      claims: 'claim' in subject ? [subject.claim] : [],
      assumptions: [],
    };
    const born = { from: '1955-05-30', to: '1955-05-30', ifPublished: false };
    show({ checks: [{ ...base, relation: 'agrees', statement: 'They fit.', born }] });
    expect(text()).toContain('Born between 31 May 1954 and 30 May 1955, if 63 when published');
    expect(text()).toContain('With the rest of the article: born on 30 May 1955');
    show({ checks: [{ ...base, relation: 'conflicts', statement: 'They do not.' }] });
    expect(text()).not.toContain('Born');
  });

  it('says nothing of the birth where the sentence tells the age of another day', () => {
    show({ around: { before: 'She was then a ', after: ' nurse.' } });
    expect(text()).not.toContain('Born');
  });

  it('is a dialog named by its headline', () => {
    show();
    const name = find('[role=dialog]', HTMLElement).getAttribute('aria-labelledby') ?? '';
    expect(document.getElementById(name)?.textContent).toBe('63 years old');
  });

  it('asks for the day of publication where it is missing', () => {
    show({ page: { ...STATE.page, publishedAt: null, publishedBy: null } });
    expect(text()).toContain("The page doesn't say when it was published");
  });

  it('quotes other words that were selected, and reads nothing into them', () => {
    show({ subject: { selection: 'a first offence' } });
    expect(find('blockquote', HTMLElement).textContent).toBe('a first offence');
    expect(document.querySelector('h2')).toBeNull();
  });

  it('shows old words beside new ones, and the verdict as one on the old', () => {
    const on = show({ annotation: KEPT, place: { state: 'changed', words: '63-year-old' } });
    expect(find('del', HTMLElement).textContent).toBe('62');
    expect(find('ins', HTMLElement).textContent).toBe('63');
    expect(find('fieldset', HTMLElement).dataset['stale']).toBe('true');
    click(button('Accept the new words'));
    expect(on.onAcceptWords).toHaveBeenCalledOnce();
    click(button('Detach'));
    expect(on.onDetach).toHaveBeenCalledOnce();
  });

  it('offers to copy only, until something is kept', () => {
    show();
    expect(menuEntries()).toEqual(['Copy quote']);
  });

  it('offers to export, detach and delete what is kept', () => {
    const on = show({ annotation: KEPT });
    expect(menuEntries()).toEqual(['Copy quote', 'Export this', 'Detach from the page', 'Delete']);
    click(button('Delete'));
    expect(on.onDelete).toHaveBeenCalledOnce();
  });

  it('offers to undo a delete for ten seconds', async () => {
    vi.useFakeTimers();
    const on = show({}, { deleted: true });
    await vi.advanceTimersByTimeAsync(100);
    expect(document.querySelector('textarea')).toBeNull();
    click(button('Undo'));
    expect(on.onUndoDelete).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(9_800);
    expect(on.onUndoOver).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(on.onUndoOver).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('says what failed', () => {
    show({}, { problem: "Couldn't do that: it was deleted elsewhere." });
    expect(find('[role=alert]', HTMLElement).textContent).toContain('deleted elsewhere');
  });
});
