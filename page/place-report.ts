import type { Place } from '../storage/records';
import type { Remote } from '../storage/remote';

/** Tells the library where the annotations of a page stand, when that has changed since it was last told. */
export class PlaceReport {
  readonly #remote: Pick<Remote, 'reportPlaces'>;
  #last = '';

  constructor(remote: Pick<Remote, 'reportPlaces'>) {
    this.#remote = remote;
  }

  send(pageKey: string, placeOf: ReadonlyMap<string, Place>): void {
    const places = [...placeOf].map(([id, place]) => ({ id, place }));
    const report = JSON.stringify(places);
    if (places.length === 0 || report === this.#last) return;
    this.#last = report;
    // What did not arrive is told again with the next reading.
    this.#remote.reportPlaces({ pageKey, places }).catch(() => this.forget());
  }

  /** Another page is shown, or the library has not heard: the next report is sent whatever it says. */
  forget(): void {
    this.#last = '';
  }
}
