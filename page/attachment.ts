import type { Candidate } from '../storage/protocol';
import type { Annotation } from '../storage/records';
import type { CardHosts } from './card-host';
import { isSameSpot } from './marks';
import type { PageReader } from './reader';
import type { ReaderWords } from './reader-words';
import type { Spot } from './scan';

/** Gives an annotation that stands nowhere a place of the reader's choice. */
export interface Attachment {
  /** What the button at a selection says. */
  label(): string;
  /** An annotation waits for words to be selected. */
  isWaiting(): boolean;
  /** Asks for the words of an annotation: shows the first place that fits, if there is one. */
  ask(annotationId: string): void;
  /** Shows a place that an annotation may belong to, selected, ready to be attached. */
  show(candidate: Candidate): void;
  attachTo(candidate: Candidate): Promise<void>;
  /** `annotationId`: of the one that waits unless told. */
  attachSelection(annotationId?: string): Promise<void>;
  /** None waits any more. */
  cancel(): void;
}

export interface AttachmentOptions {
  document: Document;
  reader: PageReader;
  hosts: CardHosts;
  words: ReaderWords;
  say: (text: string) => void;
  /** Where the selected words stand; null where none are that can be read. */
  selectedSpot: () => Promise<Spot | null>;
  signal: AbortSignal;
}

export function createAttachment(options: AttachmentOptions): Attachment {
  const { document, reader, hosts, words, say } = options;
  let waiting: Annotation | null = null;

  const find = (annotationId: string): Annotation | null =>
    reader.kept.annotations.find(({ id }) => id === annotationId) ?? null;

  async function attach(annotationId: string, spot: Spot): Promise<void> {
    const claim = reader.claims.find(({ start, end }) =>
      isSameSpot(spot, { scope: 'article', span: { start, end } }),
    );
    await hosts.move(annotationId, spot, claim ?? null);
    waiting = null;
    say(words.attached);
  }

  function show(candidate: Candidate): void {
    const range = reader.rangeOf(candidate);
    if (!range) return say(words.changedSince);
    waiting = find(candidate.annotationId);
    // In a frame of the page its own selection counts.
    const { startContainer, startOffset, endContainer, endOffset } = range;
    startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    startContainer.ownerDocument
      ?.getSelection()
      ?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  }

  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') waiting = null;
    },
    { signal: options.signal, capture: true, passive: true },
  );

  return {
    label: () => (waiting ? words.attach : words.annotate),
    isWaiting: () => waiting !== null,
    ask(annotationId) {
      waiting = find(annotationId);
      if (!waiting) return;
      const first = reader.candidates.find((other) => other.annotationId === annotationId);
      if (first) show(first);
      else say(words.selectWords(waiting.target.quote.exact));
    },
    show,
    async attachTo(candidate) {
      if (!reader.rangeOf(candidate)) throw new Error(words.changedSince);
      await attach(candidate.annotationId, candidate.spot);
    },
    async attachSelection(annotationId = waiting?.id) {
      const spot = await options.selectedSpot();
      if (!spot || annotationId === undefined) say(words.notHere);
      else await attach(annotationId, spot);
    },
    cancel: () => {
      waiting = null;
    },
  };
}
