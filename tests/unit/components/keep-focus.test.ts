// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { focusable, keepFocus } from '../../../components/keep-focus';

/** `<tag id>` with children; buttons and sections are all that these tests need. */
function element(tag: string, id: string, ...children: Element[]): HTMLElement {
  const made = document.createElement(tag);
  made.id = id;
  made.append(...children);
  return made;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('the focus', () => {
  let ending: AbortController;
  const byId = (id: string) => document.querySelector<HTMLElement>(`#${id}`);
  const focused = () => document.activeElement?.id;

  beforeEach(() => {
    ending = new AbortController();
    const container = element(
      'div',
      'container',
      element('button', 'first'),
      element('section', 'inner', element('button', 'gone'), element('button', 'next')),
    );
    document.body.replaceChildren(element('button', 'outside'), container);
    keepFocus(container, ending.signal);
  });
  afterEach(() => ending.abort());

  it('goes to a neighbour when its element is taken away', async () => {
    byId('gone')?.focus();
    byId('gone')?.remove();
    await settle();
    expect(focused()).toBe('next');
  });

  it('goes to the first element when its whole part is taken away', async () => {
    byId('gone')?.focus();
    byId('inner')?.remove();
    await settle();
    expect(focused()).toBe('first');
  });

  it('is left alone where it has gone elsewhere', async () => {
    byId('gone')?.focus();
    byId('outside')?.focus();
    await settle();
    byId('gone')?.remove();
    await settle();
    expect(focused()).toBe('outside');
  });

  it('is left alone once the signal is aborted', async () => {
    byId('gone')?.focus();
    ending.abort();
    byId('gone')?.remove();
    await settle();
    expect(focused()).not.toBe('next');
  });
});

it('counts a radio group once, and no disabled or skipped element', () => {
  const container = element('div', 'container', element('button', 'a'), element('button', 'b'));
  const [, off] = container.querySelectorAll('button');
  if (off) off.disabled = true;
  for (const checked of [false, true]) {
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.checked = checked;
    container.append(radio);
  }
  expect(focusable(container).map(({ tagName }) => tagName)).toEqual(['BUTTON', 'INPUT']);
});
