import { describeError, type FailureReason, StorageFailure } from './failure';

/** How it stands with what the reader has changed. `failed` says what went wrong, in words for people. */
export type SaveState =
  | { phase: 'idle' }
  | { phase: 'saving' }
  | { phase: 'saved' }
  | { phase: 'failed'; message: string };

/** Waits before trying again by itself, in milliseconds, the more often that was in vain; the last one repeats. */
const RETRY_AFTER: readonly number[] = [1_000, 4_000, 15_000, 60_000];

/** Where nobody answered: time for a service worker to start again, before anybody is told. Milliseconds. */
const QUIET_RETRY_AFTER = 200;

/**
 * Writes that may be on their way at once. One that has left is safe when the tab is closed a moment later, which
 * one that waits for an answer is not: Firefox may drop what a page sends while it goes.
 */
const MOST_ON_THEIR_WAY = 64;

/**
 * Sends each change at once. While as many as may be are on their way those that come after are gathered into
 * one, the newest value of each field winning, and that is sent next: a disk that is slow is not flooded.
 *
 * What fails is kept, tried again after a while, and sent along with the next change. Fields that are turned away as
 * `invalid` together are sent one by one; the one that is at fault stays here until it is changed or sent again by
 * hand, and keeps no other from being written. Nothing is dropped.
 */
export class WriteThrough<Changes extends object> {
  #pending: Partial<Changes> = {};
  /** Fields that were turned away as they are. */
  #refused: Partial<Changes> = {};
  /** Why, in words for people. */
  #refusal = '';
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
    const all: Partial<Changes> = { ...this.#refused };
    for (const flight of this.#flights) Object.assign(all, flight.changes);
    Object.assign(all, this.#pending);
    return isEmpty(all) ? null : all;
  }

  /** Writes a change, now or as soon as one of those on their way is through. */
  push(changes: Partial<Changes>): void {
    Object.assign(this.#pending, changes);
    for (const field of fieldsOf(changes)) delete this.#refused[field];
    if (this.#flights.length < MOST_ON_THEIR_WAY) this.#sendPending();
    else this.#tell({ phase: 'saving' });
  }

  /** Sends what waits without waiting for what is on its way: the page may be gone in a moment. */
  flush(): void {
    const refused = this.#refused;
    this.#refused = {};
    this.#sendApart(refused);
    this.#sendPending();
  }

  /** Sends what waits for the last time; what fails from now on stays in `unsaved` and is not tried again. */
  close(): void {
    this.flush();
    this.#closed = true;
    clearTimeout(this.#retry);
  }

  #sendPending(): void {
    clearTimeout(this.#retry);
    const changes = this.#pending;
    if (isEmpty(changes)) return;
    this.#pending = {};
    this.#send(changes);
  }

  /** Sends each field by itself: one that is turned away takes no other with it. */
  #sendApart(changes: Partial<Changes>): void {
    for (const field of fieldsOf(changes)) {
      const alone: Partial<Changes> = {};
      alone[field] = changes[field];
      this.#send(alone);
    }
  }

  #send(changes: Partial<Changes>): void {
    this.#count += 1;
    const flight = { order: this.#count, changes };
    for (const field of fieldsOf(changes)) this.#lastFlightOf.set(field, flight.order);
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
    if (isEmpty(this.#pending)) this.#tellOutcome();
    else this.#sendPending();
  }

  #failed(order: number, error: unknown): void {
    const sent = this.#takeFlight(order);
    const failed: Partial<Changes> = {};
    for (const field of fieldsOf(sent)) {
      const newer = field in this.#pending || this.#lastFlightOf.get(field) !== order;
      if (!newer) failed[field] = sent[field];
    }
    if (reasonOf(error) === 'invalid') this.#refuse(sent, failed, error);
    // A newer write has all of it: this failure is nobody's business.
    else if (isEmpty(failed) && isEmpty(this.#pending)) this.#tellOutcome();
    else this.#wait(failed, error);
  }

  #refuse(sent: Partial<Changes>, failed: Partial<Changes>, error: unknown): void {
    if (fieldsOf(sent).length > 1) this.#sendApart(failed);
    else if (!isEmpty(failed)) {
      Object.assign(this.#refused, failed);
      this.#refusal = describeError(error, 'save');
    }
    this.#sendPending();
    this.#tellOutcome();
  }

  #wait(failed: Partial<Changes>, error: unknown): void {
    Object.assign(this.#pending, failed);
    const quiet = !this.#closed && this.#retriesInVain === 0 && reasonOf(error) === 'gone';
    const wait = RETRY_AFTER[Math.min(this.#retriesInVain, RETRY_AFTER.length - 1)];
    if (!this.#closed) {
      clearTimeout(this.#retry);
      this.#retry = setTimeout(
        () => {
          this.#retriesInVain += 1;
          this.#sendPending();
        },
        quiet ? QUIET_RETRY_AFTER : wait,
      );
    }
    if (!quiet) this.#tell({ phase: 'failed', message: describeError(error, 'save') });
  }

  /** After a write has ended and left nothing to wait for. */
  #tellOutcome(): void {
    if (this.#flights.length > 0) this.#tell({ phase: 'saving' });
    else if (isEmpty(this.#refused)) this.#tell({ phase: 'saved' });
    else this.#tell({ phase: 'failed', message: this.#refusal });
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

function reasonOf(error: unknown): FailureReason | null {
  return error instanceof StorageFailure ? error.reason : null;
}
