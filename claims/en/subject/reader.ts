import { type Line, Shape } from '../../line';
import { Tokenizer } from '../../tokenizer';
import { ENGLISH_GRAMMAR } from '../grammar';
import { Mentions } from './mentions';
import { ORDINAL_ENDINGS } from '../number';
import { LEAD_REACH } from './people';
import type { Draft } from '../scan';
import { type Pending, resolveSubjects } from './subject';
import { readSubjectHint } from './find-hint';
import { isSentenceEnd } from '../tense';

/** Characters after which the people of a text are looked at, so that time and memory grow no faster than it. */
const STRETCH = 100_000;
/** Characters before a claim whose names are known there. */
const NAMES_REACH = 50_000;

/** Where lines are read again; kept, for its arrays cost more than most texts. */
let earlier: Tokenizer | null = null;

/**
 * Gathers the claims that are about someone and the names around them, and finds whom they are about. Names are read
 * where such a claim is near: most texts have none.
 */
export class SubjectReader {
  /** Claims that wait for their subject, and the names around them; null until there is such a claim. */
  private pending: Pending[] = [];
  private mentions: Mentions | null = null;
  /** Where the first of them stands. */
  private from = 0;
  /** Names before this offset have been read. */
  private readTo = 0;
  /** Sentence of the last of them. */
  private lastSentence = 0;

  /** Whether claims wait for their subject. */
  get waits(): boolean {
    return this.pending.length > 0;
  }

  /** Notes the claims of a line that are about someone, and its names. */
  read(line: Line, drafts: readonly Draft[]): void {
    if (this.mentions && line.from - this.from > STRETCH) this.resolve(line.text);
    if (drafts.some(isPersonal)) this.note(line, drafts);
    // Those who are named soon after may be whom it is about: `A man of 40 was held. … Ann Roe`.
    else if (this.mentions && this.mentions.sentence - this.lastSentence <= LEAD_REACH)
      this.readNames(this.mentions, line);
  }

  private note(line: Line, drafts: readonly Draft[]): void {
    this.mentions ??= this.begin(line);
    this.catchUp(this.mentions, line);
    let sentence = this.mentions.sentence + 1;
    this.readNames(this.mentions, line);
    let counted = 0;
    for (const draft of drafts) {
      if (!isPersonal(draft)) continue;
      for (; counted < draft.first; counted++) {
        if (line.has(counted, Shape.Mark) && isSentenceEnd(line, counted)) sentence++;
      }
      const before = this.pending.at(-1);
      const hint = draft.role === 'listed' && before ? before.hint : readSubjectHint(line, draft);
      this.pending.push({ claim: draft.claim, hint, sentence, role: draft.role });
    }
    this.lastSentence = sentence;
  }

  private begin(line: Line): Mentions {
    this.from = line.from;
    this.readTo = 0;
    return new Mentions();
  }

  private readNames(mentions: Mentions, line: Line): void {
    mentions.read(line);
    this.readTo = line.to;
  }

  /** Reads the names before a line that have not been read. */
  private catchUp(mentions: Mentions, { text, from }: Line): void {
    // In the middle of a word, perhaps; it is one of many.
    let at = Math.max(this.readTo, from - NAMES_REACH);
    if (from - at <= 1) return;
    const before = text.slice(0, from);
    earlier ??= new Tokenizer(ENGLISH_GRAMMAR.lexicon, ORDINAL_ENDINGS);
    const { line } = earlier;
    while (at < from) {
      at = earlier.read(before, at);
      if (line.count > 0) mentions.read(line);
    }
    earlier.release();
  }

  /** Finds whom the claims are about that wait for it. */
  resolve(text: string): void {
    if (this.mentions) resolveSubjects(text, this.pending, this.mentions.list);
    this.pending = [];
    this.mentions = null;
  }
}

/** Whether a claim is about someone. */
function isPersonal({ claim: { kind } }: Draft): boolean {
  return kind === 'age' || kind === 'sentence';
}
