import { parseDay, toDay } from '../../calendar';
import type { AgeFact } from '../../check/facts';
import type { DayRange } from '../../value';
import { isAboutAge } from './age-day';
import { dateAge } from './age-dates';
import {
  type People,
  diedBefore,
  isBackReference,
  nameOpening,
  nameAfterOpening,
  nameBefore,
  names,
  namedBeside,
  othersNamed,
} from './people';
import { type Outline, after, before } from './text';

/** The ages of named people in a text, each with the days on which it held. */
export function readAges(
  page: Outline,
  people: People,
  deaths: ReadonlyMap<string, DayRange | null>,
  publishedAt: string | undefined,
): AgeFact[] {
  const publishedDay = parseDay(publishedAt ?? '');
  const published = publishedDay ? toDay(publishedDay) : null;
  const facts: AgeFact[] = [];
  page.claims.forEach((claim, index) => {
    if (claim.kind !== 'age' || claim.value === null || !/^P\d+[YM]$/.test(claim.value)) return;
    const left = before(page, claim);
    const right = after(page, claim);
    const dated = dateAge(page, index, published);
    if (!dated) return;
    const own = diedBefore(left) ?? (dated.anchor && nameOpening(left));
    const subject =
      claim.subject ?? nameBefore(left) ?? nameAfterOpening(left, right) ?? own ?? undefined;
    const who = people.identify(subject);
    const at = page.sentenceAt(claim.start);
    const sentence = page.sentences[at];
    if (!who || !subject || !sentence) return;
    // A subject read from a pronoun or from `the 42-year-old` is trusted where nobody else is named nearby.
    const isNamed = namedBeside(left, right, subject) || (own !== null && names(own, subject));
    if (!isNamed) {
      if (!isBackReference(left, right)) return;
      const start = Math.max(page.sentences[at - 1]?.start ?? 0, sentence.start - 400);
      const nearby = page.text.slice(start, Math.min(sentence.end, claim.end + 200));
      if (othersNamed(nearby, subject)) return;
    }
    const about = isAboutAge({ left, text: claim.text });
    facts.push({
      claim,
      ...who,
      on: dated.on,
      // `about 63` leaves no range worth telling.
      usual: about ? null : dated.usual,
      taken: !about && dated.anchor === null && dated.usual !== null ? 'publication' : null,
      published,
      birthday: dated.birthday,
      slack: about ? 3 : 0,
      anchor: dated.anchor,
      anchorLabel: dated.label,
    });
  });
  // `now 25` beside a bare `18` says that the bare one is of an earlier day.
  const withNow = new Set(
    facts
      .filter(
        ({ claim }) =>
          /\b(?:now|today|currently)[ ,]+(?:aged )?$/i.test(before(page, claim, 20)) ||
          /^[, ]{0,2}(?:now|today)\b/.test(after(page, claim, 8)),
      )
      .map(({ person }) => person),
  );
  return facts.map((fact) => {
    const death = deaths.get(fact.person);
    if (death !== undefined && fact.anchor === null) return takenAtDeath(fact, death);
    return withNow.has(fact.person) &&
      fact.anchor === null &&
      (fact.on.first ?? 0) < (published ?? 0) - 31
      ? { ...fact, usual: null, taken: null, on: { ...fact.on, first: null } }
      : fact;
  });
}

/** Days after which news no longer tells of a death as of today. */
const RECENT = 14;

/** The dead have no age at publication: theirs is taken to be that of the day they died. */
function takenAtDeath(fact: AgeFact, death: DayRange | null): AgeFact {
  const { published, on } = fact;
  const last = death?.last ?? null;
  if (published !== null && last !== null && last > published - RECENT) return fact;
  return {
    ...fact,
    on: { first: null, last: last ?? on.last },
    usual: fact.taken === null ? null : death,
    taken: fact.taken && death && 'death',
  };
}
