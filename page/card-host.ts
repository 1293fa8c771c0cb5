import type { Claim } from '../claims/claim';
import { newId } from '../storage/new-id';
import { dismissalOf } from '../storage/dismissal-of';
import { LONGEST_TEXT } from '../storage/limits';
import type { AnnotationChanges } from '../storage/protocol';
import type { Annotation, ClaimReading, Target } from '../storage/records';
import type { Remote } from '../storage/remote';
import type { CardHost, CardState } from './card-slot';
import type { CardSession } from './card-opener';
import { isSameSpot, type Mark } from './marks';
import type { PageReader } from './reader';
import type { Spot } from './scan';

/** What cards need of the reader of their page. */
export type CardReader = Pick<
  PageReader,
  'details' | 'ownDetails' | 'kept' | 'marks' | 'mark' | 'put' | 'refresh' | 'textOf'
>;

/** What a card writes; see `SaveRequest`. */
interface Writing {
  changes: AnnotationChanges;
  baseNote: string;
  earlierNotes: readonly string[] | undefined;
}

/** How much text around the words a card is told, on each side: a long sentence. Characters. */
const SURROUNDINGS = 600;

/** What a card shows of a mark, and what it can have done. */
export class CardHosts {
  readonly #reader: CardReader;
  readonly #remote: Remote;
  readonly #goTo: (mark: Mark) => void;
  /** Ids of annotations to come: a card that saves twice, or is opened again after a failure, writes one. */
  readonly #ids = new Map<string, string>();
  /** Of these, the ones that were kept: where they are kept no more, they were deleted elsewhere. */
  readonly #kept = new Set<string>();

  /** What was described last: each letter that is typed before the first answer asks for the same. */
  #described: { spot: Spot; text: string; target: Promise<Target> } | null = null;

  constructor(reader: CardReader, remote: Remote, goTo: (mark: Mark) => void) {
    this.#reader = reader;
    this.#remote = remote;
    this.#goTo = goTo;
  }

  stateOf(mark: Mark): CardState {
    const { claim, annotation, checks, dismissed, place, text } = mark;
    const whole = this.#reader.textOf(mark.scope) ?? '';
    const { start, end } = mark.span;
    return {
      subject: claim ? { claim } : { selection: text },
      page: this.#reader.details,
      around: {
        before: whole.slice(Math.max(0, start - SURROUNDINGS), start),
        after: whole.slice(end, end + SURROUNDINGS),
      },
      annotation,
      checks: [...checks, ...dismissed],
      dismissals: this.#reader.kept.dismissals,
      place,
      draft: this.#reader.kept.draft(this.#idOf(mark)),
    };
  }

