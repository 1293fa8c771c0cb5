/** What tells whether a capitalised run is a person, and whether a sentence is about them; bits. */
export enum Mark {
  /** Two words or more. */
  Full = 1,
  /** After `Mr`, `Dr`, `PC`. */
  Titled = 2,
  /** After `Judge`, `Attorney`, `Detective`: someone who speaks or acts by office. */
  Official = 4,
  /** Holds a word of organisations. */
  Organisation = 8,
  /** After `in`, `at`, `near`: a place. */
  Place = 16,
  /** After any preposition, so no subject. */
  Object = 32,
  /** Followed by `'s`. */
  Possessive = 64,
  /** Followed by `, 45,`. */
  Aged = 128,
  /** Followed by `said`, `told`, or after `said`. */
  Speaker = 256,
  /** Of the court: a judge, a lawyer, a detective; never the one sentenced. */
  Counsel = 512,
  /** `was jailed`, `pleaded guilty`, `the trial of`. */
  Accused = 1024,
  /** `Mr`, `her husband`; `Mrs`, `his wife`. */
  Male = 2048,
  Female = 4096,
  /** `and`, with ages and commas at most, stands between it and the name before; only those do. */
  Joined = 8192,
  Listed = 16384,
  /** After `President`, `Senator`: their ages are told, while no sentence is passed on them. */
  Statesman = 32768,
  /** `was stabbed`, `the murder of`. */
  Victim = 65536,
}

/** One capitalised run of words that may be a name. */
export interface Mention {
  start: number;
  end: number;
  /** Number of the sentence it stands in, counted over the text. */
  sentence: number;
  marks: number;
}
