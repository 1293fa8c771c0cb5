import { Dexie, type Table } from 'dexie';
import type { Annotation, Dismissal, Page, Reading, SwitchedOffSite } from './records';

/**
 * The reader's records in the extension's IndexedDB.
 *
 * A change of schema adds a `version(n + 1)` with an `upgrade` below the others, which stay, and a
 * `tests/unit/storage/version-n.json` that the migration test opens.
 */
export class Database extends Dexie {
  declare readonly pages: Table<Page, string>;
  declare readonly annotations: Table<Annotation, string>;
  declare readonly dismissals: Table<Dismissal, string>;
  declare readonly switchedOffSites: Table<SwitchedOffSite, string>;
  declare readonly readings: Table<Reading, string>;
  /** One record for each choice, read and checked by `readSettings`. */
  declare readonly settings: Table<{ name: string; value: unknown }, string>;

  constructor(name = 'tickmark') {
    // Chromium calls a transaction complete when the operating system has the data; `strict` waits for the
    // disk, so that an acknowledged note outlives a crash of the machine.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      pages: 'key, lastReadAt',
      // null is no key: `deletedAt` lists the deleted ones only.
      annotations: 'id, pageKey, modifiedAt, deletedAt, *tags',
      dismissals: 'id, pageKey, *alsoOn',
      switchedOffSites: 'host',
      readings: 'pageKey, *people',
      settings: 'name',
    });
    // Nothing ever looked anything up by the indexes that go.
    this.version(2).stores({
      pages: 'key',
      annotations: 'id, pageKey, deletedAt',
    });
  }

  /**
   * Tries again to open a database that could not be opened before: Dexie would go on giving the first failure
   * though the disk may have space again by now. Never rejects; what is done next does.
   */
  async recover(): Promise<void> {
    if (this.hasFailed()) await this.open().catch(() => {});
  }
}

let shared: Database | undefined;

/** The one database of this context; opened on first use. */
export function openDatabase(): Database {
  shared ??= new Database();
  return shared;
}
