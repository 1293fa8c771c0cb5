import type { PageDetails } from '../storage/protocol';
import { pageAddress } from './address';
import { describePage } from './details';

/** What the shown page tells of itself, with what the reader and the texts have said since. */
export class CurrentDetails {
  readonly #document: Document;
  readonly #today: () => string;
  #value: PageDetails | null = null;

  constructor(document: Document, today: () => string) {
    this.#document = document;
    this.#today = today;
  }

  get value(): PageDetails {
    this.#value ??= this.#describe().details;
    return this.#value;
  }

  /** As the page itself tells them, whatever day the reader gave. */
  get own(): PageDetails {
    return { ...this.#describe().details, key: this.value.key };
  }

  /** Asks the page anew. Gives the key of its own location, for when the text under the canonical one is another. */
  read(): string {
    const { details, ownKey } = this.#describe();
    this.#value = details;
    return ownKey;
  }

  /** The text is not the one that is kept under the page's key. */
  useKey(key: string): void {
    this.#value = { ...this.value, key };
  }

  /** Takes the reader's day of publication, or the page's own again where the reader gives none. */
  useDay(day: string | null): void {
    if (day) this.#value = { ...this.value, publishedAt: day, publishedBy: 'reader' };
    else if (this.value.publishedBy === 'reader') this.#value = this.own;
  }

  #describe(): { details: PageDetails; ownKey: string } {
    const { location } = this.#document;
    const { key, ownKey, url } = pageAddress(this.#document, location);
    const described = describePage(this.#document, {
      address: location.href,
      today: this.#today(),
    });
    return { details: { ...described, key, url }, ownKey };
  }
}
