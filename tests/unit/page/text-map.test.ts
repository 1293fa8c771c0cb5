// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mapText, type TextMap, type TextMapOptions } from '../../../page/text-map';

function read(root: Element | Document, options: Partial<TextMapOptions> = {}): TextMap {
  const reading = mapText(root, { skip: () => false, ...options });
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

function show(html: string): Element {
  document.body.innerHTML = html;
  return document.body;
}

function find(selector: string): Element {
  const element = document.querySelector(selector);
  if (element === null) throw new Error(`nothing matches ${selector}`);
  return element;
}

function firstText(selector: string): Text {
  const node = find(selector).firstChild;
  if (!(node instanceof Text)) throw new Error(`no text in ${selector}`);
  return node;
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('the flat text', () => {
  const cases: [name: string, html: string, text: string][] = [
    ['joins inline elements', '<p>aged <b>2</b><i>5</i> years</p>', 'aged 25 years'],
    ['collapses white space', '<p>  aged \n\t 25   years </p>', 'aged 25 years'],
    [
      'collapses white space across elements',
      '<p>aged <b> 25</b> <i> years</i></p>',
      'aged 25 years',
    ],
    ['keeps a blank text node between words', '<p><b>25</b> <i>years</i></p>', '25 years'],
    [
      'keeps no-break and thin spaces',
      '<p>25\u00a0\u00a0years,\u20093\u202fmonths</p>',
      '25\u00a0\u00a0years,\u20093\u202fmonths',
    ],
    [
      'drops soft hyphens and invisible characters',
      '<p>sen\u00adten\u200bced\u2060 to\ufeff</p>',
      'sentenced to',
    ],
    [
      'breaks lines at blocks, once',
      '<div><p>One.</p> <p>Two.</p></div><p>Three.</p>',
      'One.\nTwo.\nThree.',
    ],
    ['breaks lines at <br>', '<p>One <br> two<br><br>three</p>', 'One\ntwo\nthree'],
    ['breaks lines at table cells', '<table><tr><td>25</td><td>26</td></tr></table>', '25\n26'],
    ['breaks lines at a rule', '<div>One<hr>Two</div>', 'One\nTwo'],
    ['leaves ruby text out', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字</p>', '漢字'],
    [
      'leaves scripts and styles out',
      '<p>to 25<script>x()</script><style>p{}</style> years</p>',
      'to 25 years',
    ],
    ['leaves comments out', '<p>25<!-- six --> years</p>', '25 years'],
    ['keeps lines of <pre>', '<pre>One \n\n  two  2\nthree</pre>', 'One\ntwo 2\nthree'],
    [
      'asks the style of a span',
      '<p><span style="display:block">Age</span><span>25</span></p>',
      'Age\n25',
    ],
    [
      'believes an inline block element',
      '<div>to <div style="display:inline">25</div> years</div>',
      'to 25 years',
    ],
    [
      'keeps a floated initial with its word',
      '<p><span style="float:left;display:block">T</span>he</p>',
      'The',
    ],
    [
      'keeps a line whole around a hidden block',
      '<div>to 25 <div style="display:none"></div>years</div>',
      'to 25 years',
    ],
    ['joins lines through wbr', '<p>long<wbr>word</p>', 'longword'],
    ['is empty without text', '<div> <p> \n </p></div>', ''],
    ['starts and ends without white space', ' <p>One</p> <p> </p> ', 'One'],
  ];
  it.each(cases)('%s', (_name, html, text) => {
    expect(read(show(html)).text).toBe(text);
  });

  it('asks the caller what to skip, and keeps the line whole around an inline one', () => {
    const root = show('<p>25<span class="no"> x <b>y</b></span> years<br class="no"> old</p>');
    const skip = (element: Element) => element.classList.contains('no');
    expect(read(root, { skip }).text).toBe('25 years old');
  });

  it('reads a whole document', () => {
    show('<p>One</p>');
    expect(read(document).text).toBe('One');
  });
});

describe('every code unit', () => {
  const pages: [name: string, html: string][] = [
    [
      'inline elements',
      '<p>He was <b>sen</b>ten<i>ced</i> to <a href="#">25 <u>years</u></a>.</p>',
    ],
    ['white space', '<p> a \n b</p>\n <div> c <b> d </b> <i>e</i></div>'],
    ['soft hyphens', '<p>sen\u00adten\u00adced \u00ad to\u00ad</p><p>\u00ad25</p>'],
    ['line breaks', '<p>One<br>two <br> three</p><pre>four\n five</pre>'],
    ['ruby', '<p>x<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>y</p>'],
    ['surrogate pairs', '<p>\ud83d\ude00 25 \ud835\udfda\ud835\udfdd</p>'],
  ];
  it.each(pages)('goes to a range and back: %s', (_name, html) => {
    const map = read(show(html));
    for (let start = 0; start < map.text.length; start += 1) {
      for (let end = start + 1; end <= map.text.length; end += 1) {
        const words = map.text.slice(start, end);
        const range = map.toRange(start, end);
        if (words.startsWith('\n') || words.endsWith('\n')) continue;
        expect(range?.toString().replaceAll(/[\s\u00ad]|kan|ji/g, '')).toBe(
          words.replaceAll(/\s/g, ''),
        );
        expect(range === null ? null : map.toOffsets(range)).toEqual({ start, end });
      }
    }
  });
});

describe('to a range', () => {
  it('has no range for a line break alone, nor for nothing, nor beyond the end', () => {
    const map = read(show('<p>a</p><p>b</p>'));
    expect(map.toRange(1, 2)).toBeNull();
    expect(map.toRange(0, 0)).toBeNull();
    expect(map.toRange(3, 9)).toBeNull();
    expect(map.toRange(0, 3)?.toString()).toContain('b');
  });

  const edits: [name: string, edit: () => void][] = [
    ['changed', () => (firstText('b').data = '26')],
    ['taken out', () => find('b').remove()],
    ['put in another order', () => find('p').prepend(find('i'))],
  ];
  it.each(edits)('is null where a node was %s', (_name, edit) => {
    const map = read(show('<p><u>aged</u> <b>25</b> <i>years</i></p>'));
    const range = map.toRange(0, map.text.length);
    edit();
    expect(map.toRange(0, map.text.length)).toBeNull();
    if (range !== null) expect(map.toOffsets(range)).toBeNull();
  });

  it('still serves what stands apart from a change', () => {
    const map = read(show('<p>One</p><p>Two</p>'));
    firstText('p').data = 'Won';
    expect(map.toRange(4, 7)?.toString()).toBe('Two');
  });
});

describe('from a range', () => {
  const html =
    '<div><p>One <b>two</b></p><aside>no</aside><p>three<!-- x --> <i>four</i></p></div>';
  const skip = (element: Element) => element.localName === 'aside';
  const cases: [name: string, set: (range: Range) => void, words: string | null][] = [
    ['the contents of an element', (range) => range.selectNodeContents(find('p')), 'One two'],
    ['an element', (range) => range.selectNode(find('b')), 'two'],
    ['everything', (range) => range.selectNodeContents(document.body), 'One two\nthree four'],
    ['a skipped element', (range) => range.selectNodeContents(find('aside')), null],
    [
      'from a skipped element on',
      (range) => {
        range.setStart(firstText('aside'), 1);
        range.setEnd(firstText('i'), 2);
      },
      'three fo',
    ],
    [
      'up to a skipped element',
      (range) => {
        range.setStart(firstText('b'), 1);
        range.setEnd(firstText('aside'), 1);
      },
      'wo',
    ],
    [
      'a caret',
      (range) => {
        range.setStart(firstText('b'), 1);
        range.setEnd(firstText('b'), 1);
      },
      null,
    ],
    [
      'between child nodes',
      (range) => {
        range.setStart(find('p:last-child'), 1);
        range.setEnd(find('p:last-child'), 4);
      },
      ' four',
    ],
    [
      'to the end of the body',
      (range) => {
        range.setStart(firstText('i'), 0);
        range.setEnd(document.body, 1);
      },
      'four',
    ],
  ];
  it.each(cases)('takes %s', (_name, set, words) => {
    const map = read(show(html), { skip });
    const range = document.createRange();
    set(range);
    const span = map.toOffsets(range);
    expect(span === null ? null : map.text.slice(span.start, span.end)).toBe(words);
  });

  it('knows nothing of a range in another document', () => {
    const map = read(show(html));
    const other = document.implementation.createHTMLDocument('x');
    other.body.append('One');
    const range = other.createRange();
    range.selectNodeContents(other.body);
    expect(map.toOffsets(range)).toBeNull();
  });
});

describe('the span of an element', () => {
  it('leaves out white space at its ends', () => {
    const map = read(show('<div>x<p> One <b> two </b></p>\n<p>three</p><i> </i></div>'));
    const words = (selector: string) => {
      const span = map.spanOf(find(selector));
      return span === null ? null : map.text.slice(span.start, span.end);
    };
    expect([words('div'), words('p'), words('b'), words('i')]).toEqual([
      'x\nOne two\nthree',
      'One two',
      'two',
      null,
    ]);
  });
});

describe('shadow roots and frames', () => {
  it('reads an open shadow root with its slots in the order shown', () => {
    const host = document.createElement('div');
    host.innerHTML = '<b slot="age">25</b><i>lost</i>';
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>He is <slot name="age"></slot> years<slot name="none"> old</slot></p>';
    show('<p>Before</p>').append(host);
    const map = read(document.body);
    expect(map.text).toBe('Before\nHe is 25 years old');
    expect(map.toRange(13, 15)?.toString()).toBe('25');
    expect(map.toRange(16, 21)?.toString()).toBe('years');
    // From the shadow tree into the light tree: no range can say that.
    expect(map.toRange(10, 15)).toBeNull();
  });

  it('reads a frame of the same origin', () => {
    show('<p>Before</p><iframe></iframe><p>after</p>');
    const inner = document.implementation.createHTMLDocument('frame');
    inner.body.innerHTML = '<p>aged 25</p>';
    vi.spyOn(find('iframe') as HTMLIFrameElement, 'contentDocument', 'get').mockReturnValue(inner);
    const map = read(document.body);
    expect(map.text).toBe('Before\naged 25\nafter');
    // Ranges in a frame are for real browsers: this DOM makes them in the outer document only.
    const paragraph = inner.querySelector('p');
    expect(paragraph === null ? null : map.spanOf(paragraph)).toEqual({ start: 7, end: 14 });
    expect(map.toRange(0, 6)?.toString()).toBe('Before');
    expect(map.toRange(0, 14)).toBeNull();
  });

  it('passes over a frame that it may not read', () => {
    show('<p>Before</p><iframe></iframe><p>after</p>');
    vi.spyOn(find('iframe') as HTMLIFrameElement, 'contentDocument', 'get').mockImplementation(
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    );
    expect(read(document.body).text).toBe('Before\nafter');
  });
});

describe('bounds', () => {
  function pauses(root: Element): { count: number; text: string } {
    const reading = mapText(root, { skip: () => false, breaksLine: () => false });
    for (let count = 0; ; count += 1) {
      const step = reading.next();
      if (step.done === true) return { count, text: step.value.text };
    }
  }

  it('survives 5,000 levels of nesting', () => {
    const root = show('');
    let inner: Element = root;
    for (let level = 0; level < 5000; level += 1) {
      const next = document.createElement('span');
      inner.appendChild(next);
      inner = next;
    }
    inner.append('deep');
    expect(pauses(root).text).toBe('deep');
  });

  it('pauses among 100,000 text nodes', () => {
    const root = document.createElement('p');
    for (let group = 0; group < 1000; group += 1) {
      const line = document.createElement('span');
      for (let index = 0; index < 100; index += 1) line.append(new Text('word '));
      root.append(line);
    }
    const { count, text } = pauses(root);
    expect(text).toHaveLength(499_999);
    expect(count).toBeGreaterThanOrEqual(500);
  });

  it('pauses inside a text node of 10 MB, with or without white space', () => {
    for (const word of ['word ', 'word', ' ', 'a  ']) {
      const root = document.createElement('p');
      root.append(new Text(word.repeat(10_000_000 / word.length)));
      const { count } = pauses(root);
      expect(count).toBeGreaterThan(100);
    }
  });
});
