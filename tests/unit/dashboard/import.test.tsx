// @vitest-environment happy-dom
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import {
  describeCounts,
  describeDone,
  describeUndone,
  explainCounts,
  hasNews,
} from '../../../entrypoints/dashboard/import/counts-words';
import {
  describeImportFailure,
  describeUndoFailure,
} from '../../../entrypoints/dashboard/import/failure-words';
import {
  ImportDialog,
  type ImportDialogProps,
} from '../../../entrypoints/dashboard/import/ImportDialog';
import { ImportDone } from '../../../entrypoints/dashboard/import/ImportDone';
import { readFile } from '../../../entrypoints/dashboard/import/read-file';
import type { ImportStep } from '../../../entrypoints/dashboard/import/use-import';
import { exportFile } from '../../../exchange/export-file';
import type { ImportedFile, UnreadItem } from '../../../exchange/from-json-ld';
import { UnreadableFile } from '../../../exchange/unreadable-file';
import { StorageFailure } from '../../../storage/failure';
import type { ImportCounts } from '../../../storage/import/plan';
import { button, click, find, mount, unmount } from '../components/mount';
import { INPUT } from '../exchange/samples';
import { NOW } from '../storage/samples';

afterEach(unmount);

const counts = (changes: Partial<ImportCounts>): ImportCounts => ({
  total: 0,
  added: 0,
  same: 0,
  joined: 0,
  restored: 0,
  refused: 0,
  pages: 1,
  dismissals: 0,
  ...changes,
});

describe('what importing does is said in a sentence', () => {
  test.each<[string, Partial<ImportCounts>]>([
    [
      '214 annotations on 31 pages: 200 new, 10 already here, 4 to join with yours.',
      { total: 214, pages: 31, added: 200, same: 10, joined: 4 },
    ],
    ['1 annotation on 1 page: 1 new.', { total: 1, added: 1 }],
    [
      '12,000 annotations on 1 page: 11,999 deleted here, 1 left out.',
      { total: 12_000, restored: 11_999, refused: 1 },
    ],
    ['No annotations.', { pages: 0, dismissals: 2 }],
  ])('%s', (words, changes) => {
    expect(describeCounts(counts(changes))).toBe(words);
  });

  test('and explained where it is more than new or known', () => {
    expect(explainCounts(counts({ total: 3, added: 1, same: 2 }))).toEqual([]);
    expect(explainCounts(counts({ joined: 1, restored: 1, refused: 1, dismissals: 2 }))).toEqual([
      expect.stringContaining('the other note is added below it'),
      expect.stringContaining('comes back'),
      expect.stringContaining('Left out is'),
      '2 dismissed findings will be dismissed here too.',
    ]);
  });

  test.each<[boolean, Partial<ImportCounts>]>([
    [false, { total: 4, same: 3, refused: 1 }],
    [true, { total: 4, same: 3, joined: 1 }],
    [true, { dismissals: 1 }],
  ])('there is something to do: %s', (is, changes) => {
    expect(hasNews(counts(changes))).toBe(is);
  });

  test.each<[string, Partial<ImportCounts>]>([
    ['Imported 204 annotations', { added: 200, joined: 3, restored: 1, same: 10 }],
    ['Imported 1 dismissed finding', { dismissals: 1 }],
  ])('afterwards: %s', (words, changes) => {
    expect(describeDone(counts(changes))).toBe(words);
  });

  test.each([
    [0, 'The import was undone.'],
    [
      1,
      'The import was undone, but for 1 annotation that was written on since: it is in the list.',
    ],
    [
      2,
      'The import was undone, but for 2 annotations that were written on since: they are in the list.',
    ],
  ])('with %i that stay', (stayed, words) => {
    expect(describeUndone(stayed)).toBe(words);
  });
});

describe('what went wrong is said, what is safe and what to do', () => {
  test.each([
    [new StorageFailure('full'), 'the disk is full. Nothing was changed. Free some space'],
    [new DOMException('x', 'QuotaExceededError'), 'the disk is full. Nothing was changed.'],
    [new DOMException('x', 'InvalidStateError'), 'doesn’t let Tickmark keep anything here'],
    [new Error('boom'), 'something went wrong. Nothing was changed; try again.'],
    [new UnreadableFile('The file is empty.'), 'The file is empty. Nothing was changed.'],
  ])('%s', (error, words) => {
    expect(describeImportFailure(error)).toContain(words);
  });

  test('also where it could not be undone', () => {
    expect(describeUndoFailure(new Error('boom'))).toMatch(/^Couldn’t undo the import: /);
  });
});

