// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Check } from '../../../claims/check/check';
import { dismissedFinding } from '../../../claims/check/dismissal-key';
import type { Claim } from '../../../claims/claim';
import { Findings, type FindingsProps } from '../../../components/Findings';
import { Timeline } from '../../../components/Timeline';

const claim = (text: string, start: number): Claim => ({
  kind: 'date',
  text,
  value: null,
  start,
  end: start + text.length,
});
const first = claim('1996', 10);
const second = claim('25 years', 40);
const conflict: Check = {
  relation: 'conflicts',
  rule: 'span',
  claims: [first, second],
  statement: 'From “1996” to “2018” is 22 years, which does not fit “25 years”.',
  assumptions: ['Both speak of one thing.'],
  timeline: [
    { label: 'from', from: '1996-01-01', to: '1996-12-31', claim: first },
    { label: 'publication', from: '2018-05-30', to: '2018-05-30' },
  ],
};
const follows: Check = {
  relation: 'implies',
  rule: 'birth',
  claims: [first],
  statement: 'Ada Brown was born on 30 May 1955.',
  assumptions: [],
};

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(props: Partial<FindingsProps>): Promise<void> {
  await act(() => {
    render(<Findings checks={[conflict, follows]} dismissals={[]} {...props} />, root);
  });
}

async function press(words: string): Promise<void> {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.includes(words),
  );
  if (!button) throw new Error(`no button: ${words}`);
  await act(() => {
    button.click();
  });
}

describe('findings', () => {
  it('shows a conflict in full and folds what follows', async () => {
    await show({});
    const shown = root.querySelector('.finding-conflicts');
    expect(shown?.textContent).toContain("Doesn't add up");
    expect(shown?.textContent).toContain(conflict.statement);
    expect(shown?.querySelector('details')?.textContent).toContain('Both speak of one thing.');
    expect(shown?.querySelector('svg[role=img]')).not.toBeNull();
    const folded = root.querySelector('details.findings-more');
    expect(folded?.hasAttribute('open')).toBe(false);
    expect(folded?.textContent).toContain(follows.statement);
  });

  it('leaves out what the card of an age says itself', async () => {
    const born = { from: '1954-05-31', to: '1955-05-30', ifPublished: true };
    const told: Check = { ...follows, born, assumptions: ['The age is that of today.'] };
    const age: Claim = { ...first, kind: 'age' };
    await show({ checks: [told], current: age });
    expect(root.textContent).toBe('');
    await show({ checks: [told], current: first });
    expect(root.querySelector('summary')?.textContent).toBe('What this implies');
    await show({ checks: [{ ...told, relation: 'agrees' }], current: age });
    expect(root.textContent).toContain('Adds up');
  });

  it('leads to the other claims, not to the one looked at', async () => {
    const onGoTo = vi.fn();
    await show({ onGoTo, current: { ...first } });
    expect(root.querySelector('.finding-conflicts')?.textContent).not.toContain('Go to “1996”');
    await press('Go to “25 years”');
    expect(onGoTo.mock.calls).toEqual([[second]]);
  });

  describe('that rests on another page', () => {
    const page = {
      key: 'https://other.example/appeal',
      url: 'https://other.example/appeal?ref=home',
      title: 'The appeal',
      publishedAt: '2018-05-30',
    };
    const across = { ...conflict, elsewhere: [null, page] };

    it('leads to it by title, address and day', async () => {
      await show({ checks: [across], onGoTo: vi.fn(), current: { ...first } });
      const link = root.querySelector('a');
      expect(link?.href).toBe(page.url);
      expect(link?.parentElement?.textContent).toBe(
        '“25 years” in The appeal other.example · 30 May 2018',
      );
      expect(root.textContent).not.toContain('Go to');
    });

    it('opens it at the claim where that can be done', async () => {
      const onOpenPage = vi.fn();
      await show({ checks: [across], onOpenPage });
      await press('“25 years”');
      expect(onOpenPage.mock.calls).toEqual([[page, second]]);
    });

    it('names an address that could do harm and does not lead there', async () => {
      const harmful = { ...page, url: 'javascript:alert(1)', title: '' };
      await show({ checks: [{ ...across, elsewhere: [null, harmful] }] });
      expect(root.querySelector('a')).toBeNull();
    });
  });

  it('asks for a reason before it dismisses', async () => {
    const onDismiss = vi.fn();
    await show({ onDismiss });
    await press('Dismiss');
    const field = root.querySelector('input');
    expect(document.activeElement).toBe(field);
    await act(() => {
      if (!field) return;
      field.value = ' He left for three years. ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press('Dismiss');
    expect(onDismiss.mock.calls).toEqual([[conflict, 'He left for three years.']]);
    expect(root.querySelector('input')).toBeNull();
  });

  it('lets go of the question on Escape, and keeps that from the card', async () => {
    const outside = vi.fn();
    root.addEventListener('keydown', outside);
    await show({ onDismiss: vi.fn() });
    await press('Dismiss');
    await act(() => {
      root
        .querySelector('input')
        ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(root.querySelector('input')).toBeNull();
    expect(outside).not.toHaveBeenCalled();
  });

  it('folds what was dismissed, with its reason and a way back', async () => {
    const onRestore = vi.fn();
    const dismissal = {
      id: 'd1',
      pageKey: 'https://news.example/',
      reason: 'He left.',
      ...dismissedFinding(conflict),
    };
    await show({ dismissals: [dismissal], onRestore });
    expect(root.querySelector('.finding-conflicts')).toBeNull();
    const folded = root.querySelector('.finding-dismissed');
    expect(folded?.textContent).toContain('He left.');
    await press('Undo');
    expect(onRestore.mock.calls).toEqual([[dismissal]]);
  });

  it('offers nothing that can’t be done', async () => {
    await show({});
    expect(root.querySelectorAll('button')).toHaveLength(0);
  });

  it('shows nothing where nothing was found', async () => {
    await show({ checks: [] });
    expect(root.innerHTML).toBe('');
  });
});

describe('the timeline', () => {
  it('tells in its label what it shows', async () => {
    await act(() => {
      render(<Timeline points={conflict.timeline ?? []} />, root);
    });
    expect(root.querySelector('svg')?.getAttribute('aria-label')).toBe(
      'Timeline: from 1 January to 31 December 1996; publication 30 May 2018',
    );
    expect([...root.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual([
      'from 1996',
      'publication 30 May 2018',
    ]);
  });

  it('draws nothing of one point or of days that are none', async () => {
    await act(() => {
      render(
        <Timeline
          points={[
            { label: 'a', from: '2018-02-30', to: '2018-02-30' },
            { label: 'b', from: '2018-01-01', to: '2018-01-01' },
          ]}
        />,
        root,
      );
    });
    expect(root.innerHTML).toBe('');
  });
});
