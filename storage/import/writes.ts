/** A record as it was (null: there was none) and as it is to be. */
export interface Change<Kept> {
  before: Kept | null;
  after: Kept;
}

/** Records by id as they are, and what is to be written to them, each once. */
export class Writes<Kept extends { id: string }> {
  readonly #records: Map<string, Kept>;
  readonly #changes = new Map<string, Change<Kept>>();

  constructor(stored: readonly Kept[]) {
    this.#records = new Map(stored.map((record) => [record.id, record]));
  }

  get changes(): Change<Kept>[] {
    return [...this.#changes.values()];
  }

  /** A record as it is with all that is to be written. */
  get(id: string): Kept | undefined {
    return this.#records.get(id);
  }

  put(after: Kept): void {
    const earlier = this.#changes.get(after.id);
    const before = earlier ? earlier.before : (this.#records.get(after.id) ?? null);
    this.#changes.set(after.id, { before, after });
    this.#records.set(after.id, after);
  }
}
