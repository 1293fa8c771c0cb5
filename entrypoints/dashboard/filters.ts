import { type KeptPage, searchLibrary } from '../../storage/library';
import type { Annotation, Verdict } from '../../storage/records';
import type { MarkKind, PlaceState } from '../../components/words';

/** What the list is narrowed to; null and empty text narrow nothing. */
export interface Filters {
  search: string;
  verdict: Verdict | null;
  kind: MarkKind | null;
  place: PlaceState | null;
  tag: string | null;
  /** Key of one page. */
  pageKey: string | null;
}

export const NO_FILTERS: Filters = {
  search: '',
  verdict: null,
  kind: null,
  place: null,
  tag: null,
  pageKey: null,
};

export function isNarrowed({ search, ...others }: Filters): boolean {
  return search.trim() !== '' || Object.values(others).some((value) => value !== null);
}

/** The pages and annotations that fit all filters; pages without any are left out. */
export function narrow(library: readonly KeptPage[], filters: Filters): KeptPage[] {
  const { pageKey, search } = filters;
  const pages = pageKey === null ? library : library.filter(({ page }) => page.key === pageKey);
  return searchLibrary(pages, search).flatMap(({ page, annotations }) => {
    const fitting = annotations.filter((annotation) => fits(annotation, filters));
    return fitting.length > 0 ? [{ page, annotations: fitting }] : [];
  });
}

/** All tags in use, in alphabetical order. */
export function tagsOf(library: readonly KeptPage[]): string[] {
  const tags = library.flatMap(({ annotations }) => annotations.flatMap((each) => each.tags));
  return [...new Set(tags)].sort((a, b) => a.localeCompare(b, 'en'));
}

function fits({ verdict, claim, place, tags }: Annotation, filters: Filters): boolean {
  return (
    (filters.verdict === null || verdict === filters.verdict) &&
    (filters.kind === null || (claim?.kind ?? 'own') === filters.kind) &&
    (filters.tag === null || tags.includes(filters.tag)) &&
    // A place that was not looked at again is where it was.
    (filters.place === null || (place?.state ?? 'anchored') === filters.place)
  );
}

/** Reads from the address the annotation to hand out as a file (`#page=KEY&export=ID`); null where there is none. */
export function exportIdOf({ hash }: Pick<Location, 'hash'>): string | null {
  return new URLSearchParams(hash.slice(1)).get('export');
}

/** Reads the page's key from the address of the dashboard (`#page=KEY`); null where there is none. */
export function pageKeyOf({ hash }: Pick<Location, 'hash'>): string | null {
  return new URLSearchParams(hash.slice(1)).get('page');
}