describe('reading a file', () => {
  const read = (file: File) =>
    readFile(file, { now: NOW, signal: new AbortController().signal, progressed: () => {} });

  it('gives what it holds', async () => {
    const { name, text } = exportFile('json-ld', INPUT);
    expect((await read(new File([text], name))).annotations).toHaveLength(3);
  });

  it('refuses one that is too large before it is read', async () => {
    const file = new File(['{}'], 'large.jsonld');
    Object.defineProperty(file, 'size', { value: 500_000_001 });
    await expect(read(file)).rejects.toThrow('larger than 500 MB');
  });

  it('says so where the browser can not read it', async () => {
    const folder = new File([], 'folder');
    folder.arrayBuffer = () => Promise.reject(new DOMException('x', 'NotFoundError'));
    await expect(read(folder)).rejects.toThrow('can’t read this file. Nothing was changed.');
  });

  it('ends when it is stopped', async () => {
    const ending = new AbortController();
    ending.abort();
    const file = new File([exportFile('json-ld', INPUT).text], 'a.jsonld');
    const work = readFile(file, { now: NOW, signal: ending.signal, progressed: () => {} });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('the dialog', () => {
  const show = (step: ImportDialogProps['step'], props: Partial<ImportDialogProps> = {}) =>
    mount(
      <ImportDialog
        step={step}
        onFile={() => {}}
        onConfirm={() => {}}
        onCancel={() => {}}
        {...props}
      />,
    ).textContent ?? '';

  const ready = (
    changes: Partial<ImportCounts>,
    unread: UnreadItem[] = [],
  ): ImportStep & { step: 'ready' } => {
    const file: ImportedFile = { pages: [], annotations: [], dismissals: [], unread };
    return { step: 'ready', name: 'notes.jsonld', file, counts: counts(changes), problem: null };
  };

  it('asks for a file, with the focus on the button for it', () => {
    expect(show({ step: 'choosing', problem: null })).toContain('before anything is changed');
    expect(find('dialog', HTMLDialogElement).open).toBe(true);
    expect(document.activeElement).toBe(button('Choose a file…'));
  });

  it('says what is the matter with the last one', () => {
    show({ step: 'choosing', problem: 'The file is empty. Nothing was changed.' });
    expect(find('[role="alert"]', HTMLElement).textContent).toContain('is empty');
  });

  it('shows how far it is', () => {
    show({ step: 'reading', name: 'notes.jsonld', done: 0, total: null });
    expect(find('progress', HTMLProgressElement).hasAttribute('value')).toBe(false);
    show({ step: 'writing', name: 'notes.jsonld', done: 500, total: 2_000 });
    expect(find('progress', HTMLProgressElement).getAttribute('value')).toBe('500');
  });

  it('tells what it does before it does it, to those who listen too', () => {
    const onConfirm = vi.fn();
    show(ready({ total: 2, added: 2 }), { onConfirm });
    expect(find('[role="status"]', HTMLElement).textContent).toBe(
      '2 annotations on 1 page: 2 new.',
    );
    expect(onConfirm).not.toHaveBeenCalled();
    click(button('Import'));
    expect(onConfirm).toHaveBeenCalledOnce();
  });

  it('offers nothing where there is nothing new', () => {
    const text = show(ready({ total: 2, same: 2 }));
    expect(text).toContain('There is nothing new in this file.');
    expect(text).not.toContain('Cancel');
  });

  it('lists what could not be read, a hundred at most', () => {
    const unread = Array.from({ length: 1_204 }, (_unused, index) => ({
      number: index + 1,
      words: index === 0 ? '63-year-old' : '',
      why: 'its note is too long',
    }));
    const text = show(ready({ total: 2, added: 2 }, unread));
    expect(text).toContain('1,204 problems in the file');
    expect(text).toContain('Item 1, “63-year-old”: its note is too long.');
    expect(text).toContain('and 1,104 more');
    expect(document.querySelectorAll('li')).toHaveLength(101);
  });

  it('is left by Escape, which the one that asked decides on', () => {
    const onCancel = vi.fn();
    show(ready({ total: 2, added: 2 }), { onCancel });
    const event = new Event('cancel', { cancelable: true });
    find('dialog', HTMLDialogElement).dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    expect(onCancel).toHaveBeenCalledOnce();
  });
});

test('what was done is undone at a click, as long as it can be', () => {
  const onUndo = vi.fn();
  mount(<ImportDone words="Imported 2 annotations" onUndo={onUndo} onClose={() => {}} />);
  click(button('Undo'));
  expect(onUndo).toHaveBeenCalledOnce();
  const text = mount(
    <ImportDone words="The import was undone." onUndo={undefined} onClose={() => {}} />,
  ).textContent;
  expect(text).toBe('The import was undone.');
});
