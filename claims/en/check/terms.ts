import type { OrderFact } from '../../check/facts';
import type { Claim } from '../../claim';
import { type People, lastName } from './people';
import { SEVERAL, bounds, isAbout, isImposed, standsAlone } from './punishment';
import { type Outline, before, between, sentenceText } from './text';

/** Punishments in English text of which one bounds the other: time served and term, term and what was possible. */

const OF_TERM = /^ of (?:a|an|the|his|her|their|its|that|what was an?) (?:[\p{Ll}-]+ )?$/u;
const OF_WHICH =
  /^,? of which (?:he|she|they|\p{Lu}[\p{L}’'-]+)(?: has| have| had)?(?: already)? $/u;
const NO_WHOLE = /\b(?:first|last|another|remaining|final|further|half|most|rest)\b/i;

/** `served 15 years of a 10-year term`. */
export function readServedOfTerm(page: Outline): OrderFact[] {
  const facts: OrderFact[] = [];
  page.claims.forEach((claim, index) => {
    const next = page.claims[index + 1];
    if (!next) return;
    const lengths = [claim, next].every(({ kind }) => kind === 'sentence' || kind === 'duration');
    if (!lengths || (claim.kind !== 'sentence' && next.kind !== 'sentence')) return;
    const glue = between(page.text, claim, next, 40) ?? '\n';
    const left = before(page, claim, 40);
    if (
      OF_TERM.test(glue) &&
      (/serv|spen[dt]/i.test(left + claim.text) || / after (?:just |only )?$/.test(left))
    ) {
      if (!NO_WHOLE.test(left.slice(-20) + claim.text)) {
        facts.push({ rule: 'served-of-term', smaller: claim, larger: next });
      }
    } else if (OF_WHICH.test(glue) && /serv/i.test(glue + next.text)) {
      facts.push({ rule: 'served-of-term', smaller: next, larger: claim });
    }
  });
  return [...facts, ...readServedBeforeRelease(page)];
}

const RELEASED_AFTER =
  /\b(?:released|freed|paroled|let out)(?: (?:in|on) [^.;,]{3,20})? after (?:(?:serving|spending) )?(?:just |only |about |nearly )?$/i;

/** `received a 12-year term and was released in 2013 after serving nine years`. */
function readServedBeforeRelease(page: Outline): OrderFact[] {
  return page.claims.flatMap((served): OrderFact[] => {
    if (served.kind !== 'sentence' && served.kind !== 'duration') return [];
    const left = before(page, served, 160);
    if (!RELEASED_AFTER.test(left) || !/serv|spen[dt]/i.test(left.slice(-20) + served.text))
      return [];
    const sentence = page.sentences[page.sentenceAt(served.start)];
    const earlier = sentence?.claims.slice(0, 12).filter(({ end }) => end <= served.start) ?? [];
    const terms = earlier.filter(isImposed);
    const [term] = terms;
    if (!term || terms.length > 1) return [];
    const stretch = page.text.slice(term.start, served.start);
    const whole = sentenceText(page, served);
    if (lastName(stretch) || SEVERAL.test(whole.replace(/\b(?:then|later|after serving)\b/gi, '')))
      return [];
    return [{ rule: 'served-of-term', smaller: served, larger: term }];
  });
}

const FACED =
  /\b(?:had faced|faced|was facing|were facing|could have (?:faced|received|got|been)|would have faced)\b[^.;]{0,24}$/i;
const MAXIMUM =
  /\b(?:maximum|statutory)\b[^.;]{0,60}$|\b(?:punishable by|carries|carried|carrying)\b[^.;]{0,40}$/i;

/** Courts may go beyond what a guideline recommends. */
const BEYOND =
  /\b(?:recommended|range|exceed\w*|above|beyond|longer|tougher|harsher|twice|double)\b/i;

/** A punishment imposed, and the most that the text says was possible for it. */
export function readStatute(page: Outline, people: People): OrderFact[] {
  const imposed = new Map<string, Claim[]>();
  for (const claim of page.claims) {
    const who = isImposed(claim) ? people.identify(claim.subject) : null;
    if (!who || !isAbout(page, claim, who.name)) continue;
    const list = imposed.get(who.person) ?? [];
    if (list.length < 50) list.push(claim);
    imposed.set(who.person, list);
  }
  const facts: OrderFact[] = [];
  for (const limit of page.claims) {
    if (limit.kind !== 'sentence' || limit.status !== 'possible' || !bounds(limit)?.most) continue;
    const left = before(page, limit, 120) + limit.text;
    const sentence = sentenceText(page, limit);
    if (
      SEVERAL.test(sentence.replace(FACED, '').replace(/could have/gi, '')) ||
      BEYOND.test(sentence)
    )
      continue;
    const who = people.identify(limit.subject);
    if (who && FACED.test(before(page, limit, 60)) && isAbout(page, limit, who.name)) {
      const terms = imposed.get(who.person) ?? [];
      const [only] = terms;
      if (only && terms.length === 1 && standsAlone(page, only)) {
        facts.push({ rule: 'statute-range', smaller: only, larger: limit });
      }
    } else if (MAXIMUM.test(left)) {
      const own = page.sentences[page.sentenceAt(limit.start)]?.claims.filter(isImposed) ?? [];
      const [only] = own;
      if (only && own.length === 1)
        facts.push({ rule: 'statute-range', smaller: only, larger: limit });
    }
  }
  return facts;
}
