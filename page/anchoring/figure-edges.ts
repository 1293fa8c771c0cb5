import { characterFolds } from './character';

/** `-10` after `5`, `,000` after `1`, `%` after `5`; a thin or no-break space only before three digits. */
const AFTER = /^(?:[.,:/+\-×x]?\d[\d.,:/]*|[\u00a0\u2009\u202f]\d{3}(?!\d)|[%‰°½¼¾])+/u;

/** `$` before `5`, `5-` before `10`, `1 ` before `000`. */
const BEFORE =
  /(?:\d[.,:/+\-×x]?|(?<!\d)\d{1,3}[\u00a0\u2009\u202f](?=\d{3}(?!\d)|$)|[$£€¥±+.]|(?<=^|[\s(])-)+$/u;

/** How far a figure is followed beyond the quote. */
const REACH = 24;

function fold(text: string): string {
  const folds = characterFolds();
  return Array.from({ length: text.length }, (_, offset) => {
    const code = text.charCodeAt(offset);
    return String.fromCharCode(folds[code] ?? code);
  }).join('');
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/**
 * What is written directly against a stretch of text and belongs to a figure at its end. `5` says
 * something else in `5 years`, `5-10 years` and `5%`, though the words of the quote are there each time.
 * Empty where the stretch does not begin or end with a digit.
 */
export function attachedFigures(
  text: string,
  start: number,
  end: number,
): { before: string; after: string } {
  const before = isDigit(text[start])
    ? BEFORE.exec(fold(text.slice(Math.max(0, start - REACH), start)))?.[0]
    : undefined;
  const after = isDigit(text[end - 1])
    ? AFTER.exec(fold(text.slice(end, end + REACH)))?.[0].replace(/[.,:/]+$/, '')
    : undefined;
  return { before: before ?? '', after: after ?? '' };
}
