import { detectClaimsInSteps } from '../../claims';
import { checkClaims } from '../../claims/check';
import type { Check } from '../../claims/check/check';
import type { Claim } from '../../claims/claim';
import { excerptOf } from '../../claims/excerpt';
import { conflictsWith, peopleOf } from '../../storage/across-readings';
import type { Database } from '../../storage/database';
import type { PageCheck, PageDetails, TextReading } from '../../storage/protocol';
import { readReadingsAbout, rememberReading } from '../../storage/readings';
import type { Reading } from '../../storage/records';
import { runBetweenMessages } from './run-between-messages';

export interface ReadClaimsOptions {
  /** ISO 8601 in UTC. */
  now: string;
  /** Whether the page may be remembered at all: what is open in a private window may not. */
  mayRemember: boolean;
}

/** Finds the claims of a page's text and what follows from them, and remembers them where that is wanted. */
export async function readClaims(
  database: Database,
  { text, page }: { text: string; page: PageDetails },
  { now, mayRemember }: ReadClaimsOptions,
): Promise<TextReading> {
  const context = { publishedAt: page.publishedAt ?? undefined, text };
  const claims = await runBetweenMessages(detectClaimsInSteps(text, context));
  const checks = checkClaims(claims, context);
  const people = peopleOf({ ...page, claims, text });
  let elsewhere: PageCheck[] = [];
  try {
    if (mayRemember) {
      await rememberReading(database, makeReading(page, text, claims, checks, people, now));
    }
    const others = await readReadingsAbout(database, people, page.key);
    elsewhere = conflictsWith({ ...page, claims, text }, others);
  } catch {
    // What can't be kept or read here must not keep the page's own claims from its reader.
  }
  return { claims, checks: [...checks, ...elsewhere] };
}

function makeReading(
  { key, url, title, siteName, publishedAt }: PageDetails,
  whole: string,
  found: readonly Claim[],
  checks: readonly Check[],
  people: string[],
  readAt: string,
): Reading {
  const { text, claims, moved } = excerptOf(whole, found);
  const conflicts = checks
    .filter(({ relation }) => relation === 'conflicts')
    .map(
      (check): Check => ({
        ...check,
        claims: check.claims.map((claim) => moved.get(claim) ?? claim),
        ...(check.timeline
          ? { timeline: check.timeline.map(({ label, from, to }) => ({ label, from, to })) }
          : {}),
      }),
    );
  return {
    pageKey: key,
    url,
    title,
    siteName,
    publishedAt,
    text,
    claims,
    conflicts,
    people,
    readAt,
  };
}
