import { useEffect, useMemo, useState } from 'preact/hooks';
import { type Draft, EditSession } from '../../storage/edit-session';
import type { Annotation, Page } from '../../storage/records';
import { remote } from '../../storage/remote';

/** What could not be saved yet, by annotation: it outlives the pane that it was typed in. */
const drafts = new Map<string, Draft>();

/** An edit session on one annotation, which follows what is kept; closed with its pane. */
export function useEditSession(annotation: Annotation, page: Page): EditSession {
  const [, setChanges] = useState(0);
  const session = useMemo(() => {
    const { id, target, claim } = annotation;
    const { key, url, title, siteName, publishedAt, publishedBy } = page;
    const details = { key, url, title, siteName, publishedAt, publishedBy };
    return new EditSession({
      annotation,
      save: (changes, baseNote, earlierNotes) =>
        remote.saveAnnotation({
          id,
          page: details,
          target,
          claim,
          changes,
          baseNote,
          earlierNotes,
        }),
      changed: () => setChanges((count) => count + 1),
      keepDraft: (draft) => {
        if (draft) drafts.set(id, draft);
        else drafts.delete(id);
      },
    });
  }, [annotation.id]);

  useEffect(() => {
    const draft = drafts.get(annotation.id);
    if (draft) session.resume(draft);
    const ending = new AbortController();
    const flush = () => session.flush();
    const warn = (event: BeforeUnloadEvent) => {
      flush();
      if (drafts.size > 0) event.preventDefault();
    };
    window.addEventListener('pagehide', flush, ending);
    document.addEventListener('visibilitychange', flush, ending);
    window.addEventListener('beforeunload', warn, ending);
    return () => {
      ending.abort();
      session.close();
    };
  }, [session]);
  useEffect(() => session.receive(annotation), [session, annotation]);
  return session;
}
