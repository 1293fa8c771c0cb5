import type { listen as Listen } from '../storage/remote';
import type { RunningReader } from './start-reader';

/** Changes that come within so many milliseconds are taken in together. */
const TOGETHER = 150;

/** Answers the background and the extension's pages, until the signal aborts. */
export function answerMessages(
  running: RunningReader,
  listen: typeof Listen,
  signal: AbortSignal,
): void {
  const { reader } = running;
  listen('getReading', () => ({ ...reader.answer(), frames: running.claimCount.frames() }), signal);
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  listen(
    'annotationsChanged',
    ({ pageKey }) => {
      if (pageKey !== reader.details.key) return;
      // Each letter of a note that is being written comes here, in this tab or another.
      clearTimeout(timer);
      timer = setTimeout(() => {
        reader.refresh().catch(() => {});
      }, TOGETHER);
    },
    signal,
  );
  listen('lookForClaims', () => running.lookForClaims(), signal);
  listen('showMarks', ({ shown }) => reader.showMarks(shown), signal);
  listen(
    'toggleMarks',
    () => {
      reader.showMarks(!reader.marksShown);
      return reader.marksShown;
    },
    signal,
  );
  listen(
    'frameCounted',
    ({ frameId, count }) => running.claimCount.frameCounted(frameId, count),
    signal,
  );
  listen(
    'goTo',
    (place) => {
      if (!reader.marksShown) reader.showMarks(true);
      const mark = reader.marks.find((candidate) =>
        'claimStart' in place
          ? candidate.claim?.start === place.claimStart
          : candidate.annotation?.id === place.annotationId,
      );
      if (mark) running.goTo(mark);
    },
    signal,
  );
  listen('moveToClaim', ({ direction }) => running.step(direction), signal);
  listen('annotateSelection', () => running.annotateSelection(), signal);
  listen(
    'reattachToSelection',
    ({ annotationId }) => running.attachment.attachSelection(annotationId),
    signal,
  );
  listen('goToCandidate', (candidate) => running.attachment.show(candidate), signal);
  listen('attachToCandidate', (candidate) => running.attachment.attachTo(candidate), signal);
  listen('askForPlace', ({ annotationId }) => running.attachment.ask(annotationId), signal);
  listen('acceptWords', ({ annotationId }) => running.acceptWords(annotationId), signal);
  listen('stop', () => running.stop(), signal);
}
