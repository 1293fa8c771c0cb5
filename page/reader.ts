import type { Claim } from '../claims/claim';
import type { PageDetails, PageReading } from '../storage/protocol';
import type { Annotation, Place } from '../storage/records';
import type { Remote } from '../storage/remote';
import { placeAnnotations, type PlaceMemory } from './place-annotations';
import { describePage } from './details';
import { Highlights } from './highlights';
import { Kept } from './kept';
import { makeMarks, type Mark, successorOf } from './marks';
import { type ArticleClaims, type ArticleText, readArticle, readClaims } from './scan';
import { runInSlices } from './slices';

/** What the reader of one frame needs from outside. */
export interface ReaderDependencies {
  document: Document;
  remote: Remote;
  /** The key under which a page is kept: its canonical address. */
  keyOf: (document: Document) => string;
  /** Day, `YYYY-MM-DD`, where the reader is. */
  today: () => string;
  signal: AbortSignal;
}

export interface ReaderEvents {
  /** After each reading and each change of what is kept, with the marks that stood before. */
  marked: (marks: readonly Mark[]) => void;
  /** The extension is gone or does not answer: what is kept could not be read. */
  unreachable: (error: unknown) => void;
}

/**
 * Reads one page: its article, the claims in it, what is kept on it, and marks them. What is drawn besides the
 * marks, and what the reader does with them, is wired to its events.
 */
export class PageReader {
  readonly #dependencies: ReaderDependencies;
  readonly #events: ReaderEvents;
  readonly #highlights = new Highlights();
  readonly kept: Kept;
  #details: PageDetails | null = null;
  #scan: ArticleText | null = null;
  #found: ArticleClaims | null = null;
  #marks: readonly Mark[] = [];
  #places = new Map<string, Place>();
  #memory: PlaceMemory = new Map();
  #state: PageReading['state'] = 'reading';
  #shown = true;
  #forced = false;
  #reported = '';

  constructor(dependencies: ReaderDependencies, events: ReaderEvents) {
    this.#dependencies = dependencies;
    this.#events = events;
    this.kept = new Kept(dependencies.remote);
    dependencies.signal.addEventListener('abort', () => this.#highlights.clear(), { once: true });
  }

  get marks(): readonly Mark[] {
    return this.#shown ? this.#marks : [];
  }

  get claims(): readonly Claim[] {
    return this.#found?.claims ?? [];
  }

  get scan(): ArticleText | null {
    return this.#scan;
  }

  get details(): PageDetails {
    this.#details ??= this.#describe();
    return this.#details;
  }

  get isArticle(): boolean {
    return this.#scan !== null;
  }

  /** Reads the page as it is now. Gives false where it is no article. Rejects when the signal aborts. */
  async read(): Promise<boolean> {
    const { document, signal, remote } = this.#dependencies;
    const details = this.#describe();
    if (this.#details && this.#details.key !== details.key) this.kept.forget();
    this.#details = details;
    const loading = this.#load();
    const scan = await runInSlices(
      readArticle(document, { address: details.url, force: this.#forced }),
      { signal },
    );
    if (!scan) {
      this.#scan = null;
      this.#state = 'not-an-article';
      this.#setMarks([]);
      return false;
    }
    await loading;
    const { publishedAt } = this.details;
    try {
      this.#found = await readClaims(scan.map.text, publishedAt, this.#found, remote.readClaims);
    } catch (error) {
      this.#events.unreachable(error);
    }
    signal.throwIfAborted();
    this.#scan = scan;
    await this.mark();
    this.#state = 'read';
    return true;
  }

  /** Marks what is kept anew, without reading the page again. */
  async mark(): Promise<void> {
    const scan = this.#scan;
    if (!scan) return;
    const { signal } = this.#dependencies;
    const { placed, places } = await runInSlices(
      placeAnnotations(scan.map, this.kept.annotations, this.#memory),
      { signal },
    );
    const marks = await runInSlices(
      makeMarks({
        map: scan.map,
        claims: this.#found?.text === scan.map.text ? this.claims : [],
        placed,
        checks: this.#found?.checks ?? [],
        previous: this.#marks,
      }),
      { signal },
    );
    if (scan !== this.#scan) return;
    this.#places = places;
    this.#setMarks(marks);
    this.#report();
  }

  /** Another address is shown: what was kept on the old one is no longer of interest. */
  moved(): void {
    this.#forced = false;
    this.#reported = '';
  }

  /** Reads on though the page does not look like an article, until it shows another address. */
  force(): void {
    this.#forced = true;
  }

  get marksShown(): boolean {
    return this.#shown;
  }

  showMarks(shown: boolean): void {
    this.#shown = shown;
    this.#draw();
  }

  /** Loads what is kept once more: another tab has written. */
  async refresh(): Promise<void> {
    await this.#load(true);
    if (this.#found && this.#found.publishedAt !== this.details.publishedAt) await this.read();
    else await this.mark();
  }

  placeOf(annotation: Annotation): Place | null {
    return this.#places.get(annotation.id) ?? annotation.place;
  }

  /** The mark of the newest reading that an older one has become. */
  current(mark: Mark): Mark | null {
    return successorOf(mark, this.#marks);
  }

  answer(): PageReading {
    return {
      page: this.details,
      state: this.#state,
      marksShown: this.#shown,
      claims: this.#scan ? [...this.claims] : [],
      text: this.#scan?.map.text ?? '',
      annotations: this.kept.annotations.map((annotation) => ({
        ...annotation,
        place: this.placeOf(annotation),
      })),
    };
  }

  #describe(): PageDetails {
    const { document, today, keyOf } = this.#dependencies;
    const described = describePage(document, { address: document.location.href, today: today() });
    return { key: keyOf(document), ...described };
  }

  async #load(again = false): Promise<void> {
    const details = this.details;
    try {
      await this.kept.load(details.key, again);
    } catch (error) {
      this.#events.unreachable(error);
    }
    const day = this.kept.publishedByReader;
    if (day) this.#details = { ...details, publishedAt: day, publishedBy: 'reader' };
    else if (details.publishedBy === 'reader') this.#details = this.#describe();
  }

  #setMarks(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#draw();
  }

  #draw(): void {
    this.#highlights.show(this.marks);
    this.#events.marked(this.marks);
  }

  /** Tells the library where its annotations stand, when that has changed. */
  #report(): void {
    const places = [...this.#places].map(([id, place]) => ({ id, place }));
    const report = JSON.stringify(places);
    if (places.length === 0 || report === this.#reported) return;
    this.#reported = report;
    this.#dependencies.remote
      .reportPlaces({ pageKey: this.details.key, places })
      .catch(() => (this.#reported = ''));
  }
}
