import { parseDay } from '../claims/calendar';
import type { AgeOnPage, PersonAcrossPages } from '../claims/check/across-pages';
import { writeDay, writeDays } from '../claims/en/reading/write-date';

export interface PeopleProps {
  people: readonly PersonAcrossPages[];
  /** What to call a page; its key where nothing better is known. */
  titleOf(pageKey: string): string;
  /** Absent where a page can't be opened from here. */
  onOpen?: ((age: AgeOnPage) => void) | undefined;
}

function day(text: string | null): string {
  const date = parseDay(text ?? '');
  return date ? writeDay(date) : '';
}

function birth({ born, conflict }: PersonAcrossPages): string {
  if (conflict) return 'No date of birth fits all of these ages';
  const [first, last] = [parseDay(born?.first ?? ''), parseDay(born?.last ?? '')];
  if (!first || !last) return 'Date of birth unknown';
  return born?.first === born?.last
    ? `Born on ${writeDay(last)}`
    : `Born between ${writeDays(first, last).replace(' to ', ' and ')}`;
}

/** People of the kept pages: when each can be born, and where each age was stated. */
export function People({ people, titleOf, onOpen }: PeopleProps) {
  if (people.length === 0) return null;
  return (
    <ul class="people">
      {people.map((person) => (
        <li key={person.key} class={`person ${person.conflict ? 'finding-conflicts' : ''}`}>
          <h3 class="person-name">{person.name}</h3>
          <p class="finding-relation">{birth(person)}</p>
          <ul class="person-ages">
            {person.ages.map((age) => (
              <li key={`${age.pageKey} ${age.claim.start}`}>
                <Statement age={age} title={titleOf(age.pageKey)} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface StatementProps {
  age: AgeOnPage;
  title: string;
  onOpen: PeopleProps['onOpen'];
}

function Statement({ age, title, onOpen }: StatementProps) {
  const published = day(age.publishedAt);
  const words = `“${age.claim.text}”`;
  const where = ` in ${published === '' ? title : `${title}, ${published}`}`;
  return (
    <>
      {onOpen ? (
        // The words alone: a button breaks no line within.
        <button
          type="button"
          class="link-button"
          aria-label={words + where}
          onClick={() => onOpen(age)}
        >
          {words}
        </button>
      ) : (
        words
      )}
      <span class="quiet">{where}</span>
    </>
  );
}
