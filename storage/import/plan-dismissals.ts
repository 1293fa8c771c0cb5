import { findingOf } from '../dismissals';
import { LIMITS } from '../limits';
import { mergeNotes } from '../merge-notes';
import type { Dismissal } from '../records';
import { type Change, Writes } from './writes';

/** Plans what bringing dismissed findings in changes: one that was dismissed here too keeps its record and the reasons of both. */
export function planDismissals(
  stored: readonly Dismissal[],
  incoming: readonly Dismissal[],
): { changes: Change<Dismissal>[]; added: number } {
  const writes = new Writes(stored);
  const ids = new Map(stored.map((dismissal) => [findingOf(dismissal), dismissal.id]));
  let added = 0;
  for (const one of incoming) {
    const id = ids.get(findingOf(one));
    const home = id === undefined ? undefined : writes.get(id);
    const reason = home && mergeNotes('', home.reason, one.reason);
    if (home && reason !== undefined && reason.length <= LIMITS.words) {
      if (reason !== home.reason) writes.put({ ...home, reason });
    } else if (!writes.get(one.id)) {
      writes.put(one);
      ids.set(findingOf(one), one.id);
      added += 1;
    }
  }
  return { changes: writes.changes, added };
}
