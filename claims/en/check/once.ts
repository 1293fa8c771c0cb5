import type { OnceFact } from '../../check/facts';
import type { Claim } from '../../claim';
import { type DayRange, parseDayRange } from '../../value';
import { KIN, NAME_RUN, type People, nameBefore, othersNamed, readName } from './people';
import { type Outline, before } from './text';

/** What happens once in a life, with its date: English birth and death. */

/** Who, and whether by a word of birth: else it is one of death. */
const NAME_AND_EVENT =
  /(\p{Lu}[^;:]*?),? (?:who )?(?:(?:was )?\(?(born)|died|passed away) (?:(?:in|on) )?$/u;
/** Ways to die, with what may stand between them and the date. */
const NAME_AND_DEATH =
  /(\p{Lu}[^;:]*?)(?:,? who)? (?:(?:was|were) (?:shot dead|stabbed to death|killed|murdered|executed)|died|passed away)(?: [^.;:]{0,60})? (?:in|on) $/u;

/** Most dates have none of these words before them: the patterns above need not be tried. */
const EVENT = /(?:born|died|passed away) (?:in |on )?$/;
const DEATH = /\b(?:dead|death|killed|murdered|executed|died|passed)\b/;

interface Person {
  person: string;
  name: string;
}

/** Only whom an age or a punishment is told of is surely a person: bills and firms die too. */
function knownPeople(page: Outline, people: People): ReadonlySet<string | undefined> {
  return new Set(
    page.claims.map((claim) => {
      const { kind, subject } = claim;
      const beside = kind === 'age' ? nameBefore(before(page, claim, 120)) : null;
      return people.identify(subject ?? beside ?? undefined)?.person;
    }),
  );
}

/** Births and deaths with a date, of people named right beside it, or by a pronoun right after. */
export function readOnce(page: Outline, people: People): OnceFact[] {
  const facts: OnceFact[] = [];
  let known: ReturnType<typeof knownPeople> | undefined;
  for (const claim of page.claims) {
    const days = daysOf(claim);
    if (!days) continue;
    const left = before(page, claim, 120);
    const run = EVENT.test(left) ? NAME_AND_EVENT.exec(left) : null;
    const who = run && whoIs(page, claim, run[1] ?? '', people);
    if (!run || !who) continue;
    known ??= knownPeople(page, people);
    const event = run[2] ? 'birth' : 'death';
    if (known.has(who.person)) facts.push({ event, claim, ...who, days });
  }
  return facts;
}

/** On which days people died, going by all words that tell of it; null where two are told. */
export function readDeaths(page: Outline, people: People): ReadonlyMap<string, DayRange | null> {
  const deaths = new Map<string, DayRange | null>();
  for (const claim of page.claims) {
    const days = daysOf(claim);
    if (!days) continue;
    const left = before(page, claim, 160);
    const run = DEATH.test(left) ? NAME_AND_DEATH.exec(left) : null;
    const who = run && whoIs(page, claim, run[1] ?? '', people);
    if (!who) continue;
    const told = deaths.get(who.person);
    const same = told === undefined || (told?.first === days.first && told.last === days.last);
    deaths.set(who.person, same ? days : null);
  }
  return deaths;
}

function daysOf({ kind, value }: Claim): DayRange | null {
  return kind === 'date' ? parseDayRange(value ?? '') : null;
}

/** The person named at the end of a stretch, or meant by its pronoun. */
function whoIs(page: Outline, claim: Claim, stretch: string, people: People): Person | null {
  if (/^(?:He|She)$/.test(stretch)) return spokenOf(page, claim, people);
  // `Ann Lee, who was a nurse, died`
  const name = lastRun(stretch.replace(/, (?:who|an?|the) [^;:]{0,100},$/, ''));
  return name === null ? null : people.identify(name);
}

/** A name at the very end of a stretch, an age in commas after it allowed. */
function lastRun(stretch: string): string | null {
  return (
    /(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*)*)(?:, \d{1,3},?)?$/u.exec(stretch)?.[1] ?? null
  );
}

/** The one person whom the sentence before is about; null where it speaks of others too. */
function spokenOf(page: Outline, claim: Claim, people: People): Person | null {
  const previous = page.sentences[page.sentenceAt(claim.start) - 1];
  if (!previous || previous.end - previous.start > 600) return null;
  const stretch = page.text.slice(previous.start, previous.end);
  if (KIN.test(stretch)) return null;
  const subjects = new Set(previous.claims.flatMap(({ subject }) => subject ?? []));
  const [only] = subjects;
  if (only === undefined || subjects.size > 1 || othersNamed(stretch, only)) return null;
  // It must be named there: a subject may have been read from a pronoun too.
  const last = readName(only)?.last;
  const named = (stretch.match(NAME_RUN) ?? []).some((run) => readName(run)?.last === last);
  return named ? people.identify(only) : null;
}
