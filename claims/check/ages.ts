import { addMonths, formatDay, toCivil, toDay } from '../calendar';
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
function birthOf(fact: Pick<AgeFact, 'claim' | 'birthday' | 'slack'>, on: DayRange): DayRange {
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
  /** The widest range of birth days that the words allow. */
  born: DayRange;
  /** The birth days as the words are meant as a rule; null where they leave it open. */
  usual: DayRange | null;
}

export interface PersonAges {
  person: string;
  name: string;
  statements: readonly Born[];
  /** What all of them have in common, under the widest reading. */
  widest: DayRange;
  /** What they have in common as they are meant as a rule; null where none of them has a usual reading. */
  usual: DayRange | null;
  /** The two that no birth day fits; null where some day fits all. */
  conflict: readonly [Born, Born] | null;
  /** The two that no birth day fits as they are meant as a rule. */
  apart: readonly [Born, Born] | null;
}

/** What ranges of birth days have in common, and the two statements that bound it. */
class Meeting {
  all: DayRange = { first: null, last: null };
  private young: Born | undefined;
  private old: Born | undefined;

  add(statement: Born, { first, last }: DayRange): void {
    if (first !== null && (this.all.first === null || first > this.all.first))
      this.young = statement;
    if (last !== null && (this.all.last === null || last < this.all.last)) this.old = statement;
    this.all = common(this.all, { first, last });
  }

  /** The two bounds. */
  get pair(): readonly [Born, Born] | null {
    return this.young && this.old ? [this.young, this.old] : null;
  }
}

/** Gathers what a text says of each person's age. Time grows with the number of facts. */
export function gatherAges(ages: readonly AgeFact[], once: readonly OnceFact[]): PersonAges[] {
  const people = new Map<string, { name: string; statements: Born[] }>();
  const add = (fact: AgeFact | OnceFact, born: DayRange, usual: DayRange | null) => {
    const entry = people.get(fact.person) ?? { name: fact.name, statements: [] };
    people.set(fact.person, entry);
    entry.statements.push({ fact, born, usual });
  };
  for (const fact of ages) {
    add(fact, birthOf(fact, fact.on), fact.usual && birthOf(fact, fact.usual));
  }
  for (const fact of once) if (fact.event === 'birth') add(fact, fact.days, fact.days);
  return [...people].map(([person, { name, statements }]) => {
    const [wide, usual] = [new Meeting(), new Meeting()];
    for (const statement of statements) {
      wide.add(statement, statement.born);
      if (statement.usual) usual.add(statement, statement.usual);
    }
    return {
      person,
      name,
      statements,
      widest: wide.all,
      usual: statements.some((statement) => statement.usual) ? usual.all : null,
      conflict: isEmpty(wide.all) ? wide.pair : null,
      apart: isReversed(usual.all) ? usual.pair : null,
    };
  });
}

function isReversed({ first, last }: DayRange): boolean {
  return first !== null && last !== null && first > last;
}

/** The range to tell people: what the usual readings have in common; null where that leaves it open or can't be. */
export function toldRange({ usual, widest }: PersonAges): { first: number; last: number } | null {
  if (!usual || isReversed(common(usual, widest))) return null;
  const { first, last } = usual;
  return first === null || last === null || first > last ? null : { first, last };
}

/** Says that two statements can't both be true, and gives the birth days of each as points of a timeline. */
export function tellConflict(
  name: string,
  [younger, older]: readonly [Born, Born],
  words: CheckWords,
) {
  const tell = (statement: Born, isYounger: boolean) => {
    const { fact } = statement;
    const { claim } = fact;
    const born = toldOf(statement, isYounger);
    return {
      said: { text: claim.text, isBirth: 'event' in fact, born },
      point: pointOf(words.labels.birthBy(claim.text), born, claim),
    };
  };
  const [one, other] = [tell(younger, true), tell(older, false)];
  return {
    statement: words.agesConflict(name, one.said, other.said),
    births: [one.point, other.point],
  };
}

