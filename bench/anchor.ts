import { Window } from 'happy-dom';
import { anchorAll, type Anchoring } from '../page/anchoring/anchor';
import { mapText } from '../page/text-map';
import type { Target } from '../storage/records';
import { anchorApproximately } from './anchor-approximately';
import { makeParagraphs, makeTargets } from './anchor-text';

/**
 * `npm run bench:anchor`: how long it takes to find annotations again in a page of 1 MB, half of them absent.
 * Ours with 1,000; beside it an approximate-search-first algorithm with 50, and @recogito/text-annotator with
 * 1,000. That one stores offsets and looks for no words: it turns offsets into ranges, which is compared with
 * ours from the document to the ranges, in the same DOM.
 */

const MEGABYTE = 1_000_000;

interface Timing {
  milliseconds: number;
  longestSlice: number;
}

function run<Result>(steps: Generator<void, Result, void>): Timing & { result: Result } {
  const began = performance.now();
  let before = began;
  let longestSlice = 0;
  for (;;) {
    const step = steps.next();
    const now = performance.now();
    longestSlice = Math.max(longestSlice, now - before);
    before = now;
    if (step.done === true) {
      return { result: step.value, milliseconds: now - began, longestSlice };
    }
  }
}

function median(timings: readonly Timing[]): Timing {
  const sorted = timings.toSorted((one, other) => one.milliseconds - other.milliseconds);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) throw new RangeError('nothing was measured');
  return middle;
}

/** Half of a page, and half of another that is not there. */
function halfAbsent(text: string, count: number): { id: number; target: Target }[] {
  const other = makeParagraphs(text.length, 77).join('\n');
  const present = makeTargets(text, count / 2, 3);
  const absent = makeTargets(other, count / 2, 4);
  return [...present, ...absent].map((target, id) => ({ id, target }));
}

/** The page some days later: paragraphs put in, figures corrected. */
function later(paragraphs: readonly string[]): string {
  const inserted = makeParagraphs(20_000, 5);
  return paragraphs
    .flatMap((paragraph, index) => {
      const text = index % 20 === 0 ? paragraph.replace(/\d+/, '101') : paragraph;
      const extra = inserted[index / 40];
      return extra === undefined ? [text] : [extra, text];
    })
    .join('\n');
}

function ours(text: string, targets: readonly { id: number; target: Target }[]): Timing {
  return median(Array.from({ length: 5 }, () => run(anchorAll(text, targets))));
}

function states(outcomes: Map<number, Anchoring>): string {
  const counts = { anchored: 0, changed: 0, orphaned: 0 };
  for (const { state } of outcomes.values()) counts[state] += 1;
  return `${counts.anchored} anchored, ${counts.changed} changed, ${counts.orphaned} orphaned`;
}

const paragraphs = makeParagraphs(MEGABYTE, 2);
const before = paragraphs.join('\n');
const text = later(paragraphs);
const targets = halfAbsent(before, 1000);

run(anchorAll(text, targets));
const own = ours(text, targets);
console.log(`\nText of ${text.length} code units, 1,000 annotations, half of them absent:`);
console.log(`  ${states(run(anchorAll(text, targets)).result)}`);

const fewer = [...targets.slice(0, 25), ...targets.slice(500, 525)];
const began = performance.now();
let found = 0;
for (const { target } of fewer) if (anchorApproximately(text, target) !== null) found += 1;
const approximate = performance.now() - began;

console.log('\nBeside an approximate-search-first algorithm, strings only');
console.table({
  'ours, 1,000': {
    milliseconds: Math.round(own.milliseconds),
    'longest slice (ms)': own.longestSlice.toFixed(1),
  },
  'approximate search, 50': {
    milliseconds: Math.round(approximate),
    'places taken': `${found} of 50, 25 of them absent`,
  },
});
console.log(`ours takes ${(own.milliseconds / approximate).toFixed(2)} of its time`);

console.log('\nBy annotations (text of 1 MB)');
console.table(
  Object.fromEntries(
    [125, 250, 500, 1000, 2000, 4000].map((count) => {
      const { milliseconds, longestSlice } = ours(text, halfAbsent(before, count));
      return [
        count,
        {
          milliseconds: Math.round(milliseconds),
          'longest slice (ms)': longestSlice.toFixed(1),
        },
      ];
    }),
  ),
);

// So few that they stand as far apart in the shortest text as they do on a page: those that are crowded cost more.
const FEW = 100;
console.log(`By text (${FEW} annotations, half of them absent)`);
console.table(
  Object.fromEntries(
    [0.25, 0.5, 1, 2, 4].map((megabytes) => {
      const pieces = makeParagraphs(megabytes * MEGABYTE, 2);
      const many = halfAbsent(pieces.join('\n'), FEW);
      const { milliseconds, longestSlice } = ours(later(pieces), many);
      return [
        `${megabytes} MB`,
        {
          milliseconds: Math.round(milliseconds),
          'longest slice (ms)': longestSlice.toFixed(1),
        },
      ];
    }),
  ),
);

/** From the document to ranges, in a DOM that runs in Node: slower than a browser's, for both alike. */
async function compareRanges(): Promise<void> {
  const window = new Window();
  const names = [
    'document',
    'window',
    'Node',
    'NodeFilter',
    'Range',
    'HTMLElement',
    'Element',
    'navigator',
  ] as const;
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
  }
  const container = document.createElement('article');
  // Groups, because this DOM finds a sibling by counting.
  for (let index = 0; index < paragraphs.length; index += 50) {
    const section = document.createElement('section');
    for (const paragraph of paragraphs.slice(index, index + 50)) {
      const element = document.createElement('p');
      element.textContent = `${paragraph}\n`;
      section.append(element);
    }
    container.append(section);
  }
  document.body.append(container);
  const present = makeTargets(before, 500, 3).map((target, id) => ({ id, target }));

  let ranges = 0;
  const own = performance.now();
  const map = run(
    mapText(container, { skip: () => false, breaksLine: (element) => element.localName === 'p' }),
  );
  for (const outcome of run(anchorAll(map.result.text, targets)).result.values()) {
    if (outcome.state === 'orphaned') continue;
    if (map.result.toRange(outcome.start, outcome.end) !== null) ranges += 1;
  }
  const ownTime = performance.now() - own;

  const { reviveSelector } = await import('@recogito/text-annotator');
  let revived = 0;
  const other = performance.now();
  for (const { id, target } of present) {
    const { start, end } = target.position;
    const selector = {
      id: `${id}`,
      quote: target.quote.exact,
      start,
      end,
      range: document.createRange(),
    };
    if (!reviveSelector(selector, container).range.collapsed) revived += 1;
  }
  const otherTime = performance.now() - other;
  console.log('From the document to ranges (happy-dom)');
  console.table({
    'ours: 1,000 annotations looked for': { milliseconds: Math.round(ownTime), ranges },
    '@recogito/text-annotator: 500 offsets looked up': {
      milliseconds: Math.round(otherTime),
      ranges: revived,
    },
  });
}

await compareRanges();
