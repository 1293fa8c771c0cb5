import { ENGLISH } from '../claims/en';
import { checkStep, hashStep, type Lexicon } from '../claims/lexicon';

/**
 * The practical limit of any detector: one pass of character codes over the words of a text, each looked up in
 * the same hash table as ours, digits counted, nothing read.
 */
export function scanBare(text: string, lexicon: Lexicon): number {
  let found = 0;
  let start = -1;
  let hash = 0;
  let check = 0;
  for (let at = 0; at <= text.length; at++) {
    // Past the end there is none: asking for it would slow V8 down for all the rest of the run.
    let code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= 65 && code <= 90) code |= 32;
    if (code >= 97 && code <= 122) {
      if (start < 0) {
        start = at;
        hash = 0;
        check = 0;
      }
      hash = hashStep(hash, code);
      check = checkStep(check, code);
    } else {
      if (start >= 0 && lexicon.find(hash, check) > 0) found++;
      start = -1;
      if (code >= 48 && code <= 57) found++;
    }
  }
  return found;
}

export const LEXICON_OF_TRIGGERS = ENGLISH.lexicon;
