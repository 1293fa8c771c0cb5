import { addMonths, toCivil, toDay } from '../calendar';
import { type DayRange, parseDayRange, parseLength } from '../value';
import type { Check } from './check';
import type { AgeFact, Facts, OnceFact } from './facts';
import { inOrder, pointOf, timelineOf } from './timeline';
import type { CheckWords } from './words';

/** Ages to days of birth: what follows, whether they agree, and whether the time served fits into the life. */

function monthsBefore(day: number | null, months: number): number | null {
  return day === null ? null : toDay(addMonths(toCivil(day), -months));
}

/** The days on which someone can be born who had this age between these days. */
export function birthOf(
  fact: Pick<AgeFact, 'claim' | 'birthday' | 'slack'>,
  on: DayRange,
): DayRange {
  const length = parseLength(fact.claim.value ?? '');
  if (!length) return { first: null, last: null };
  const months = Math.trunc(length.months);
  // An age counts whole units passed, so it holds for one unit more.
  const unit = fact.birthday ? 0 : months % 12 === 0 && months > 0 ? 12 : 1;
  const first = monthsBefore(on.first, months + unit + fact.slack * 12);
  const last = monthsBefore(on.last, months - fact.slack * 12);
  return { first: first === null ? null : first + (unit === 0 ? 0 : 1), last };
}

/** What two ranges have in common; empty where `first` comes after `last`. */
export function common(one: DayRange, other: DayRange): DayRange {
  return {
    first: latest(one.first, other.first),
    last: earliest(one.last, other.last),
  };
}

function latest(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.max(one, other);
}

function earliest(one: number | null, other: number | null): number | null {
  return one === null ? other : other === null ? one : Math.min(one, other);
}

function isEmpty({ first, last }: DayRange): boolean {
  // A day to spare: birthdays on 29 February.
  return first !== null && last !== null && first > last + 1;
}

interface Born {
  fact: AgeFact | OnceFact;
  born: DayRange;
}

export interface PersonAges {
  person: string;
  name: string;
  /** Each statement with the widest range of birth days that its words allow. */
  statements: readonly Born[];
  /** What all of them have in common, under the widest reading. */
  widest: DayRange;
  /** What they have in common as they are meant as a rule; null where none of them has a usual reading. */
  usual: DayRange | null;
  /** The two that no birth day fits; null where some day fits all. */
  conflict: readonly [Born, Born] | null;
}

/** Gathers what a text says of each person's age. Time grows with the number of facts. */
export function gatherAges(ages: readonly AgeFact[], once: readonly OnceFact[]): PersonAges[] {
  const people = new Map<string, { name: string; statements: Born[]; usual: DayRange | null }>();
  const add = (fact: AgeFact | OnceFact, born: DayRange, usual: DayRange | null) => {
    const entry = people.get(fact.person) ?? { name: fact.name, statements: [], usual: null };
    people.set(fact.person, entry);
    entry.statements.push({ fact, born });
    if (usual) entry.usual = entry.usual ? common(entry.usual, usual) : usual;
  };
  for (const fact of ages) {
    add(fact, birthOf(fact, fact.on), fact.usual && birthOf(fact, fact.usual));
  }
  for (const fact of once) if (fact.event === 'birth') add(fact, fact.days, fact.days);
  return [...people].map(([person, { name, statements, usual }]) => {
    let widest: DayRange = { first: null, last: null };
    let [young, old]: (Born | undefined)[] = [];
    for (const statement of statements) {
      const { first, last } = statement.born;
      if (first !== null && (widest.first === null || first > widest.first)) young = statement;
      if (last !== null && (widest.last === null || last < widest.last)) old = statement;
      widest = common(widest, statement.born);
    }
    const conflict = isEmpty(widest) && young && old ? ([young, old] as const) : null;
    return { person, name, statements, widest, usual, conflict };
  });
}

/** A range of birth days wider than three years tells people nothing. Days. */
const WIDE = 3 * 366;

/** The range to tell people: the usual one where the statements leave one, else the widest. */
export function toldRange({ usual, widest }: PersonAges): DayRange | null {
  if (usual && !isEmpty(usual) && usual.first !== null && usual.last !== null) {
    return usual.first > usual.last ? { first: usual.last, last: usual.first } : usual;
  }
  if (widest.first === null || widest.last === null || isEmpty(widest)) return null;
  return widest.last - widest.first > WIDE ? null : widest;
}

