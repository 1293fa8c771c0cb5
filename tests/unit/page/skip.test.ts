// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { isRead, isSkipped } from '../../../page/skip';

function element(html: string): Element {
  document.body.innerHTML = html;
  const found = document.querySelector('#it');
  if (!found) throw new Error('No element to ask about');
  return found;
}

afterEach(() => {
  document.body.replaceChildren();
  document.designMode = 'off';
});

describe('is never read', () => {
  it.each([
    '<noscript id="it">x</noscript>',
    '<button id="it">x</button>',
    '<select id="it"><option>x</option></select>',
    '<textarea id="it">x</textarea>',
    '<svg id="it"><text>x</text></svg>',
    '<p id="it" contenteditable>x</p>',
    '<p id="it" contenteditable="plaintext-only">x</p>',
    '<div id="it" role="textbox">x</div>',
    '<p id="it" hidden>x</p>',
    '<p id="it" aria-hidden="true">x</p>',
    '<p id="it" class="media__sr-only">x</p>',
    '<span id="it" class="visuallyhidden">x</span>',
    '<p id="it" style="display: none">x</p>',
    '<p id="it" style="visibility: hidden">x</p>',
  ])('%s', (html) => {
    expect(isSkipped(element(html))).toBe(true);
  });

  it('a document in design mode', () => {
    document.designMode = 'on';
    expect(isSkipped(document.body)).toBe(true);
  });
});

describe('is read', () => {
  it.each([
    '<p id="it">x</p>',
    '<p id="it" contenteditable="false">x</p>',
    '<p id="it" hidden="until-found">x</p>',
    '<p id="it" aria-hidden="false">x</p>',
    '<p id="it" class="hidden-harbour">x</p>',
    '<p id="it" style="opacity: 0">x</p>',
    '<div id="it" style="display: contents"><p>x</p></div>',
    '<figcaption id="it">x</figcaption>',
    '<a id="it" href="/x">x</a>',
  ])('%s', (html) => {
    expect(isSkipped(element(html))).toBe(false);
  });

  it('text of a body that is invisible until the page has made up its mind', () => {
    document.body.style.visibility = 'hidden';
    const paragraph = element('<p id="it">x</p>');
    expect(isSkipped(document.body)).toBe(false);
    expect(isSkipped(paragraph)).toBe(false);
    document.body.style.visibility = '';
  });
});

describe('words at a node', () => {
  it.each([
    ['<p>of a paragraph</p>', 'p', true],
    ['<p>of a <b>word</b> in it</p>', 'b', true],
    ['<button><b>of a button</b></button>', 'b', false],
    ['<dialog open><p>of a dialog</p></dialog>', 'p', false],
    ['<p contenteditable><b>that are being written</b></p>', 'b', false],
    ['<p style="display: none">that are hidden</p>', 'p', false],
  ])('%s (%s)', (html, selector, expected) => {
    const node = element(`<div id="it">${html}</div>`).querySelector(selector)?.firstChild;
    expect(node && isRead(node)).toBe(expected);
  });
});
