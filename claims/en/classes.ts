/** What an English word can be, as bits; one word may have several. */
export enum Class {
  Cardinal = 1 << 0,
  /** Articles, prepositions, conjunctions, pronouns: never part of a name. */
  Function = 1 << 1,
  Month = 1 << 2,
  /** `man`, `mother`, `driver`: a person by what they are. */
  Person = 1 << 3,
  Preposition = 1 << 4,
  Weekday = 1 << 5,
  /** A word of courts and crime: what stands near it may be a punishment. */
  Court = 1 << 6,
  /** Speaks of what has been: `was`, `said`. */
  Past = 1 << 7,
  /** `he`, `she`, `they`, `who`: stands for a person. */
  Pronoun = 1 << 8,
  Ordinal = 1 << 9,
  DayPart = 1 << 10,
  /** `County`, `Police`, `University`: a name that has it is no person's. */
  Organisation = 1 << 11,
  Unit = 1 << 12,
  /** `Mr`, `Judge`, `PC`: stands before a person's name and is no part of it. */
  Title = 1 << 13,
  Season = 1 << 14,
  /** Begins a date by itself: `today`, `last`, `Christmas`. */
  DateWord = 1 << 15,
  /** `his`, `her`, `their`. */
  Possessive = 1 << 16,
  /** `Jr`, `III`: belongs to the name before it. */
  NameSuffix = 1 << 17,
  Modal = 1 << 18,
  /** `Mon`, `Sat`: alone only with a period. */
  ShortDay = 1 << 19,
  /** A period after it ends no sentence. */
  Abbreviation = 1 << 20,
  /** Speaks of what is to come: `will`, `scheduled`. */
  Future = 1 << 21,
  /** `UTC`, `ET`. */
  Zone = 1 << 22,
  /** `a`, `an`: a number before a unit. */
  Article = 1 << 23,
  /** `prison`, `jail`, `custody`. */
  Prison = 1 << 24,
  /** `sentence`, `probation`, `tariff`: a punishment by name. */
  Punishment = 1 << 25,
  /** `street`, `road`: a number before it is a house. */
  Street = 1 << 26,
  /** Begins a punishment without a number: `life`, `death`. */
  PunishmentWord = 1 << 27,
  /** Begins the name of a holiday. */
  Holiday = 1 << 28,
  /** `Jan`, `Sept`: alone only with a period. */
  ShortMonth = 1 << 29,
  /** What a year in a name belongs to: `Awards`, `Olympics`. */
  Event = 1 << 30,
  /** A unit that is none of time: `km`, `per`, `percent`. */
  Measure = 1 << 31,
}
