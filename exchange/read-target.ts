import { LIMITS } from '../storage/limits';
import { isOfType, listOf, propertyOf, textOf } from './json-value';

/**
 * Stands for a position that is not told: beyond every text, so that it tells no place on the page from another that
 * is like it.
 */
const NOWHERE = { type: 'TextPositionSelector', start: LIMITS.text, end: LIMITS.text } as const;

/** The words that a target quotes and where they stood, not checked yet; null where it quotes none. */
export function readTarget(target: unknown) {
  const selectors = selectorsOf(target);
  const quote = selectors.find((selector) => isOfType(selector, 'TextQuoteSelector'));
  const exact = propertyOf(quote, 'exact');
  if (exact === undefined || exact === '') return null;
  const position = selectors.find((selector) => isOfType(selector, 'TextPositionSelector'));
  const start = propertyOf(position, 'start');
  const end = propertyOf(position, 'end');
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: propertyOf(quote, 'prefix') ?? '',
      suffix: propertyOf(quote, 'suffix') ?? '',
    },
    position:
      Number.isSafeInteger(start) && Number.isSafeInteger(end)
        ? { type: 'TextPositionSelector', start, end }
        : NOWHERE,
  };
}

/** The first words that an item quotes, for people to know it by; empty where there are none. */
export function wordsOf(item: unknown): string {
  const quoted = listOf(propertyOf(item, 'target'))
    .flatMap(selectorsOf)
    .map((selector) => textOf(propertyOf(selector, 'exact')));
  return quoted.find((words) => words !== undefined) ?? '';
}

/** The selectors of a target, and those that refine them. */
function selectorsOf(target: unknown): unknown[] {
  const selectors: unknown[] = [];
  for (const selector of listOf(propertyOf(target, 'selector'))) {
    let each: unknown = selector;
    while (each !== undefined) {
      selectors.push(each);
      each = propertyOf(each, 'refinedBy');
    }
  }
  return selectors;
}
