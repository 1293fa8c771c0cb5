import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

/** Draws something into the document, as a page of the extension would; drawing again replaces it. */
export function mount(child: ComponentChild): HTMLElement {
  const existing = document.querySelector<HTMLElement>('#stage');
  const stage = existing ?? document.createElement('div');
  stage.id = 'stage';
  if (!existing) document.body.append(stage);
  act(() => render(child, stage));
  return stage;
}

export function unmount(): void {
  const stage = document.querySelector('#stage');
  if (stage) act(() => render(null, stage));
  stage?.remove();
}

/** The one element that fits; a test that finds none, or several, fails. */
export function find<Type extends Element = HTMLElement>(
  selector: string,
  type: new () => Type,
): Type {
  const [element, ...others] = document.querySelectorAll(selector);
  if (!(element instanceof type) || others.length > 0) {
    throw new Error(`${others.length + (element ? 1 : 0)} elements fit ${selector}`);
  }
  return element;
}

/** The button whose text or label is this. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    (candidate) =>
      candidate.getAttribute('aria-label') === name || candidate.textContent?.trim() === name,
  );
  if (!found) throw new Error(`There is no button ${name}`);
  return found;
}

export function click(element: HTMLElement): void {
  act(() => element.click());
}

/** Puts text into a field as typing does. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export function press(element: Element, key: string): void {
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}
