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
  /** Asks for the words of an annotation until they are there: shows the first place that fits, if there is one. */
  ask(annotationId: string): void;
  /** Shows a place that an annotation may belong to, selected, ready to be attached. */
  show(candidate: Candidate): void;
  attachTo(candidate: Candidate): Promise<void>;
  /** `annotationId`: by default the one that waits. Where nothing is selected, its words are asked for. */
  attachSelection(annotationId?: string): Promise<void>;
  /** None waits any more. */
  cancel(): void;
}

export interface AttachmentOptions {
  document: Document;
  reader: PageReader;
  hosts: CardHosts;
  words: ReaderWords;
  say: (text: string, lasting?: boolean) => void;
  /** Where the selected words stand; null where none are that can be read. */
  selectedSpot: () => Promise<Spot | null>;
  signal: AbortSignal;
}

export function createAttachment(options: AttachmentOptions): Attachment {
  const { document, reader, hosts, words, say } = options;
  let waiting: Annotation | null = null;

  const find = (annotationId: string): Annotation | null =>
    reader.kept.annotations.find(({ id }) => id === annotationId) ?? null;

  const cancel = (): void => {
    if (waiting) say('');
    waiting = null;
  };

  function ask(annotationId: string): void {
    waiting = find(annotationId);
    if (!waiting) return;
    const first = reader.candidates.find((other) => other.annotationId === annotationId);
    // What was selected before is not what is asked for.
    document.getSelection()?.removeAllRanges();
    const { exact } = waiting.target.quote;
    say(first && select(first) ? words.choosePlace(exact) : words.selectWords(exact), true);
  }

  async function attach(annotationId: string, spot: Spot): Promise<void> {
    const claim = reader.claims.find(({ start, end }) =>
      isSameSpot(spot, { scope: 'article', span: { start, end } }),
    );
    await hosts.move(annotationId, spot, claim ?? null);
    waiting = null;
    say(words.attached);
  }

  function show(candidate: Candidate): void {
    if (select(candidate)) waiting = find(candidate.annotationId);
    else say(words.changedSince);
  }

  /** Gives false where other words stand there by now. */
  function select(candidate: Candidate): boolean {
    const range = reader.rangeOf(candidate);
    if (!range) return false;
    // In a frame of the page its own selection counts.
    const { startContainer, startOffset, endContainer, endOffset } = range;
    startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    startContainer.ownerDocument
      ?.getSelection()
      ?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    return true;
  }

  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') cancel();
    },
    { signal: options.signal, capture: true, passive: true },
  );

  return {
    label: () => (waiting ? words.attach : words.annotate),
    isWaiting: () => waiting !== null,
    ask,
    show,
    async attachTo(candidate) {
      if (!reader.rangeOf(candidate)) throw new Error(words.changedSince);
      await attach(candidate.annotationId, candidate.spot);
    },
    async attachSelection(annotationId) {
      const spot = await options.selectedSpot();
      const id = annotationId ?? waiting?.id;
      if (spot && id !== undefined) await attach(id, spot);
      else if (annotationId === undefined) say(words.notHere);
      else ask(annotationId);
    },
    cancel,
  };
}
