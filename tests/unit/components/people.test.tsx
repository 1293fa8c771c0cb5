// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { peopleAcrossPages } from '../../../claims/check';
import { People } from '../../../components/People';
import { marked } from '../check/marked-text';

const page = (key: string, publishedAt: string, years: number) => ({
  key,
  publishedAt,
  ...marked(`Ada Brown, [${years}|age|P${years}Y|Ada Brown], spoke.`),
});

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

async function show(ages: readonly [string, string, number][], onOpen = vi.fn()) {
  const people = peopleAcrossPages(ages.map((own) => page(...own)));
  await act(() => {
    render(<People people={people} titleOf={(key) => `Page ${key}`} onOpen={onOpen} />, root);
  });
  return onOpen;
}

describe('people of kept pages', () => {
  it('tells when they can be born and where each age was stated', async () => {
    await show([
      ['a', '2018-05-30', 63],
      ['b', '2019-05-01', 63],
    ]);
    expect(root.querySelector('h3')?.textContent).toBe('Ada Brown');
    expect(root.textContent).toContain('Born between 2 and 30 May 1955');
    expect([...root.querySelectorAll('.person-ages li')].map((item) => item.textContent)).toEqual([
      '“63” in Page a, 30 May 2018',
      '“63” in Page b, 1 May 2019',
    ]);
  });

  it('says that no day fits', async () => {
    await show([
      ['a', '2018-05-30', 63],
      ['b', '2019-05-01', 80],
    ]);
    expect(root.querySelector('.finding-conflicts')?.textContent).toContain(
      'No date of birth fits all of these ages',
    );
  });

  it('opens the page of an age', async () => {
    const onOpen = await show([['a', '2018-05-30', 63]]);
    await act(() => {
      root.querySelector('button')?.click();
    });
    expect(onOpen.mock.calls[0]?.[0]).toMatchObject({ pageKey: 'a' });
  });

  it('shows nothing for nobody', async () => {
    await show([]);
    expect(root.innerHTML).toBe('');
  });
});