  hostOf(session: CardSession): Omit<CardHost, 'closed'> {
    let last = session.mark;
    // Before anything is typed: the first letter is then on its way at once, though the tab be closed after it.
    if (last && !last.annotation) this.#describe(last).catch(() => {});
    const mark = (): Mark => {
      last = session.mark ?? last;
      if (!last) throw new Error('The words are no longer in the page.');
      return last;
    };
    const kept = (): Annotation => {
      const { annotation } = mark();
      if (!annotation) throw new Error('Nothing is kept on these words yet.');
      return annotation;
    };
    return {
      save: (changes, baseNote, earlierNotes) => {
        // What could not be saved before the delete goes along with it, and comes back with it.
        const { removed } = session;
        const spot = removed ? { ...mark(), annotation: removed } : mark();
        return this.#save(spot, { changes, baseNote, earlierNotes });
      },
      keepDraft: (draft) => this.#reader.kept.keepDraft(this.#idOf(mark()), draft),
      remove: async () => {
        const annotation = kept();
        const { id } = annotation;
        await this.#remote.deleteAnnotation({ id });
        session.removed = annotation;
        this.#reader.kept.remove(id);
        // A new annotation of these words is another one: this one may be restored.
        this.#ids.delete(keyOf(mark()));
        await this.#reader.mark();
      },
      restore: async () => {
        const { id } = session.removed ?? kept();
        const restored = await this.#remote.restoreAnnotation({ id });
        session.removed = null;
        await this.#reader.put(restored);
        session.mark ??= this.#reader.marks.find(({ annotation }) => annotation?.id === id) ?? null;
        return restored;
      },
      setPublishedAt: async (publishedAt) => {
        await this.#remote.setPublishedAt({ page: this.#reader.ownDetails, publishedAt });
        await this.#reader.refresh();
      },
      goToClaim: (claim) => {
        const target = this.#reader.marks.find((other) => isSame(other.claim, claim));
        if (target) this.#goTo(target);
      },
      acceptWords: async () => {
        const { annotation, claim } = mark();
        if (annotation) await this.move(annotation.id, mark(), claim);
      },
      exportFile: async () => {
        const { id, pageKey } = kept();
        await this.#remote.exportAnnotation({ id, pageKey });
      },
      detach: async () => {
        await this.#reader.put(await this.#remote.detachAnnotation({ id: kept().id }));
      },
      dismissFinding: async (check, reason) => {
        const { details, kept } = this.#reader;
        kept.dismiss(await this.#remote.dismissFinding(dismissalOf(check, details, reason)));
        await this.#reader.mark();
      },
      restoreFinding: async (dismissalId) => {
        await this.#remote.restoreFinding({ id: dismissalId });
        this.#reader.kept.restore(dismissalId);
        await this.#reader.mark();
      },
    };
  }

  /** Keeps an annotation on some words, before anything is said of them. */
  async annotate(spot: Spot): Promise<Annotation> {
    const annotation = await this.#remote.saveAnnotation({
      id: newId(),
      page: this.#reader.details,
      target: await this.#describe(spot),
      claim: null,
      changes: {},
      baseNote: '',
    });
    await this.#reader.put(annotation, spot);
    return annotation;
  }

  /** Moves an annotation onto other words. */
  async move(id: string, spot: Spot, claim: Claim | null): Promise<Annotation> {
    const moved = await this.#remote.moveAnnotation({
      id,
      target: await this.#describe(spot),
      claim: claim && readingOf(claim),
    });
    await this.#reader.put(moved, spot);
    return moved;
  }

  async #save(mark: Mark, { changes, baseNote, earlierNotes = [] }: Writing): Promise<Annotation> {
    const { details, kept } = this.#reader;
    const { annotation, claim } = mark;
    const id = this.#idOf(mark);
    const request = {
      id,
      page: details,
      target: annotation?.target ?? (await this.#describe(mark)),
      claim: annotation ? annotation.claim : claim && readingOf(claim),
      changes,
      baseNote,
      earlierNotes,
    };
    let saved = await this.#remote.saveAnnotation(request);
    if (saved.deletedAt && !annotation) {
      // Deleted elsewhere a moment ago: what is said of the words now must not go with that.
      const again = newId();
      this.#ids.set(keyOf(mark), again);
      saved = await this.#remote.saveAnnotation({ ...request, id: again });
    }
    this.#kept.add(saved.id);
    kept.keepDraft(id, null);
    // Drawing does not keep the answer waiting.
    this.#reader.put(saved, annotation ? undefined : mark).catch(() => {});
    return saved;
  }

  async #describe(spot: Spot): Promise<Target> {
    const text = this.#reader.textOf(spot.scope);
    if (text === null) throw new Error('This page is not read.');
    const known = this.#described;
    if (known && known.text === text && isSameSpot(known.spot, spot)) return known.target;
    const data = { text: text.slice(0, LONGEST_TEXT), ...spot.span };
    const described = { spot, text, target: this.#remote.describePlace(data) };
    this.#described = described;
    described.target.catch(() => {
      if (this.#described === described) this.#described = null;
    });
    return described.target;
  }

  #idOf(mark: Mark): string {
    if (mark.annotation) return mark.annotation.id;
    const key = keyOf(mark);
    const known = this.#ids.get(key);
    const isDeleted =
      known !== undefined &&
      this.#kept.has(known) &&
      this.#reader.kept.annotations.every(({ id }) => id !== known);
    const id = known === undefined || isDeleted ? newId() : known;
    this.#ids.set(key, id);
    return id;
  }
}

const keyOf = ({ kind, scope, span, text }: Mark): string =>
  `${kind} ${scope} ${span.start} ${text}`;

const isSame = (one: Claim | null, other: Claim): boolean =>
  one !== null && one.start === other.start && one.end === other.end && one.kind === other.kind;

/** What the detector read, as it is kept with an annotation. */
export function readingOf({ kind, value, subject, sanction, status }: Claim): ClaimReading {
  return { kind, value, subject, sanction, status };
}
