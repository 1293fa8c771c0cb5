/** Text beyond this is not searched for claims: an article has a hundredth of it. Characters. */
export const LONGEST_TEXT = 2_000_000;

/**
 * Shapes and sizes of what may be kept. Lengths count UTF-16 code units. The limits are far above what people
 * write by hand: they keep a broken or hostile page from filling the disk in one message.
 */
export const LIMITS = {
  note: 1_000_000,
  earlierNotes: 16,
  tags: 100,
  tag: 200,
  sources: 100,
  title: 2_000,
  address: 65_536,
  quote: 1_000_000,
  context: 20_000,
  words: 20_000,
  value: 200,
  places: 20_000,
  frames: 1_000,
  text: LONGEST_TEXT,
} as const;
