import { count } from '../../../components/words';
import type { ImportCounts } from '../../../storage/import/plan';

/** `214 annotations on 31 pages: 200 new, 10 already here, 4 to join with yours.` */
export function describeCounts(counts: ImportCounts): string {
  const { total, pages, added, same, joined, restored, refused } = counts;
  if (total === 0) return 'No annotations.';
  const parts = [
    [added, 'new'],
    [same, 'already here'],
    [joined, 'to join with yours'],
    [restored, 'deleted here'],
    [refused, 'left out'],
  ] as const;
  const said = parts.filter(([number]) => number > 0);
  const all = `${count(total, 'annotation')} on ${count(pages, 'page')}`;
  return `${all}: ${said.map(([number, words]) => `${write(number)} ${words}`).join(', ')}.`;
}

/** What becomes of those that are not simply new or here already, a sentence each. */
export function explainCounts({ joined, restored, refused, dismissals }: ImportCounts): string[] {
  return [
    joined > 0 &&
      'Where both were written on, what was changed last stands, and the other note is added below it.',
    restored > 0 && 'What you deleted here comes back.',
    refused > 0 &&
      'Left out is what is kept here on another page, and notes that are too long together.',
    dismissals > 0 && `${count(dismissals, 'dismissed finding')} will be dismissed here too.`,
  ].filter((words) => words !== false);
}

/** Whether importing writes any annotation or dismissal. */
export function hasNews({ added, joined, restored, dismissals }: ImportCounts): boolean {
  return added + joined + restored + dismissals > 0;
}

/** `Imported 204 annotations`. */
export function describeDone({ added, joined, restored, dismissals }: ImportCounts): string {
  const annotations = added + joined + restored;
  return annotations > 0 || dismissals === 0
    ? `Imported ${count(annotations, 'annotation').toLowerCase()}`
    : `Imported ${count(dismissals, 'dismissed finding')}`;
}

/** `Undone`, or how many annotations stayed as they were written on since. */
export function describeUndone(stayed: number): string {
  if (stayed === 0) return 'The import was undone.';
  const [were, theyAre] = stayed === 1 ? ['was', 'it is'] : ['were', 'they are'];
  return `The import was undone, but for ${count(stayed, 'annotation')} that ${were} written on since: ${theyAre} in the list.`;
}

function write(number: number): string {
  return number.toLocaleString('en');
}
