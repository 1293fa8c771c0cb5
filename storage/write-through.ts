/** How it stands with what the reader has changed. `failed` says what went wrong, in words for people. */
export type SaveState =
  | { phase: 'idle' }
  | { phase: 'saving' }
  | { phase: 'saved' }
  | { phase: 'failed'; message: string };

/** Waits before trying again by itself, in milliseconds, the more often that was in vain; the last one repeats. */
const RETRY_AFTER: readonly number[] = [1_000, 4_000, 15_000, 60_000];

/**
 * Writes that may be on their way at once. A letter that has left is safe when the tab is closed a moment later,
 * which one that waits for an answer is not: Firefox may drop what a page sends while it goes.
 */
const MOST_ON_THEIR_WAY = 64;

/**
 * Sends each change at once. While as many as may be are on their way those that come after are gathered into
 * one, the newest value of each field winning, and that is sent next: a disk that is slow is not flooded.
 *
 * What fails is kept, tried again after a while, and sent along with the next change. Nothing is dropped.
 */
export class WriteThrough<Changes extends object> {
  #pending: Partial<Changes> = {};
  #flights: { order: number; changes: Partial<Changes> }[] = [];
  /** Number of the last flight that carried a field: an older one that fails must not undo it. */
  readonly #lastFlightOf = new Map<PropertyKey, number>();
  #count = 0;
  #retriesInVain = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #state: SaveState = { phase: 'idle' };
  readonly #write: (changes: Partial<Changes>) => Promise<void>;
  readonly #changed: (state: SaveState) => void;

  constructor(
    write: (changes: Partial<Changes>) => Promise<void>,
    changed: (state: SaveState) => void = () => {},
  ) {
    this.#write = write;
    this.#changed = changed;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** What is not known to be written: on its way, waiting, or failed. Null where all is written. */
  get unsaved(): Partial<Changes> | null {
    const all: Partial<Changes> = {};
    for (const flight of this.#flights) Object.assign(all, flight.changes);
    Object.assign(all, this.#pending);
    return isEmpty(all) ? null : all;
  }

  /** Writes a change, now or as soon as one of those on their way is through. */
  push(changes: Partial<Changes>): void {
    Object.assign(this.#pending, changes);
    if (this.#flights.length < MOST_ON_THEIR_WAY) this.#send();
    else this.#tell({ phase: 'saving' });
  }

  /** Sends what waits without waiting for what is on its way: the page may be gone in a moment. */
  flush(): void {
    if (!isEmpty(this.#pending)) this.#send();
  }

  /** Sends what waits for the last time; what fails from now on stays in `unsaved` and is not tried again. */
  close(): void {
    this.flush();
    this.#closed = true;
    clearTimeout(this.#retry);
  }

  #send(): void {
    clearTimeout(this.#retry);
    const changes = this.#pending;
    if (isEmpty(changes)) return;
    this.#pending = {};
    this.#count += 1;
    const flight = { order: this.#count, changes };
    for (const field of Object.keys(changes)) this.#lastFlightOf.set(field, flight.order);
    this.#flights.push(flight);
    this.#tell({ phase: 'saving' });
    this.#write(changes).then(
      () => this.#landed(flight.order),
      (error: unknown) => this.#failed(flight.order, error),
    );
  }

  #takeFlight(order: number): Partial<Changes> {
    const changes = this.#flights.find((flight) => flight.order === order)?.changes ?? {};
    this.#flights = this.#flights.filter((flight) => flight.order !== order);
    return changes;
  }

  #landed(order: number): void {
    this.#takeFlight(order);
    this.#retriesInVain = 0;
    if (!isEmpty(this.#pending)) this.#send();
    else if (this.#flights.length === 0) this.#tell({ phase: 'saved' });
  }

  #failed(order: number, error: unknown): void {
    const failed = this.#takeFlight(order);
    for (const field of fieldsOf(failed)) {
      const newer = field in this.#pending || this.#lastFlightOf.get(field) !== order;
      if (!newer) this.#pending[field] = failed[field];
    }
    const wait = RETRY_AFTER[Math.min(this.#retriesInVain, RETRY_AFTER.length - 1)];
    if (!this.#closed) {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => {
        this.#retriesInVain += 1;
        this.flush();
      }, wait);
    }
    this.#tell({ phase: 'failed', message: messageOf(error) });
  }

  #tell(state: SaveState): void {
    this.#state = state;
    this.#changed(state);
  }
}

function isEmpty(changes: object): boolean {
  return Object.keys(changes).length === 0;
}

function fieldsOf<Changes extends object>(changes: Changes): (keyof Changes)[] {
  const fields: (keyof Changes)[] = [];
  for (const field in changes) if (Object.hasOwn(changes, field)) fields.push(field);
  return fields;
}

/** Storage gives errors whose message is for people. */
function messageOf(error: unknown): string {
  return error instanceof Error && error.message !== ''
    ? error.message
    : "Couldn't save: something went wrong. Your note is still here; copy it and try again.";
}
