import type { Claim } from '../claims/claim';
import type { Candidate, PageDetails, PageReading } from '../storage/protocol';
import type { Annotation, Place } from '../storage/records';
import type { Remote } from '../storage/remote';
import { describeCandidates } from './candidates';
import { CurrentDetails } from './current-details';
import { Highlights } from './highlights';
import { Kept } from './kept';
import { isSamePlace, makeMarks, type Mark, remapMarks, successorOf } from './marks';
import { NOTHING_PLACED, PagePlaces, type PagePlacing } from './page-places';
import { PlaceReport } from './place-report';
import {
  type ArticleClaims,
  type ArticleText,
  mapOf,
  type PageTexts,
  readArticle,
  readClaims,
  readWhole,
  type Spot,
} from './scan';
import { sharedRuns } from './shared-runs';
import { giveWay, runAtOnce, runInSlices } from './slices';
import { textsAgree } from './texts-agree';

/** What the reader of one frame needs from outside. */
export interface ReaderDependencies {
  document: Document;
  remote: Remote;
  /** Day, `YYYY-MM-DD`, where the reader is. */
  today: () => string;
  signal: AbortSignal;
}

export interface ReaderEvents {
  /** After each reading and each change of what is kept, with the marks that stand now. */
  marked: (marks: readonly Mark[]) => void;
  /** The claims have to be read against another day: asks for a reading and waits for it. */
  stale: () => Promise<void>;
  /** The background does not answer: nothing can be read from it or kept. */
  unreachable: (error: unknown) => void;
}

/** A page that takes longer to read is not read again between two frames. Milliseconds. */
const QUICK = 8;

/**
 * Reads one page: its article, the claims in it, what is kept on it, and marks them. What is drawn besides the
 * marks, and what the reader does with them, is wired to its events.
 */
export class PageReader {
  readonly #dependencies: ReaderDependencies;
  readonly #events: ReaderEvents;
  readonly #highlights = new Highlights();
  readonly #placing: PagePlaces;
  readonly #details: CurrentDetails;
  readonly #report: PlaceReport;
  readonly kept: Kept;
  #texts: PageTexts | null = null;
  #found: ArticleClaims | null = null;
  #marks: readonly Mark[] = [];
  #places = new Map<string, Place>();
  #candidates: readonly Candidate[] = [];
  #state: PageReading['state'] = 'reading';
  #shown = true;
  #forced = false;
  /** Something was kept on the page already when its claims were last read. */
  #readWhenKept = false;
  /** Time on the page's main thread that the last reading took, in milliseconds. */
  #cost = 0;

