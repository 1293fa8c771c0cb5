/** What an English word can be, as bits; one word may have several. */
export const Class = {
  Cardinal: 1 << 0,
  Ordinal: 1 << 1,
  Unit: 1 << 2,
  Month: 1 << 3,
  Weekday: 1 << 4,
  Season: 1 << 5,
  DayPart: 1 << 6,
  /** Begins a date by itself: `today`, `last`, `Christmas`. */
  DateWord: 1 << 7,
  /** `Jan`, `Sept`: alone only with a period. */
  ShortMonth: 1 << 8,
  /** Begins a punishment without a number: `life`, `death`. */
  PunishmentWord: 1 << 9,
  /** A period after it ends no sentence. */
  Abbreviation: 1 << 10,
  /** Articles, prepositions, conjunctions, pronouns: never part of a name. */
  Function: 1 << 11,
  /** `Mr`, `Judge`, `PC`: stands before a person's name and is no part of it. */
  Title: 1 << 12,
  /** `man`, `mother`, `driver`: a person by what they are. */
  Person: 1 << 13,
  /** A word of courts and crime: what stands near it may be a punishment. */
  Court: 1 << 14,
  /** `prison`, `jail`, `custody`. */
  Prison: 1 << 15,
  /** `sentence`, `probation`, `tariff`: a punishment by name. */
  Punishment: 1 << 16,
  /** `County`, `Police`, `University`: a name that has it is no person's. */
  Organisation: 1 << 17,
  /** Speaks of what is to come: `will`, `scheduled`. */
  Future: 1 << 18,
  /** Speaks of what has been: `was`, `said`. */
  Past: 1 << 19,
  /** `street`, `road`: a number before it is a house. */
  Street: 1 << 20,
  /** `UTC`, `ET`. */
  Zone: 1 << 21,
  Preposition: 1 << 22,
  /** `he`, `she`, `they`, `who`: stands for a person. */
  Pronoun: 1 << 23,
  /** `his`, `her`, `their`. */
  Possessive: 1 << 24,
  /** What a year in a name belongs to: `Awards`, `Olympics`. */
  Event: 1 << 25,
  /** A unit that is none of time: `km`, `per`, `percent`. */
  Measure: 1 << 26,
  /** `Jr`, `III`: belongs to the name before it. */
  NameSuffix: 1 << 27,
  /** `a`, `an`: a number before a unit. */
  Article: 1 << 28,
  Modal: 1 << 29,
  /** Begins the name of a holiday. */
  Holiday: 1 << 30,
  /** `Mon`, `Sat`: alone only with a period. */
  ShortDay: 1 << 31,
} as const;
