/**
 * What a page says of itself in JSON-LD (https://schema.org), read with patience: pages hold several blocks, nest
 * them in `@graph` and arrays, and not seldom break them.
 */

/** One object of a JSON-LD block, as it stands there. */
export type LinkedThing = Readonly<Record<string, unknown>>;

/** Blocks longer than this are lists of products or whole comment threads. Characters. */
const LONGEST_BLOCK = 1_000_000;
const MOST_BLOCKS = 20;
const MOST_THINGS = 500;

/** What was last read of a page: it is asked for several times in one reading. */
const lastRead = new WeakMap<Document, { texts: readonly string[]; things: LinkedThing[] }>();

/**
 * Every object in the page's JSON-LD blocks, outer before inner, in the order of the page. Blocks that can't be
 * parsed are left out.
 */
export function readLinkedData(document: Document): readonly LinkedThing[] {
  const texts = readBlocks(document);
  const last = lastRead.get(document);
  if (last?.texts.length === texts.length && texts.every((text, n) => text === last.texts[n])) {
    return last.things;
  }
  const things: LinkedThing[] = [];
  for (const text of texts) collect(parsePatiently(text), things);
  lastRead.set(document, { texts, things });
  return things;
}

/** The texts of the page's JSON-LD blocks, the first ones and those that are not too long. */
export function readBlocks(document: Document): string[] {
  const scripts = document.querySelectorAll('script[type="application/ld+json" i]');
  return Array.from(scripts)
    .slice(0, MOST_BLOCKS)
    .map((script) => script.textContent ?? '')
    .filter((text) => text.length <= LONGEST_BLOCK);
}

/** The types of a thing, without the schema.org prefix. */
export function typesOf(thing: LinkedThing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type])
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

const ARTICLE = /(?:Article|BlogPosting|Report|ClaimReview|Review)$/;

/** Whether a thing is an article of some sort. */
export function isArticleThing(thing: LinkedThing): boolean {
  return typesOf(thing).some((type) => ARTICLE.test(type));
}

/** The text of a property, where it has one. */
export function textOf(thing: LinkedThing, property: string): string | null {
  const value = thing[property];
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first.trim() !== '' ? first : null;
}

/** Breadth first, so that an article comes before what it mentions. */
function collect(value: unknown, things: LinkedThing[]): void {
  let level: unknown[] = [value];
  while (level.length > 0) {
    const next: unknown[] = [];
    for (const item of level) {
      if (Array.isArray(item)) next.push(...item.slice(0, MOST_THINGS));
      else if (typeof item === 'object' && item !== null) {
        if (things.length >= MOST_THINGS) return;
        things.push(item as LinkedThing);
        next.push(...Object.values(item).slice(0, MOST_THINGS));
      }
    }
    level = next;
  }
}

/** Parses JSON; failing that, JSON with the mistakes that templates make; failing that, gives null. */
function parsePatiently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      return JSON.parse(mend(text));
    } catch {
      return null;
    }
  }
}

function mend(text: string): string {
  return (
    text
      // Comments and CDATA marks around the block, for the sake of old validators.
      .replace(/^\s*(?:\/\/\s*)?<!(?:--|\[CDATA\[)/, '')
      .replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*;?\s*$/, '')
      // Raw line ends inside strings; between tokens a space does as well.
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, '')
  );
}