/** The birth days to tell of one of two statements that can't both be true. */
function toldOf({ fact, born, usual }: Born, isYounger: boolean): DayRange {
  if (usual) return usual;
  // An age of an unknown day: only the end of the range that the other one breaks is sure.
  if (isYounger) return { first: born.first, last: null };
  const open =
    'on' in fact
      ? birthOf(fact, { first: null, last: earliest(fact.on.last, fact.published) })
      : born;
  return { first: null, last: open.last ?? born.last };
}

const OPEN: DayRange = { first: null, last: null };

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
        pointOf(words.labels.birth, (known && toldRange(known)) ?? OPEN, age),
        pointOf(words.labels.publication, { first: published, last: published }),
      ]),
    });
  }
  return checks;
}

function checkPerson(person: PersonAges, words: CheckWords, published: number | null): Check[] {
  const { name, statements, conflict, apart } = person;
  const end = pointOf(words.labels.publication, { first: published, last: published });
  if (conflict) {
    const { statement, births } = tellConflict(name, conflict, words);
    return [
      {
        relation: 'conflicts',
        rule: 'birth',
        claims: inOrder(conflict.flatMap(({ fact }) => claimsOf(fact))),
        statement,
        assumptions: [words.sameNameSamePerson(name)],
        ...timelineOf([...births, ...anchorsOf(statements, words), end]),
      },
    ];
  }
  if (apart) {
    const statement = sayApart(name, apart, words);
    const claims = inOrder(apart.flatMap(({ fact }) => claimsOf(fact)));
    return statement === null
      ? []
      : [{ relation: 'implies', rule: 'birth', claims, statement, assumptions: [] }];
  }
  const born = toldRange(person);
  if (!born) return [];
  // An age of an unknown day is not compared with anything.
  const compared = statements.filter(({ usual }) => usual !== null);
  // A day of birth alone says what it says.
  if (compared.every(({ fact }) => 'event' in fact)) return [];
  const claims = inOrder(compared.slice(0, 12).flatMap(({ fact }) => claimsOf(fact)));
  const taken = new Set(compared.map(({ fact }) => takenAt(fact)));
  const assumptions = [
    ...(taken.has('publication') ? [words.ageTakenAtPublication] : []),
    ...(taken.has('death') ? [words.ageTakenAtDeath] : []),
  ];
  const timeline = timelineOf([
    pointOf(words.labels.birth, born),
    ...anchorsOf(compared, words),
    end,
  ]);
  // Two statements agree only where they are two: another figure, another day, or another way to say it.
  const ways = new Set(
    compared.map(({ fact }) =>
      claimsOf(fact)
        .map(({ value }) => value)
        .join(),
    ),
  );
  const [from, to] = [formatDay(toCivil(born.first)), formatDay(toCivil(born.last))];
  const ifPublished = taken.has('publication') && ways.size === 1;
  const base = { rule: 'birth', claims, assumptions, born: { from, to, ifPublished }, ...timeline };
  return [
    ways.size > 1
      ? { relation: 'agrees', statement: words.agesAgree(name, born), ...base }
      : { relation: 'implies', statement: words.bornBetween(name, born), ...base },
  ];
}

function takenAt(fact: AgeFact | OnceFact): AgeFact['taken'] {
  return 'taken' in fact ? fact.taken : null;
}

function isTaken(fact: AgeFact | OnceFact): boolean {
  return takenAt(fact) === 'publication';
}

/** What two statements take that fit only in a reading other than the usual one; null where that can't be told. */
function sayApart(
  name: string,
  [{ fact: one }, { fact: other }]: readonly [Born, Born],
  words: CheckWords,
): string | null {
  if (!isTaken(one))
    return isTaken(other) ? words.ageNeedsOtherDay(name, other.claim, one.claim) : null;
  if (!isTaken(other)) return words.ageNeedsOtherDay(name, one.claim, other.claim);
  const [first = one.claim, second = other.claim] = inOrder([one.claim, other.claim]);
  const [young = 0, old = 0] = [one, other].map(
    ({ claim }) => parseLength(claim.value ?? '')?.months,
  );
  return old - young === 12
    ? words.agesNeedBirthday(name, first, second)
    : words.agesNeedOtherDays(name, first, second);
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
