import type { ReaderDependencies } from './reader';

/** Frames in which a reader runs have counted after so long, in milliseconds. */
const ANSWERED_WITHIN = 500;

export interface ClaimCountOptions extends Pick<ReaderDependencies, 'document' | 'remote'> {
  signal: AbortSignal;
  /** Claims in this frame itself; null where none are looked for. */
  own(): number | null;
}

/** Adds up the claims of a page and of the frames in it, and tells the badge. */
export class ClaimCount {
  /** What the badge was told last; undefined where it knows nothing. */
  #told: number | null | undefined;
  /** Claims in child frames, by frame, null where none are looked for. */
  readonly #inFrames = new Map<number, number | null>();
  /** Those that have counted since the frames were looked for last. */
  readonly #heard = new Set<number>();
  #looks = 0;
  readonly #options: ClaimCountOptions;

  constructor(options: ClaimCountOptions) {
    this.#options = options;
  }

  /** Tells the badge, where it does not know yet. */
  tell(): void {
    const counts = [this.#options.own(), ...this.#inFrames.values()].filter(
      (each) => each !== null,
    );
    const next = counts.length > 0 ? counts.reduce((sum, each) => sum + each) : null;
    if (next === this.#told) return;
    this.#told = next;
    this.#send(next);
  }

  /** Tells the badge though it may know: it was cleared, or the background was asleep. */
  tellAgain(): void {
    this.#told = undefined;
    this.tell();
  }

  /** A frame that goes takes its claims along; a whole page clears the badge by going. */
  leave(): void {
    const { defaultView } = this.#options.document;
    if (defaultView?.top === defaultView || !this.#told) return;
    this.#told = undefined;
    this.#send(null);
  }

  /** Clears the badge. */
  clear(): void {
    if (this.#told) this.#send(null);
  }

  frameCounted(frameId: number, count: number | null): void {
    this.#heard.add(frameId);
    this.#inFrames.set(frameId, count);
    this.tell();
  }

  /** Child frames that have counted; some may just have gone. */
  frames(): number[] {
    return [...this.#inFrames.keys()];
  }

  /** A frame that goes can't say so in all browsers: those that don't answer are gone. */
  async lookForFrames(): Promise<void> {
    this.#looks += 1;
    const look = this.#looks;
    this.#heard.clear();
    await this.#options.remote.readFrames({});
    await new Promise((resolve) => setTimeout(resolve, ANSWERED_WITHIN));
    if (look !== this.#looks || this.#options.signal.aborted) return;
    for (const frameId of this.frames())
      if (!this.#heard.has(frameId)) this.#inFrames.delete(frameId);
    this.tell();
  }

  #send(count: number | null): void {
    this.#options.remote.showCount({ count }).catch(() => {});
  }
}
