import { type Attachment, createAttachment } from './attachment';
import { type CardSlot } from './card-slot';
import { ClaimCount } from './claim-count';
import { CardHosts } from './card-host';
import { CardOpener } from './card-opener';
import { watchChildFrames } from './child-frames';
import { rangeAtPoint } from './hit';
import { canHighlight } from './highlights';
import { isSameSpot, type Mark } from './marks';
import type { Point } from './pointer';
import { PageReader, type ReaderDependencies } from './reader';
import type { ReaderWords } from './reader-words';
import type { Spot } from './scan';
import { selectedRange } from './selection-button';
import { isRead } from './skip';
import { createSurface, type Surface } from './surface';
import { watchTheme } from './theme';
import { watchPage } from './watch';

export interface StartOptions extends Omit<ReaderDependencies, 'signal'> {
  slot: CardSlot;
  words: ReaderWords;
  /** Ends everything: aborted from outside, or by `stop`. */
  controller: AbortController;
}

/** A reader at work in one frame. What other parts of the extension may ask of it. */
export interface RunningReader {
  reader: PageReader;
  lookForClaims(): Promise<void>;
  goTo(mark: Mark): void;
  step(direction: 'next' | 'previous'): void;
  claimCount: ClaimCount;
  annotateSelection(): Promise<void>;
  attachment: Attachment;
  acceptWords(annotationId: string): Promise<void>;
  stop(): void;
}

