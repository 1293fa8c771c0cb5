import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { describeCounts, explainCounts, hasNews } from './counts-words';
import { FileButton } from './FileButton';
import { UnreadList } from './UnreadList';
import type { ImportStep } from './use-import';

export interface ImportDialogProps {
  step: Exclude<ImportStep, { step: 'closed' }>;
  onFile(file: File): void;
  onConfirm(): void;
  onCancel(): void;
}

/** Asks for a file, says what importing it does, and shows how far it is. */
export function ImportDialog({ step, onFile, onConfirm, onCancel }: ImportDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const isGone = useRef(false);
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    return () => {
      isGone.current = true;
      current?.close();
      // Where the dialog is out of the page by now, the browser does not give the focus back.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    // Each step has buttons of its own; the first is what one would do next.
    dialog.current?.querySelector<HTMLElement>('.import-actions button')?.focus();
  }, [step.step]);

  return (
    <dialog
      ref={dialog}
      class="import"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
      // Chromium closes it without asking where Escape is pressed twice.
      onClose={() => isGone.current || onCancel()}
    >
      <h2 id={title} class="import-title">
        Import annotations
      </h2>
      <p class="hidden-label" role="status">
        {step.step === 'ready' && describeCounts(step.counts)}
      </p>
      {step.step === 'choosing' && (
        <Step problem={step.problem}>
          <p>
            Choose a Web Annotation file (.jsonld) that you exported from Tickmark, here or in
            another browser, or drop it on this page. You’ll see what it holds before anything is
            changed.
          </p>
          <p class="quiet small">
            Files of other software that follow the W3C’s Web Annotation model work too, where they
            mark words of a page.
          </p>
          <div class="import-actions">
            <FileButton onFile={onFile} />
            <Cancel onCancel={onCancel} />
          </div>
        </Step>
      )}
      {(step.step === 'reading' || step.step === 'writing') && (
        <Step problem={null}>
          <p id={`${title}-progress`}>
            {step.step === 'reading' ? `Reading ${step.name}` : `Importing ${step.name}`}
          </p>
          <progress
            class="import-progress"
            aria-labelledby={`${title}-progress`}
            {...(step.total === null ? {} : { value: step.done, max: step.total })}
          />
          <div class="import-actions">
            <Cancel onCancel={onCancel} />
          </div>
        </Step>
      )}
      {step.step === 'ready' && (
        <Step problem={step.problem}>
          <p class="import-file">{step.name}</p>
          <p class="import-counts">{describeCounts(step.counts)}</p>
          {explainCounts(step.counts).map((words) => (
            <p key={words}>{words}</p>
          ))}
          <UnreadList items={step.file.unread} />
          {hasNews(step.counts) ? (
            <div class="import-actions">
              <button type="button" class="button" onClick={onConfirm}>
                Import
              </button>
              <Cancel onCancel={onCancel} />
            </div>
          ) : (
            <>
              {step.counts.total > 0 && <p>There is nothing new in this file.</p>}
              <div class="import-actions">
                <button type="button" class="button" onClick={onCancel}>
                  Close
                </button>
              </div>
            </>
          )}
        </Step>
      )}
    </dialog>
  );
}

function Step({ problem, children }: { problem: string | null; children: ComponentChildren }) {
  return (
    <>
      {problem !== null && (
        <p class="import-problem problem" role="alert">
          {problem}
        </p>
      )}
      <div class="import-step">{children}</div>
    </>
  );
}

function Cancel({ onCancel }: { onCancel(): void }) {
  return (
    <button type="button" class="button" onClick={onCancel}>
      Cancel
    </button>
  );
}
