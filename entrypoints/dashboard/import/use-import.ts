import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportedFile } from '../../../exchange/from-json-ld';
import type { Database } from '../../../storage/database';
import {
  importRecords,
  pagesOf,
  previewImport,
  type WrittenImport,
} from '../../../storage/import/import-records';
import type { ImportCounts } from '../../../storage/import/plan';
import { undoImport } from '../../../storage/import/undo-import';
import { describeDone, describeUndone } from './counts-words';
import { describeImportFailure, describeUndoFailure } from './failure-words';
import { readFile } from './read-file';
import { tellOpenPages } from './tell-open-pages';

/** How far an import is. */
export type ImportStep =
  | { step: 'closed' }
  /** `problem`: why the last file was none, in words for people. */
  | { step: 'choosing'; problem: string | null }
  /** `total`: null until it is known. */
  | { step: 'reading'; name: string; done: number; total: number | null }
  | {
      step: 'ready';
      name: string;
      file: ImportedFile;
      counts: ImportCounts;
      problem: string | null;
    }
  | { step: 'writing'; name: string; done: number; total: number | null };

/** What was done: can be undone while `written` is there. */
export interface DoneImport {
  words: string;
  written: WrittenImport | null;
}

export interface Import {
  step: ImportStep;
  done: DoneImport | null;
  open(): void;
  choose(file: File | undefined): void;
  confirm(): void;
  /** Closes what is open; stops what is under way, which leaves everything as it was. */
  cancel(): void;
  undo(): void;
  /** What was done needs not be shown any longer. */
  dismiss(): void;
}

const STOPPED = 'Stopped. Nothing was changed.';

/** Reads a file, says what importing it does, and does it when it is confirmed. */
export function useImport(database: Database): Import {
  const [step, setStep] = useState<ImportStep>({ step: 'closed' });
  const [done, setDone] = useState<DoneImport | null>(null);
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  const begin = (): AbortSignal => {
    work.current?.abort();
    work.current = new AbortController();
    return work.current.signal;
  };

  const read = async (file: File) => {
    const { name } = file;
    const signal = begin();
    const now = new Date().toISOString();
    setStep({ step: 'reading', name, done: 0, total: null });
    try {
      const read = await readFile(file, {
        now,
        signal,
        progressed: (progress) => setStep({ step: 'reading', name, ...progress }),
      });
      const counts = await previewImport(database, read, now);
      if (!signal.aborted) setStep({ step: 'ready', name, file: read, counts, problem: null });
    } catch (error) {
      if (!signal.aborted) setStep({ step: 'choosing', problem: describeImportFailure(error) });
    }
  };

  const write = async (ready: ImportStep & { step: 'ready' }) => {
    const { name, file } = ready;
    const signal = begin();
    setStep({ step: 'writing', name, done: 0, total: null });
    try {
      const written = await importRecords(database, file, {
        now: new Date().toISOString(),
        signal,
        progressed: (done, total) => setStep({ step: 'writing', name, done, total }),
      });
      setStep({ step: 'closed' });
      setDone({ words: describeDone(written.counts), written });
      tellOpenPages(pagesOf(written)).catch(() => {});
    } catch (error) {
      setStep({ ...ready, problem: signal.aborted ? STOPPED : describeImportFailure(error) });
    }
  };

  const undo = async (written: WrittenImport) => {
    setDone({ words: 'Undoing the import…', written: null });
    try {
      const stayed = await undoImport(database, written);
      setDone({ words: describeUndone(stayed), written: null });
      tellOpenPages(pagesOf(written)).catch(() => {});
    } catch (error) {
      setDone({ words: describeUndoFailure(error), written });
    }
  };

  return {
    step,
    done,
    open: () => setStep({ step: 'choosing', problem: null }),
    choose: (file) => {
      if (file && step.step !== 'reading' && step.step !== 'writing') void read(file);
    },
    confirm: () => {
      if (step.step === 'ready') void write(step);
    },
    cancel: () => {
      work.current?.abort();
      if (step.step !== 'writing') setStep({ step: 'closed' });
    },
    undo: () => {
      if (done?.written) void undo(done.written);
    },
    dismiss: () => setDone(null),
  };
}