/** A reading that the background did not answer is tried again after so long, in milliseconds. */
const TRY_AFTER = 2000;
const TRIES = 3;
/** Starts to read a page and to watch it. */
export function startReader(options: StartOptions): RunningReader {
  const { document, remote, slot, words, controller } = options;
  const { signal } = controller;
  let surface: Surface | null = null;
  let triesLeft = TRIES;

  const reader = new PageReader(
    { ...options, signal },
    {
      marked: (marks) => marked(marks),
      stale: () => watch.readNow(),
      unreachable: () => tryAgain(),
    },
  );
  const claimCount = new ClaimCount({
    document,
    remote,
    signal,
    own: () => (reader.article && reader.marksShown ? claimsIn(reader.marks) : null),
  });
  const hosts = new CardHosts(reader, remote, (mark) => goTo(mark));
  const cards = new CardOpener({
    slot,
    load: () => remote.loadCard({}),
    stateOf: (mark) => hosts.stateOf(mark),
    hostOf: (session) => hosts.hostOf(session),
    closed: ({ mark }, reason) => {
      if (reason !== 'left' && mark && surface?.cursor.current() === mark) surface.cursor.focus();
    },
    failed: () => say(words.noCard),
  });

  const watch = watchPage({
    document,
    signal,
    read: async () => {
      const tries = triesLeft;
      const found = await reader.read();
      // Whatever the background did not answer has used up a try.
      if (tries === triesLeft) triesLeft = TRIES;
      return found;
    },
    isBroken: () => reader.isBroken,
    repair: () => reader.repair(),
    lost: () => reader.dropLost(),
    cost: () => reader.cost,
    moved: () => {
      frames.look(true);
      reader.moved();
      attachment.cancel();
      cards.close('gone');
    },
    ignores: (node) => node === surface?.layer.host,
  });

  const attachment = createAttachment({
    document,
    reader,
    hosts,
    words,
    say,
    selectedSpot,
    signal,
  });

  const frames = watchChildFrames({
    document,
    signal,
    scope: () => reader.article?.article.root ?? document,
    ask: () => claimCount.lookForFrames(),
  });

  /** The background may just have been starting; where it stays away, it is left in peace. */
  function tryAgain(): void {
    triesLeft -= 1;
    if (triesLeft >= 0 && !signal.aborted) setTimeout(watch.changed, TRY_AFTER);
  }

  function marked(marks: readonly Mark[]): void {
    if (signal.aborted) return;
    if (reader.article || marks.length > 0) onSurface();
    surface?.show(marks);
    if (cards.session) {
      const { mark, removed } = cards.session;
      // A selection that was deleted from its card has no mark, and the card an undo.
      const next = mark && (removed && !mark.claim ? null : reader.current(mark));
      if (mark && !next && !removed) cards.close('gone');
      else cards.replace(next);
    }
    const standing = surface?.cursor.current();
    if (standing) surface?.cursor.replace(reader.current(standing));
    claimCount.tell();
    frames.look();
  }

  function onSurface(): Surface {
    surface ??= createSurface({
      document,
      signal,
      label: () => attachment.label(),
      markAt,
      left: () => cards.forget(),
      open: (mark, how) => void cards.open(mark, how),
      step,
      accepts: (range) => reader.marksShown && isRead(range.commonAncestorContainer),
      annotate: () =>
        void (attachment.isWaiting()
          ? attempt(() => attachment.attachSelection())
          : annotateSelection()),
    });
    return surface;
  }

  function markAt({ x, y, target }: Point): Mark | null {
    if (!target) return null;
    const byRange = new Map(reader.marks.map((mark) => [mark.range, mark]));
    const range = rangeAtPoint(document, byRange.keys(), x, y);
    if (!range) return null;
    // Something else lies over the words: a menu, a dialog, our own card.
    const words = range.commonAncestorContainer;
    if (!target.contains(words) && !words.contains(target)) return null;
    return byRange.get(range) ?? null;
  }

  function recolour(): void {
    reader.recolour();
    surface?.show(reader.marks);
  }

  function say(text: string, lasting = false): void {
    if (!signal.aborted) onSurface().notice.say(text, lasting);
  }

  /** Does something that the reader asked for, and says why where it fails. */
  async function attempt(action: () => Promise<unknown>): Promise<void> {
    try {
      await action();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }

  function goTo(mark: Mark): void {
    standOn(mark);
    void cards.open(mark, { focus: true });
  }

  function standOn(mark: Mark): void {
    const { marks } = reader;
    surface?.cursor.moveTo(mark, words.mark(mark, marks.indexOf(mark) + 1, marks.length));
  }

  function step(direction: 'next' | 'previous'): void {
    const { marks } = reader;
    const from = surface?.cursor.current();
    const index = from ? marks.indexOf(from) : -1;
    const next =
      index >= 0
        ? marks[(index + (direction === 'next' ? 1 : -1) + marks.length) % marks.length]
        : (firstInView(marks) ?? marks[0]);
    if (next) standOn(next);
    else say(words.noMarks);
  }

  const annotateSelection = (): Promise<void> => attempt(openSelection);

  async function openSelection(): Promise<void> {
    const spot = await selectedSpot();
    if (!spot) return say(words.notHere);
    const marked = reader.marks.find((mark) => isSameSpot(mark, spot));
    if (marked) return cards.open(marked, { focus: true });
    const annotation = await hosts.annotate(spot);
    const mark = reader.marks.find((candidate) => candidate.annotation?.id === annotation.id);
    if (mark) await cards.open(mark, { focus: true });
  }

  /** Where the selected words stand. The page is read first where they are not in the article that is known. */
  async function selectedSpot(): Promise<Spot | null> {
    const range = selectedRange(document);
    if (!range) return null;
    if (!reader.article?.map.toOffsets(range)) await watch.readNow();
    return reader.spotOf(range);
  }

  signal.addEventListener('abort', () => slot.view?.hide('gone'), { once: true });
  if (canHighlight()) whenShown(document, signal, watch.changed);
  watchTheme(document, recolour, signal);
  document.defaultView?.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      // The badge was cleared when the page went.
      claimCount.tellAgain();
      // What was changed elsewhere while the page lay in the history was not told to it.
      reader.refresh().catch(() => {});
    },
    { signal },
  );
  document.defaultView?.addEventListener('pagehide', () => claimCount.leave(), { signal });

  return {
    reader,
    lookForClaims: async () => {
      reader.force();
      await watch.readNow();
    },
    goTo,
    step,
    claimCount,
    annotateSelection,
    attachment,
    acceptWords: (annotationId) =>
      attempt(async () => {
        const mark = reader.marks.find(({ annotation }) => annotation?.id === annotationId);
        if (mark) await hosts.move(annotationId, mark, mark.claim);
      }),
    stop: () => {
      claimCount.clear();
      controller.abort();
    },
  };
}

/** A page that is loaded ahead may never be shown: it is left alone until it is. */
function whenShown(document: Document, signal: AbortSignal, start: () => void): void {
  if (!('prerendering' in document) || document.prerendering !== true) start();
  else document.addEventListener('prerenderingchange', start, { signal, once: true });
}

const claimsIn = (marks: readonly Mark[]): number =>
  marks.filter(({ claim }) => claim !== null).length;

/** The first mark that can be seen in the window. */
function firstInView(marks: readonly Mark[]): Mark | undefined {
  return marks.find(({ range }) => {
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && bottom > top;
  });
}