/** `birth` and `lived`. `published` is the day of publication, or null. */
export function checkAges(facts: Facts, words: CheckWords, published: number | null): Check[] {
  const checks: Check[] = [];
  const births = new Map<string, PersonAges>();
  for (const person of gatherAges(facts.ages, facts.once)) {
    births.set(person.person, person);
    checks.push(...checkPerson(person, words, published));
  }
  for (const { claim, person, name } of facts.served) {
    const length = parseLength((claim.value ?? '').split('/')[0] ?? '');
    const known = births.get(person);
    const oldest = known?.conflict ? null : known?.widest.first;
    const age = known?.statements.find(({ fact }) => 'on' in fact)?.fact.claim;
    if (!length || oldest === undefined || oldest === null || published === null || !age) continue;
    const start = monthsBefore(published, Math.trunc(length.months));
    if (start === null || start - length.days >= oldest) continue;
    checks.push({
      relation: 'conflicts',
      rule: 'lived',
      claims: inOrder([claim, age]),
      statement: words.lifeAgainstServed(name, claim, age),
      assumptions: [],
      ...timelineOf([
        pointOf(words.labels.stated(claim.text), { first: start, last: start }, claim),
        pointOf(words.labels.birth, known?.widest ?? { first: null, last: null }, age),
        pointOf(words.labels.publication, { first: published, last: published }),
      ]),
    });
  }
  return checks;
}

function checkPerson(person: PersonAges, words: CheckWords, published: number | null): Check[] {
  const { name, statements, conflict } = person;
  const end = pointOf(words.labels.publication, { first: published, last: published });
  if (conflict) {
    const told = conflict.map(({ fact, born }) => ({ text: fact.claim.text, born, fact }));
    const [one, other] = told;
    if (!one || !other) return [];
    return [
      {
        relation: 'conflicts',
        rule: 'birth',
        claims: inOrder(conflict.flatMap(({ fact }) => claimsOf(fact))),
        statement: words.agesConflict(name, one, other),
        assumptions: [words.sameNameSamePerson(name)],
        ...timelineOf([
          ...told.map(({ text, born, fact }) =>
            pointOf(words.labels.birthBy(text), born, fact.claim),
          ),
          ...anchorsOf(statements, words),
          end,
        ]),
      },
    ];
  }
  const born = toldRange(person);
  if (!born) return [];
  const claims = inOrder(statements.slice(0, 12).flatMap(({ fact }) => claimsOf(fact)));
  const assumptions = statements.some(({ fact }) => 'usual' in fact && !fact.anchor && fact.usual)
    ? [words.ageTakenAtPublication]
    : [];
  const timeline = timelineOf([
    pointOf(words.labels.birth, born),
    ...anchorsOf(statements, words),
    end,
  ]);
  // Two statements agree only where they are two: another figure, another day, or another way to say it.
  const ways = new Set(
    statements.map(({ fact }) =>
      claimsOf(fact)
        .map(({ value }) => value)
        .join(),
    ),
  );
  const base = { rule: 'birth', claims, assumptions, ...timeline };
  return [
    ways.size > 1
      ? { relation: 'agrees', statement: words.agesAgree(name, born), ...base }
      : { relation: 'implies', statement: words.bornBetween(name, born), ...base },
  ];
}

function claimsOf(fact: AgeFact | OnceFact) {
  return 'anchor' in fact && fact.anchor ? [fact.claim, fact.anchor] : [fact.claim];
}

function anchorsOf(statements: readonly Born[], words: CheckWords) {
  return statements.slice(0, 6).map(({ fact }) => {
    const anchor = 'anchor' in fact && !fact.birthday ? fact.anchor : null;
    const days = anchor ? parseDayRange(anchor.value ?? '') : null;
    if (!anchor || !days || !('anchor' in fact)) return null;
    const { anchorLabel, claim } = fact;
    const label = anchorLabel ? words.labels.event(anchorLabel) : words.labels.stated(claim.text);
    return pointOf(label, days, anchor);
  });
}