  constructor(dependencies: ReaderDependencies, events: ReaderEvents) {
    this.#dependencies = dependencies;
    this.#events = events;
    this.kept = new Kept(dependencies.remote);
    this.#placing = new PagePlaces(dependencies.remote.findPlaces);
    this.#details = new CurrentDetails(dependencies.document, dependencies.today);
    this.#report = new PlaceReport(dependencies.remote);
    dependencies.signal.addEventListener('abort', () => this.#highlights.clear(), { once: true });
  }

  get marks(): readonly Mark[] {
    return this.#shown ? this.#marks : [];
  }

  get claims(): readonly Claim[] {
    return this.article ? (this.#found?.claims ?? []) : [];
  }

  /** The article as it was last read; null where the page is none. */
  get article(): ArticleText | null {
    return this.#texts?.article ?? null;
  }

  /** The text that a scope stands for; null where it was not read. */
  textOf(scope: Spot['scope']): string | null {
    return (this.#texts && mapOf(this.#texts, scope)?.text) ?? null;
  }

  /** Places that annotations which stand nowhere may belong to. */
  get candidates(): readonly Candidate[] {
    return this.#candidates;
  }

  /** Where a candidate stands; null where other words do by now. */
  rangeOf({ spot, words }: Candidate): Range | null {
    const { start, end } = spot.span;
    const map = this.#texts && mapOf(this.#texts, spot.scope);
    return map?.text.slice(start, end) === words ? map.toRange(start, end) : null;
  }

  get details(): PageDetails {
    return this.#details.value;
  }

  /** The details as the page itself tells them, whatever day the reader gave. */
  get ownDetails(): PageDetails {
    return this.#details.own;
  }

  get cost(): number {
    return this.#cost;
  }

  get marksShown(): boolean {
    return this.#shown;
  }

  /**
   * Reads the page as it is now. Gives false where it is no article and nothing is marked. Rejects when the signal
   * aborts.
   */
  async read(): Promise<boolean> {
    const { document, signal } = this.#dependencies;
    const start = performance.now();
    const ownKey = this.#details.read();
    this.#cost = performance.now() - start;
    const loading = this.#load();
    await giveWay();
    const article = await this.#slices(
      readArticle(document, { address: document.location.href, force: this.#forced }),
    );
    await loading;
    const texts: PageTexts = { article, whole: null };
    try {
      const { outcomes } = await this.#find(texts);
      const { key, url } = this.details;
      const sameAddress = this.kept.page?.url === url;
      if (key !== ownKey && !textsAgree(outcomes, sameAddress)) {
        this.#details.useKey(ownKey);
        await this.#load();
      }
      // Only now is the key known under which the background may remember what it finds.
      if (article) await this.#readClaims(article.map.text, this.#found);
    } catch (error) {
      this.#events.unreachable(error);
    }
    signal.throwIfAborted();
    this.#texts = texts;
    this.#state = article ? 'read' : 'not-an-article';
    await this.mark();
    return article !== null || this.#marks.length > 0;
  }

  /** Marks what is kept anew, without reading the page again. Calls that come meanwhile share one more go. */
  readonly mark = sharedRuns(() => this.#markOnce());

  async #markOnce(): Promise<void> {
    const texts = this.#texts;
    if (!texts) return;
    // Claims are marked even where what is kept can't be placed.
    const { placed, outside, places, candidates } = await this.#find(texts).catch(
      () => NOTHING_PLACED,
    );
    const text = texts.article?.map.text;
    const known = this.#found?.text === text ? this.#found : null;
    const marks = await this.#slices(
      makeMarks({
        texts,
        claims: known?.claims ?? [],
        placed,
        outside,
        checks: known?.checks ?? [],
        dismissals: this.kept.dismissals,
        previous: this.#marks,
      }),
    );
    if (texts !== this.#texts) return;
    this.#places = places;
    this.#candidates = describeCandidates(texts, candidates);
    this.#setMarks(marks);
    this.#report.send(this.details.key, places);
    if (known && this.kept.isKept && !this.#readWhenKept) {
      this.#readWhenKept = true;
      // Not waited for: it marks anew when it is done, and that waits for this.
      void this.#readClaimsAgain(known.text);
    }
  }

  /** Something was kept only after the claims were read: the background remembers them from now on. */
  async #readClaimsAgain(text: string): Promise<void> {
    try {
      await this.#readClaims(text, null);
      if (this.article?.map.text === text) await this.mark();
    } catch {
      // The claims are there all the same; the next visit remembers them.
    }
  }

  async #readClaims(text: string, known: ArticleClaims | null): Promise<void> {
    const { isKept } = this.kept;
    const { remote } = this.#dependencies;
    this.#found = await readClaims(text, this.details, known, remote.readClaims);
    if (this.#found !== known) this.#readWhenKept = isKept;
  }

  /**
   * Puts marks back at once where the page has drawn the same text anew, as frameworks do: within the task that
   * drew it, so that no frame shows the text without them. Gives false where that is not so.
   */
  repair(): boolean {
    const { document } = this.#dependencies;
    const before = this.#texts;
    if (!before?.article || this.#cost > QUICK) return false;
    const start = performance.now();
    const article = runAtOnce(
      readArticle(document, { address: document.location.href, force: this.#forced }),
    );
    const isNeeded = this.#marks.some(({ scope }) => scope === 'page');
    const whole = isNeeded ? runAtOnce(readWhole(document)) : null;
    this.#cost = performance.now() - start;
    if (!article || article.map.text !== before.article.map.text) return false;
    if (isNeeded && whole?.text !== before.whole?.text) return false;
    this.#texts = { article, whole };
    this.#setMarks(remapMarks(this.#marks, this.#texts));
    return true;
  }

  /** Whether words that carry a mark were taken out of the page. */
  get isBroken(): boolean {
    return this.#marks.some(({ range }) => range.collapsed);
  }

  /** Takes away the marks whose words are no longer in the page. */
  dropLost(): void {
    this.#setMarks(this.#marks.filter(({ range }) => !range.collapsed));
  }

  /** Another address is shown: what holds for the old page does not hold for it. */
  moved(): void {
    this.#forced = false;
    this.#report.forget();
  }

  /** Reads on though the page does not look like an article, until it shows another address. */
  force(): void {
    this.#forced = true;
  }

  showMarks(shown: boolean): void {
    this.#shown = shown;
    this.#draw();
  }

  /** The page's colours have changed: the marks stand under the names that suit its ground now. */
  recolour(): void {
    this.#highlights.show(this.marks);
  }

  /** Loads what is kept once more: it was changed elsewhere. */
  async refresh(): Promise<void> {
    await this.#load(true);
    if (this.#found && this.#found.publishedAt !== this.details.publishedAt) {
      await this.#events.stale();
    } else await this.mark();
  }

  /**
   * Takes over an annotation that was written from here, with its spot if it is new there. Resolves when it is
   * marked.
   */
  put(annotation: Annotation, spot?: Spot): Promise<void> {
    this.kept.put(annotation);
    if (spot && this.#texts) this.#placing.remember(annotation, this.#texts, spot);
    return this.mark();
  }

  /**
   * The words in a range: a stretch of the article where they begin and end in it, else of the whole page, which is
   * read for it. null where nothing in the range can be read.
   */
  async spotOf(range: Range): Promise<Spot | null> {
    const texts = this.#texts;
    if (!texts) return null;
    const map = texts.article?.map;
    const span = map?.toOffsets(range);
    const words = span && map?.toRange(span.start, span.end);
    const inArticle: Spot | null = span ? { scope: 'article', span } : null;
    if (words && words.toString() === range.toString()) return inArticle;
    await this.#readWhole(texts);
    // Read again meanwhile: what is kept is described in the newest texts.
    if (texts !== this.#texts) return this.spotOf(range);
    const wider = texts.whole?.toOffsets(range);
    const others = wider && texts.whole?.toRange(wider.start, wider.end);
    if (!wider || !others || (words && isSamePlace(words, others))) return inArticle;
    return { scope: 'page', span: wider };
  }

  /** The mark of the newest reading that an older one has become. */
  current(mark: Mark): Mark | null {
    return successorOf(mark, this.#marks);
  }

  answer(): Omit<PageReading, 'frames'> {
    return {
      page: this.details,
      // The root of a document that is no HTML has no `lang` property.
      language: document.documentElement.getAttribute('lang')?.slice(0, 100) ?? '',
      state: this.#state,
      marksShown: this.#shown,
      claims: [...this.claims],
      text: this.textOf('article') ?? '',
      annotations: this.kept.annotations.map((annotation) => ({
        ...annotation,
        place: this.#places.get(annotation.id) ?? annotation.place,
      })),
      candidates: [...this.#candidates],
    };
  }

  async #slices<T>(steps: Generator<unknown, T>): Promise<T> {
    const { signal } = this.#dependencies;
    const spent = (milliseconds: number): void => {
      this.#cost += milliseconds;
    };
    return runInSlices(steps, { signal, spent });
  }

  #find(texts: PageTexts): Promise<PagePlacing> {
    const { annotations } = this.kept;
    return this.#placing.find(this.details.key, texts, annotations, () => this.#readWhole(texts));
  }

  async #readWhole(texts: PageTexts): Promise<void> {
    texts.whole = await this.#slices(readWhole(this.#dependencies.document));
  }

  async #load(again = false): Promise<void> {
    const { key } = this.details;
    try {
      await this.kept.load(key, again);
    } catch (error) {
      this.#events.unreachable(error);
    }
    // Another page is shown by now.
    if (this.details.key !== key) return;
    this.#details.useDay(this.kept.publishedByReader);
  }

  #setMarks(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#draw();
  }

  #draw(): void {
    this.#highlights.show(this.marks);
    this.#events.marked(this.marks);
  }
}
