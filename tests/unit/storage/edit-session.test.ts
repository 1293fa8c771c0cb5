import { describe, expect, it } from 'vitest';
import { type Draft, EditSession } from '../../../storage/edit-session';
import type { AnnotationChanges } from '../../../storage/protocol';
import type { Annotation } from '../../../storage/records';
import { target, untouched } from './samples';

const annotation = (changes: Partial<Annotation> = {}): Annotation =>
  untouched({
    target: target('25 years', 'served ', ' in'),
    claim: { kind: 'sentence', value: 'P25Y' },
    ...changes,
  });

/** A store that answers by hand, and the session on it. */
function open(kept: Annotation | null = annotation()) {
  const writes: {
    changes: AnnotationChanges;
    baseNote: string;
    land(kept: Annotation): void;
    fail(): void;
  }[] = [];
  const drafts: (Draft | null)[] = [];
  const session = new EditSession({
    annotation: kept,
    save: (changes, baseNote) =>
      new Promise((resolve, reject) => {
        writes.push({ changes, baseNote, land: resolve, fail: () => reject(new Error('No room')) });
      }),
    changed: () => {},
    keepDraft: (draft) => drafts.push(draft),
  });
  const nth = (index: number) => {
    const write = writes[index];
    if (!write) throw new Error(`There was no write number ${index}`);
    return write;
  };
  return { session, writes, drafts, nth };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('an edit session', () => {
  it('shows what is being written before it is kept', () => {
    const { session } = open();
    session.change({ verdict: 'disputed' });
    expect(session.fields.verdict).toBe('disputed');
  });

  it('starts empty where nothing is kept', () => {
    expect(open(null).session.fields).toEqual({
      verdict: 'unchecked',
      note: '',
      tags: [],
      sources: [],
    });
  });

  it('takes over changes from elsewhere', () => {
    const { session } = open();
    session.receive(annotation({ note: 'from the other tab', revision: 2 }));
    expect(session.fields.note).toBe('from the other tab');
  });

  it('leaves the note alone while it is held, and takes the rest', () => {
    const { session } = open(annotation({ note: 'mine' }));
    session.holdNote(true);
    session.receive(annotation({ note: 'theirs', verdict: 'false', revision: 2 }));
    expect(session.fields).toMatchObject({ note: 'mine', verdict: 'false' });
    session.holdNote(false);
    expect(session.fields.note).toBe('theirs');
  });

  it('passes over a state that is older than the one shown', () => {
    const { session } = open(annotation({ note: 'new', revision: 5 }));
    session.receive(annotation({ note: 'old', revision: 4 }));
    expect(session.fields.note).toBe('new');
  });

  it('tells each write which note it began from', async () => {
    const { session, nth } = open(annotation({ note: 'a' }));
    session.holdNote(true);
    session.change({ note: 'ab' });
    expect(nth(0).baseNote).toBe('a');
    nth(0).land(annotation({ note: 'ab', revision: 2 }));
    await settle();
    session.change({ note: 'abc' });
    expect(nth(1).baseNote).toBe('ab');
  });

  it('builds a flushed write on the one still on its way, though the note was left', () => {
    const { session, nth } = open(annotation({ note: 'a' }));
    session.holdNote(true);
    session.change({ note: 'ab' });
    session.change({ note: 'abc' });
    session.holdNote(false);
    session.flush();
    expect(nth(1)).toMatchObject({ changes: { note: 'abc' }, baseNote: 'ab' });
  });

  it('begins from the old note again after a failure', async () => {
    const { session, nth } = open(annotation({ note: 'a' }));
    session.holdNote(true);
    session.change({ note: 'ab' });
    nth(0).fail();
    await settle();
    session.change({ note: 'abc' });
    expect(nth(1).baseNote).toBe('a');
    session.close();
  });

  it('keeps its own base when another tab writes meanwhile', async () => {
    const { session, nth } = open(annotation({ note: 'a' }));
    session.holdNote(true);
    session.receive(annotation({ note: 'theirs', revision: 2 }));
    session.change({ note: 'ab' });
    expect(nth(0).baseNote).toBe('a');
    nth(0).land(annotation({ note: 'theirs, ab', revision: 3 }));
    await settle();
    expect(session.fields.note).toBe('theirs, ab');
  });

  it('hands out what is unsaved, and null once all is kept', async () => {
    const { session, drafts, nth } = open();
    session.change({ note: 'a' });
    expect(drafts.at(-1)).toMatchObject({ changes: { note: 'a' }, baseNote: '' });
    nth(0).land(annotation({ note: 'a', revision: 2 }));
    await settle();
    expect(drafts.at(-1)).toBeNull();
    expect(session.hasUnsaved).toBe(false);
  });

  it('begins again from what is kept after all writes have failed, though the note was left meanwhile', async () => {
    const { session, nth, writes } = open(annotation({ note: 'a' }));
    session.holdNote(true);
    session.change({ note: 'ab' });
    session.change({ note: 'abc' });
    nth(0).fail();
    nth(1).fail();
    await settle();
    session.holdNote(false);
    session.holdNote(true);
    expect(session.fields.note).toBe('abc');
    session.flush();
    expect(writes.at(-1)).toMatchObject({ changes: { note: 'abc' }, baseNote: 'a' });
  });

  it('lets no failed write pass over what was written elsewhere meanwhile', async () => {
    const { session, nth, writes } = open(annotation({ note: 'a' }));
    session.holdNote(true);
    session.change({ note: 'ab' });
    nth(0).fail();
    await settle();
    session.holdNote(false);
    session.receive(annotation({ note: 'a, from the other tab', revision: 2 }));
    session.flush();
    expect(writes.at(-1)).toMatchObject({ changes: { note: 'ab' }, baseNote: 'a' });
  });
});
