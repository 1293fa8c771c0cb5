import type { UnreadItem } from '../../../exchange/from-json-ld';
import { count } from '../../../components/words';

/** More are told by their number only. */
const MOST_LISTED = 100;

/** What of a file could not be read, and why; nothing where all of it could. */
export function UnreadList({ items }: { items: readonly UnreadItem[] }) {
  if (items.length === 0) return null;
  const more = items.length - MOST_LISTED;
  return (
    <details class="import-unread" open={items.length <= 3}>
      <summary>{count(items.length, 'problem')} in the file</summary>
      <ul>
        {items.slice(0, MOST_LISTED).map(({ number, words, why }) => (
          <li key={`${number} ${why}`}>
            Item {number.toLocaleString('en')}
            {words !== '' && `, “${words}”`}: {why}.
          </li>
        ))}
        {more > 0 && <li class="quiet">and {more.toLocaleString('en')} more</li>}
      </ul>
    </details>
  );
}
