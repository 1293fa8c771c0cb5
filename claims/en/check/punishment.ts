import type { Claim } from '../../claim';
import { parseLengthRange } from '../../value';
import { lastName, names, othersNamed } from './people';
import { daysOfLength } from './spans';
import { type Outline, before, sentenceText } from './text';

/** What the checks of punishments share: whom one is about, how long it is, whether it stands alone. */

/** Words that tell of more than one punishment, or of one that was changed: nothing is compared then. */
export const SEVERAL =
  /\b(?:each|per|every|apiece|counts|consecutive(?:ly)?|concurrent(?:ly)?|additional|further|more|another|separate(?:ly)?|combined|total|altogether|plus|previous(?:ly)?|earlier|existing|new|also|extra|second|third|respectively|appeal(?:ed|s)?|reduced|reduction|increased|extended|re-?sentenced|original(?:ly)?|initial(?:ly)?|commut(?:e|ed|ing)|minimum|at least|tariff|parole|enhancements?|knocked|cut|shortened|after serving|on top|in addition|then|later|first|retrial|overturned|quashed|half|suspended|if|would|could|(?:is|was|are|were|currently|already) serving|while in prison|lesser|guidelines?|(?:will|must|has to|have to|had to) serve|eligible|licen[cs]e|before)\b/i;

/** Bounds of a length claim in days, without slack; null where it is no length in years to days. */
export function bounds(claim: Claim): { least: number | null; most: number | null } | null {
  const range = claim.value === null ? null : parseLengthRange(claim.value);
  if (!range || typeof range.least === 'string' || typeof range.most === 'string') return null;
  return {
    least: range.least && daysOfLength(range.least),
    most: range.most && daysOfLength(range.most),
  };
}

/** A prison term that a court imposed. */
export function isImposed(claim: Claim): boolean {
  return (
    claim.kind === 'sentence' && claim.status === 'imposed' && claim.sanction === 'imprisonment'
  );
}

/** Whether the sentence of a punishment tells of it alone. */
export function standsAlone(page: Outline, claim: Claim): boolean {
  return !SEVERAL.test(sentenceText(page, claim));
}

/**
 * Whether the words before a claim bear out whom it is about: the last name before it in its sentence is this
 * person's, or no name stands there and nobody else is named in the sentence before.
 */
export function isAbout(page: Outline, claim: Claim, name: string): boolean {
  const nearest = lastName(before(page, claim, 240));
  if (nearest) return names(nearest.run, name);
  const index = page.sentenceAt(claim.start);
  const start = page.sentences[index - 1]?.start ?? page.sentences[index]?.start ?? claim.start;
  return !othersNamed(page.text.slice(Math.max(start, claim.start - 600), claim.end + 80), name);
}
