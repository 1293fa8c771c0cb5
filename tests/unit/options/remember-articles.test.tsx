// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import {
  RememberArticles,
  type RememberArticlesProps,
} from '../../../entrypoints/options/RememberArticles';
import { button, click, find, mount, unmount } from '../components/mount';

afterEach(unmount);

const show = (changes: Partial<RememberArticlesProps> = {}) =>
  mount(
    <RememberArticles on={false} count={0} onChange={() => {}} onForget={() => {}} {...changes} />,
  ).textContent;

it('says in plain words what is stored', () => {
  const text = show();
  for (const words of ['address', 'title', 'date', 'paragraphs', 'names', 'private windows']) {
    expect(text).toContain(words);
  }
});

it('is off, and is switched on at a click', () => {
  const onChange = vi.fn();
  show({ onChange });
  const field = find('input', HTMLInputElement);
  expect(field.checked).toBe(false);
  click(field);
  expect(onChange.mock.calls).toEqual([[true]]);
});

it('offers to erase what is there, and nothing where there is nothing', () => {
  const onForget = vi.fn();
  expect(show()).not.toContain('Erase');
  expect(show({ count: 1200, onForget })).toContain('1,200 articles are remembered');
  click(button('Erase them'));
  expect(onForget).toHaveBeenCalledOnce();
});
