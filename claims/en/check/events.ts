import type { SequenceFact, SpanFact, TwiceFact } from '../../check/facts';
import type { Claim } from '../../claim';
import { parseDayRange } from '../../value';
import { writtenYear } from './calendar';
import { NAME_RUN } from './people';
import { readLengthWords } from './spans';
import { SEVERAL } from './punishment';
import { type Outline, before, between, sentenceText } from './text';

/** Events of a case in English text: their order, release dates, and one event told twice. */

const RANKS: readonly [RegExp, number, string][] = [
  [/\bborn\b/, 0, 'birth'],
  [/\barrested\b/, 1, 'arrest'],
  [/\b(?:charged|indicted)\b/, 1, 'charge'],
  [/\b(?:convicted|found guilty|pleaded guilty|pled guilty)\b/, 2, 'conviction'],
  [/\b(?:sentenced|jailed|imprisoned|sent to prison)\b/, 3, 'sentence'],
  [/\b(?:released|freed|paroled)\b/, 4, 'release'],
];

/** The verb right before a date: `was arrested in`, `sentenced on`; the words between may hold no other clause. */
const VERB_BEFORE =
  /\b(born|arrested|charged|indicted|convicted|found guilty|pleaded guilty|pled guilty|sentenced|jailed|imprisoned|sent to prison|released|freed|paroled)(?: to (?:life(?: in prison)?|death))?(?: (?:early |late )?(?:in|on|from prison in|from prison on|from jail in))? $/;
const ONE_SUBJECT =
  /^,? ?(?:and |then |but |and then |and later |before being |and finally )(?:he |she |they )?(?:(?:was|were|had been) )?(?:later |then |finally |eventually )?$/;

/** The step of a case that a date is the date of (`was arrested in`); null where no such verb stands before it. */
export function verbBefore(
  page: Outline,
  claim: Claim,
): { rank: number; label: string; at: number } | null {
  const left = before(page, claim, 60);
  const match = VERB_BEFORE.exec(left);
  const kind = match && RANKS.find(([pattern]) => pattern.test(match[1] ?? ''));
  return match && kind
    ? { rank: kind[1], label: kind[2], at: claim.start - left.length + match.index }
    : null;
}

/** Two steps of one case in one clause: `was arrested in 1999 and sentenced in 2001`. */
export function readSequences(page: Outline): SequenceFact[] {
  const facts: SequenceFact[] = [];
  page.claims.forEach((first, index) => {
    const second = page.claims[index + 1];
    if (first.kind !== 'date' || second?.kind !== 'date') return;
    if (writtenYear(first) === null || writtenYear(second) === null) return;
    const [one, other] = [verbBefore(page, first), verbBefore(page, second)];
    if (!one || !other || one.rank >= other.rank || other.at < first.end) return;
    if (!ONE_SUBJECT.test(page.text.slice(first.end, other.at))) return;
    facts.push({
      earlier: { claim: first, label: one.label },
      later: { claim: second, label: other.label },
    });
  });
  return facts;
}

const RELEASE_DUE =
  /\b(?:(?:due|set|scheduled|expected|likely) (?:to be (?:released|freed)|for release)|will be (?:released|freed)|to be (?:released|freed)|release date (?:is|was)|(?:could|may|can) walk free)(?: from prison)?(?: (?:in|on))? $/i;

/** `sentenced in 2010 to 10 years and is due to be released in 2025`: the term must reach the release. */
export function readReleases(page: Outline): SpanFact[] {
  const facts: SpanFact[] = [];
  for (const release of page.claims) {
    if (release.kind !== 'date' || writtenYear(release) === null) continue;
    if (!RELEASE_DUE.test(before(page, release, 60))) continue;
    const sentence = page.sentences[page.sentenceAt(release.start)];
    const earlier = (sentence?.claims ?? []).slice(0, 12).filter(({ end }) => end <= release.start);
    const dates = earlier.filter(({ kind }) => kind === 'date');
    const terms = earlier.filter(
      ({ kind, sanction, status }) =>
        kind === 'sentence' && sanction === 'imprisonment' && status === 'imposed',
    );
    const [from] = dates;
    const [term] = terms;
    if (!from || !term || dates.length > 1 || terms.length > 1) continue;
    const whole = sentenceText(page, release);
    if (
      writtenYear(from) === null ||
      SEVERAL.test(whole.replace(/\b(?:then|later|first)\b/gi, ''))
    ) {
      continue;
    }
    // One person throughout: no second full name between the term and the release.
    const last = Math.max(from.end, term.end);
    if ((page.text.slice(last, release.start).match(NAME_RUN) ?? []).length > 0) continue;
    if (!/\b(?:sentenced|jailed|imprisoned|handed|given|got|received)\b/i.test(whole)) continue;
    const [start, end] = [parseDayRange(from.value ?? ''), parseDayRange(release.value ?? '')];
    const stated = readLengthWords(term, '');
    if (!start || !end || !stated) continue;
    facts.push({
      rule: 'release',
      length: term,
      ...stated,
      from: { days: start, claim: from, label: 'sentence' },
      to: { days: end, claim: release, label: 'release' },
      bound: 'covers',
    });
  }
  return [...facts, ...readServedUntilRelease(page)];
}

