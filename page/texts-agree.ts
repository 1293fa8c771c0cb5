import type { Anchoring } from './anchoring/anchoring';

/** Where a page is read at another address than before, so large a share of what is kept must be found. */
const SHARE_FOUND = 0.25;

/**
 * Whether the annotations kept under a page's key belong to the text that stands there now. A canonical
 * address can be the same on every page of a site; then hardly anything that was kept under it is found,
 * and the page is better kept under its own address.
 *
 * @param outcomes What anchoring found for each of the annotations.
 * @param sameAddress The page was last read at this very address: then its text may have changed as it likes.
 */
export function textsAgree(outcomes: Iterable<Anchoring>, sameAddress: boolean): boolean {
  if (sameAddress) return true;
  let all = 0;
  let found = 0;
  for (const { state } of outcomes) {
    all += 1;
    if (state !== 'orphaned') found += 1;
  }
  return all === 0 || found >= Math.max(1, all * SHARE_FOUND);
}
