import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../claims/check';
import { detectClaims } from '../../../claims/detect';
import { readClaim } from '../../../claims/en/reading/reading';
import { AGES_AND_BIRTHS, PUNISHMENTS_AND_DATES, type WholeText } from './whole-texts';
import { MORE_LIVES, THIRD_LIVES } from './whole-texts-of-lives';

const publishedAt = '2024-06-12';

/** What is found in a text, and what the card of the age in double brackets says of the birth. */
function read(source: string): { found: string[]; born?: string | null } {
  const [before = '', age, after = ''] = source.split(/\[\[|\]\]/);
  const text = before + (age ?? '') + after;
  const claims = detectClaims(text, { publishedAt });
  const checks = checkClaims(claims, { publishedAt, text });
  const found = [...new Set(checks.map(({ relation, rule }) => `${relation} ${rule}`))];
  if (age === undefined) return { found };
  const end = before.length + age.length;
  const claim = claims.find(
    ({ kind, start, end: last }) => kind === 'age' && start < end && last > before.length,
  );
  if (!claim) throw new Error(`no age is found: ${age}`);
  const births = checks.filter(({ rule, claims: all }) => rule === 'birth' && all.includes(claim));
  const known = births.length > 1 ? null : (births[0]?.born ?? null);
  const { follows, moreExactly } = readClaim(claim, {
    publishedAt,
    born: births.length === 0 ? undefined : known,
    around: { before: text.slice(0, claim.start), after: text.slice(claim.end) },
  });
  return { found, born: moreExactly ?? follows };
}

describe.each<[string, readonly WholeText[]]>([
  ['ages and births', AGES_AND_BIRTHS],
  ['more lives', MORE_LIVES],
  ['lives once more', THIRD_LIVES],
  ['punishments and dates', PUNISHMENTS_AND_DATES],
])('%s', (_, texts) => {
  it.each(texts.map(({ text, ...expected }) => [text, expected] as const))(
    '%s',
    (text, expected) => {
      expect(read(text)).toEqual(expected);
    },
  );
});