const RELEASED = /\b(?:released|freed|paroled)(?: from (?:prison|jail|custody))?(?: (?:in|on))? $/;
const STARTED =
  /\b(arrested|imprisoned|incarcerated|sent to prison|went to prison)(?: (?:in|on))? $/;

/** `was arrested in 2008 and released in 2013 after serving nine years`. */
function readServedUntilRelease(page: Outline): SpanFact[] {
  const facts: SpanFact[] = [];
  page.claims.forEach((release, index) => {
    const served = page.claims[index + 1];
    if (release.kind !== 'date' || writtenYear(release) === null) return;
    if (served?.kind !== 'sentence' && served?.kind !== 'duration') return;
    if (
      !/^,? after $|^,? after (?:serving|spending) (?:just |only |about |nearly )?$|^,? having served $/.test(
        between(page.text, release, served, 30) ?? '\n',
      )
    ) {
      return;
    }
    if (!RELEASED.test(before(page, release, 40))) return;
    const at = page.sentenceAt(release.start);
    const sentences = [page.sentences[at - 1], page.sentences[at]];
    const starts = sentences
      .flatMap((sentence) => sentence?.claims.slice(0, 12) ?? [])
      .filter(
        (claim) =>
          claim.kind === 'date' &&
          claim.end <= release.start &&
          writtenYear(claim) !== null &&
          STARTED.test(before(page, claim, 40)),
      );
    const [start] = starts;
    const stated = readLengthWords(served, before(page, served, 20));
    const days = start ? parseDayRange(start.value ?? '') : null;
    const end = parseDayRange(release.value ?? '');
    if (!start || starts.length > 1 || !stated || !days || !end) return;
    if (
      (page.text.slice(start.end, release.start).match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu) ?? [])
        .length > 0
    )
      return;
    facts.push({
      rule: 'release',
      length: served,
      ...stated,
      from: { days, claim: start, label: 'arrest' },
      to: { days: end, claim: release, label: 'release' },
      bound: 'within',
    });
  });
  return facts;
}

const ONCE_ONLY =
  /\b(?:was|were|is|are) (?:\w+ly )?(?:arrested|sentenced|convicted|jailed|killed|born|found guilty|charged|released|shot|stabbed|executed|elected|sworn in|said to have)\b|\b(?:died|pleaded guilty|pled guilty|resigned|absconded|passed away)\b/i;

/**
 * One sentence told twice, as news does in captions: the words are the same but for the figures. The claims in
 * the same places of the two are compared.
 */
export function readRepeatedSentences(page: Outline): TwiceFact[] {
  const seen = new Map<string, readonly Claim[]>();
  const facts: TwiceFact[] = [];
  for (const sentence of page.sentences) {
    const { claims } = sentence;
    if (claims.length === 0 || claims.length > 12 || sentence.end - sentence.start > 800) continue;
    let rest = '';
    let from = sentence.start;
    for (const claim of claims) {
      rest += `${page.text.slice(from, claim.start)} ${claim.kind} `;
      from = Math.max(from, Math.min(claim.end, sentence.end));
    }
    rest += page.text.slice(from, sentence.end);
    if (!ONCE_ONLY.test(rest)) continue;
    const key = rest
      .replace(/\([^)]*\)/g, ' ')
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
    const names = rest.match(NAME_RUN)?.filter((run) => run.includes(' ')) ?? [];
    if (key.split(' ').length < 8 || names.length === 0) continue;
    const first = seen.get(key);
    if (!first) {
      seen.set(key, claims);
      continue;
    }
    claims.forEach((claim, at) => {
      const other = first[at];
      if (other && claim.kind === other.kind && claim.kind !== 'age') {
        facts.push({ rule: 'event-twice', name: names[0] ?? '', first: other, second: claim });
      }
    });
  }
  return facts;
}
