import { type Line, Shape } from '../line';
import { Class } from './classes';
import { ENGLISH_GRAMMAR } from './grammar';
import { isHyphen } from './number';
import type { NounHint } from './subject/hint';

/** `mother-of-three`, `father of two`. */
export const PARENT_OF = ENGLISH_GRAMMAR.pattern('PERSON(-of-|of)(CARDINAL|DIGITS)');

/** The noun phrase that ends at a token; the head of `mother of two` is the mother. */
export function nounEndingAt(line: Line, last: number): NounHint {
  const parent = PARENT_OF.behind(line, last + 1);
  const head = parent === -1 ? last : parent;
  let from = head;
  for (;;) {
    // `ex-soldier`, `hand-sized turtle`
    const joined = line.isCode(from - 1, '-') && line.glued(from);
    if (joined && line.has(from - 2, Shape.Word) && line.word(from - 2) !== 'old') from -= 2;
    if (
      from === 0 ||
      head - from >= 4 ||
      !line.has(from - 1, Shape.Word) ||
      stopsNoun(line, from - 1) ||
      line.word(from - 1) === 'old' ||
      isVerbOfName(line, from - 1)
    )
      break;
    from--;
  }
  const definite = line.word(from - 1) === 'the';
  return { by: 'noun', text: line.stretch(from, last + 1), definite };
}

/** `Roe recruited children`, `Roe, 27, recruited`: no word of the noun phrase, as in `retired teachers`. */
export function isVerbOfName(line: Line, index: number): boolean {
  if (!line.endsIn(index, 'ed')) return false;
  if (line.word(index) === 'sentenced') return true;
  if (!line.isUnknown(index) && !line.is(index, Class.Court)) return false;
  const before = line.mark(index - 1) === ',' ? index - 2 : index - 1;
  return line.has(before, Shape.Digits)
    ? before < index - 1
    : line.has(before, Shape.Capital) || line.is(before, Class.Pronoun);
}

export function stopsNoun(line: Line, index: number): boolean {
  return (
    line.is(
      index,
      Class.Function | Class.Preposition | Class.Past | Class.Modal | Class.Pronoun | Class.Future,
    ) ||
    ['is', 'has', 'have', 'are', 'be', 'been', 'says', 's'].includes(line.word(index)) ||
    /^(?:serv|fac|involv|includ)ing$/.test(line.token(index))
  );
}

/** `Australian`, `Brazilian`: a capital that is no name. */
export function isAdjective(line: Line, index: number): boolean {
  return /(?:an|ish|ese|ch)$/.test(line.token(index));
}

export function isVerb(line: Line, index: number): boolean {
  return (
    line.is(index, Class.Past | Class.Modal) ||
    ['will', 'is', 'has', 'are', 'have', 'says'].includes(line.word(index)) ||
    (line.endsIn(index, 'ed') && !line.is(index, Class.Person))
  );
}

/** `Ann Roe, aged 27 was` */
const AGED = ENGLISH_GRAMMAR.pattern(',aged DIGITS(?!,)');

/** Index of the verb that follows, past `, 45, of Hope,` and small adverbs; -1 where none does. */
export function findVerbAfter(line: Line, index: number): number {
  let at = index;
  for (let count = 0; count < 4; count++) {
    const aged = line.isCode(at, ',') ? AGED.ahead(line, at) : -1;
    if (aged !== -1) at = aged;
    const mark = line.mark(at);
    if (mark === ',' || mark === '(' || mark === '—' || mark === '–') {
      // `Ann Roe, was`: the comma closes what came before the name.
      if (mark === ',' && isVerb(line, at + 1)) {
        // … if it opened one: `south London, was` is no such name.
        const opened = line.mark(index - 2) === ',' && !line.has(index - 3, Shape.Capital);
        const name = line.has(index - 2, Shape.Capital) || isHyphen(line.mark(index - 2));
        return opened || name ? at + 1 : -1;
      }
      const close = mark === '(' ? ')' : mark;
      let far = at + 1;
      if (line.word(far) === 'and' || line.word(far) === 'where') return -1;
      while (far < at + 40 && far < line.count && line.mark(far) !== close) far++;
      if (line.mark(far) !== close)
        return mark === ',' && line.word(at + 1) === 'who' ? at + 1 : -1;
      at = far + 1;
      if (line.mark(at) === ',') at++;
      if (isVerb(line, at) || PRESENT.has(line.word(at))) return at;
      // The next comma may close it: `Roe, 45, of Hope, was`
      at = far;
      continue;
    }
    if (line.word(at) === 'who') return at;
    if (isVerb(line, at) || PRESENT.has(line.word(at))) return at;
    if (!ADVERBS.has(line.word(at))) return -1;
    at++;
  }
  return -1;
}

const ADVERBS = ENGLISH_GRAMMAR.set(
  'also later now then both each all still only just already never previously',
);
const PRESENT = new Set(
  'being received faces face risk risks gets get receives receive serves serve is are has have says could carries must spent served got'.split(
    ' ',
  ),
);
