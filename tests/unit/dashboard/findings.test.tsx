// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findAll, occurrenceOf } from '../../../entrypoints/dashboard/all-findings';
import { FindingsPane, type FindingsPaneProps } from '../../../entrypoints/dashboard/FindingsPane';
import type { Dismissal, Reading } from '../../../storage/records';
import { button, click, mount, unmount } from '../components/mount';
import { ageReading, id, NOW, PAGE } from '../storage/samples';

const OTHER = 'https://local.example/appeal';
const KEEPER: Reading = { ...ageReading(PAGE.key, 63), title: 'The keeper' };
const APPEAL: Reading = { ...ageReading(OTHER, 68), title: 'The appeal' };
const SLIP: Reading = {
  ...ageReading('https://third.example/', 41, 'Cal Dunn'),
  title: 'The slip',
  conflicts: [
    {
      relation: 'conflicts',
      rule: 'no-such-day',
      claims: [{ kind: 'date', start: 0, end: 3, text: '30 February', value: null }],
      statement: 'There is no 30th day in February.',
      assumptions: [],
    },
  ],
};

const dismissal = (changes: Partial<Dismissal>): Dismissal => ({
  id: id(9),
  pageKey: PAGE.key,
  rule: 'birth',
  words: ['63', '68'],
  reason: 'Mother and daughter.',
  alsoOn: [OTHER],
  createdAt: NOW,
  ...changes,
});

function show(readings: readonly Reading[], changes: Partial<FindingsPaneProps> = {}): string {
  const stage = mount(
    <FindingsPane
      found={findAll(readings, [])}
      readings={readings}
      onOpenClaim={() => {}}
      onDismiss={() => {}}
      onRestore={() => {}}
      {...changes}
    />,
  );
  return stage.textContent ?? '';
}

afterEach(unmount);

describe('all findings', () => {
  it('are between pages, within a page, and of people', () => {
    const { across, within, people } = findAll([KEEPER, APPEAL, SLIP], []);
    expect(across.open.map(({ rule }) => rule)).toEqual(['birth']);
    expect(within.map(({ reading }) => reading.title)).toEqual(['The slip']);
    expect(people.map(({ name, conflict }) => [name, conflict])).toEqual([
      ['Ada Brock', true],
      ['Cal Dunn', false],
    ]);
  });

  it('are closed by a dismissal on the very same pages only', () => {
    expect(findAll([KEEPER, APPEAL], [dismissal({})]).across).toMatchObject({
      open: [],
      closed: [{ rule: 'birth' }],
      dismissals: [{ reason: 'Mother and daughter.' }],
    });
    const elsewhere = dismissal({ alsoOn: ['https://third.example/'] });
    expect(findAll([KEEPER, APPEAL], [elsewhere]).across.open).toHaveLength(1);
  });

  it('lead to the right one of several claims with the same words', () => {
    const claims = [3, 9, 20].map((start) => ({
      ...claimAt(start),
      text: start < 20 ? '63' : '64',
    }));
    const reading = { ...KEEPER, claims };
    expect(claims.map((claim) => occurrenceOf(reading, claim))).toEqual([0, 1, 0]);
  });
});

const claimAt = (start: number) => ({
  kind: 'age' as const,
  start,
  end: start + 2,
  value: 'P63Y',
});

describe('the view of findings', () => {
  it('says what to do while there is nothing', () => {
    expect(show([])).toContain('Nothing to compare yet');
    expect(document.body.textContent).toContain('annotate a claim');
  });

  it('says that nothing conflicts', () => {
    expect(show([KEEPER])).toContain('Nothing conflicts on the one page that is kept.');
  });

  it('tells each age with its words, its page and its day', () => {
    const text = show([KEEPER, APPEAL]);
    expect(text).toContain('Both can’t be right for Ada Brock');
    expect(text).toContain('“63” in The keeper, 27 February 2026');
  });

  it('tells when someone can be born', () => {
    expect(show([KEEPER])).toMatch(/Born between 28 February 1962 and 27 February 1963/);
  });

  it('opens the page at the words', () => {
    const onOpenClaim = vi.fn();
    show([KEEPER], { onOpenClaim });
    click(button('“63” in The keeper, 27 February 2026'));
    expect(onOpenClaim.mock.calls).toMatchObject([[PAGE.key, { text: '63' }]]);
  });

  it('names a page once above what is found within it, and leads to the words there', () => {
    const [onOpenClaim, onDismiss] = [vi.fn(), vi.fn()];
    const text = show([SLIP], { onOpenClaim, onDismiss });
    expect(text.split('The slip')).toHaveLength(3);
    click(button('Go to “30 February”'));
    expect(onOpenClaim.mock.calls).toMatchObject([[SLIP.pageKey, { text: '30 February' }]]);
    click(button('Dismiss'));
    click(button('Dismiss'));
    expect(onDismiss.mock.calls).toMatchObject([[SLIP.pageKey, { rule: 'no-such-day' }, '']]);
  });

  it.each([
    ['its own page', SLIP.pageKey, 0],
    ['another page', PAGE.key, 1],
  ])('closes what is found within a page by a dismissal on %s or not', (_name, pageKey, open) => {
    const { alsoOn: _others, ...closed } = dismissal({
      pageKey,
      rule: 'no-such-day',
      words: ['30 February'],
    });
    expect(findAll([SLIP], [closed]).within[0]?.findings.open).toHaveLength(open);
  });

  it('gives back what was dismissed', () => {
    const onRestore = vi.fn();
    const readings = [KEEPER, APPEAL];
    show(readings, { found: findAll(readings, [dismissal({})]), onRestore });
    expect(document.body.textContent).toContain('Mother and daughter.');
    click(button('Undo'));
    expect(onRestore.mock.calls).toMatchObject([[{ id: id(9) }]]);
  });
});
