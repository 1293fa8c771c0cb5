import { checkAcrossPages, checkClaims } from '../../claims/check';
import type { Check } from '../../claims/check/check';
import type { Claim } from '../../claims/claim';
import { detectClaims } from '../../claims/detect';
import { type GoldDocument, corpusIsPresent, readGold } from './checks-documents';
import { type Edited, append } from './checks-edit';
import { readPages } from './checks-pages';
import { type Seed, agesNow, sentenceOf, yearsOf } from './checks-seed';
import { AGE_AND_DATE_SEEDERS } from './checks-seeds-of-ages';
import { SPAN_AND_EVENT_SEEDERS } from './checks-seeds-of-spans';
import { TERM_SEEDERS } from './checks-seeds-of-terms';
import { pick, seededRandom } from './random';

const HEADER = `Checks: slips seeded into real texts, and false alarms on the texts as they are

Each seed is one change by rule, with fixed random numbers, to a text of the development corpus.
  in place  words of the article are changed
  added     a sentence is written behind the article by rule, in one of several wordings: the corpus has few
            articles that say a thing twice
Decidable is judged from the gold claims and from word lists of the seeder, never by asking the checks:
  ages      both mentions name the person in full or by surname right beside the age; no word of the sentence
            speaks of another time; no date over ten months old stands in the paragraph
  weekdays  the date has its year, or the weekday is right in none of the years that the text names, nor in the
            nearest ones around publication
  terms     gold knows one prison term for the person, no sentence on the person's punishments speaks of
            several or of a changed one, and none is dated more than a year back
  the rest  the two ends stand in one sentence with their years, off by three years at least, or the words
            exclude each other (a day that no month has, more served than lived)
A slip counts as found when a conflict names the changed claim. Controls are the same additions, but true: a
conflict that names one is a false alarm, and so is one on an unseeded text.
With gold claims: fails (exit 1) where a check finds less than 95 % or there is any false alarm.
Options: --detector takes detected claims instead of gold ones, --missed lists the slips that were missed.
`;

/** Least share of slips to be found by each check. */
const TARGET = 0.95;

const SEEDERS = [...AGE_AND_DATE_SEEDERS, ...SPAN_AND_EVENT_SEEDERS, ...TERM_SEEDERS];

const usesDetector = process.argv.includes('--detector');
const verbose = process.argv.includes('--missed');

function claimsOf(document: GoldDocument, detect: boolean): readonly Claim[] {
  return detect
    ? detectClaims(document.text, { publishedAt: document.publishedAt })
    : document.claims;
}

function conflictsIn(document: GoldDocument, detect: boolean): Check[] {
  const { publishedAt, text } = document;
  return checkClaims(claimsOf(document, detect), { publishedAt, text }).filter(
    ({ relation }) => relation === 'conflicts',
  );
}

/** The conflicts that name a claim which was written or changed. */
function namesTouched({ document, touched }: Edited): Check[] {
  return conflictsIn(document, usesDetector).filter(({ claims }) =>
    claims.some((claim) =>
      touched.some(({ start, end }) => claim.start < end && start < claim.end),
    ),
  );
}

interface Tally {
  inPlace: [number, number];
  added: [number, number];
  controls: [number, number];
}

/** Prints the table; whether every check reaches its target without a false alarm. */
function print(tallies: ReadonlyMap<string, Tally>): boolean {
  let passed = true;
  const cell = ([all, hit]: [number, number]) => `${hit}/${all}`.padStart(9);
  console.log(`${'check'.padEnd(38)}in place    added     found   false alarms on controls`);
  let [seeded, found, alarms, controls] = [0, 0, 0, 0];
  for (const [name, { inPlace, added, controls: control }] of [...tallies].sort()) {
    const [all, hit] = [inPlace[0] + added[0], inPlace[1] + added[1]];
    passed &&= hit >= TARGET * all && control[1] === 0;
    const share = all === 0 ? '    -' : `${((100 * hit) / all).toFixed(1)} %`;
    console.log(
      `${name.padEnd(36)}${cell(inPlace)}${cell(added)}${share.padStart(10)}   ${control[1]} of ${control[0]}`,
    );
    seeded += all;
    found += hit;
    alarms += control[1];
    controls += control[0];
  }
  const share = ((100 * found) / Math.max(1, seeded)).toFixed(1);
  console.log(
    `\nAll: ${found} of ${seeded} found (${share} %), ${alarms} false alarms on ${controls} controls`,
  );
  return passed;
}

function seedAll(documents: readonly GoldDocument[]): Map<string, Tally> {
  const random = seededRandom(20260514);
  const tallies = new Map<string, Tally>();
  const count = (seed: Seed, document: GoldDocument) => {
    const tally = tallies.get(seed.check) ?? { inPlace: [0, 0], added: [0, 0], controls: [0, 0] };
    tallies.set(seed.check, tally);
    const kind = seed.how === 'in place' ? tally.inPlace : tally.added;
    kind[0]++;
    if (namesTouched(seed.slip).length > 0) kind[1]++;
    else if (verbose) {
      const first = seed.slip.touched[0];
      const words = first ? sentenceOf(seed.slip.document.text, first) : '';
      console.log(`missed: ${seed.check} (${document.id}): ${words.trim()}`);
    }
    if (!seed.control) return;
    tally.controls[0]++;
    for (const check of namesTouched(seed.control).slice(0, 1)) {
      tally.controls[1]++;
      console.log(`false alarm on a control, ${seed.check} (${document.id}): ${check.statement}`);
    }
  };
  for (const document of documents) {
    for (const seeder of SEEDERS) {
      for (const seed of seeder(document, random)) count(seed, document);
    }
    countAcrossPages(document, random, tallies);
  }
  return tallies;
}

/** A second article, a month later, with an age four years off; the control has the right one. */
function countAcrossPages(
  document: GoldDocument,
  random: () => number,
  tallies: Map<string, Tally>,
): void {
  const name = '5 age across pages';
  const tally = tallies.get(name) ?? { inPlace: [0, 0], added: [0, 0], controls: [0, 0] };
  tallies.set(name, tally);
  const published = document.publishedAt ?? '';
  const later = `${Number(published.slice(0, 4)) + 1}${published.slice(4, 8)}15`;
  const empty = { id: 'later', publishedAt: later, text: 'A second article.', claims: [] };
  for (const { subject, ...claim } of agesNow(document)) {
    const conflicts = (years: number) => {
      const age = { kind: 'age' as const, text: String(years), value: `P${years}Y`, subject };
      const { document: other } = append(empty, [`${subject}, `, age, ', declined to comment.']);
      const pages = [document, other].map((page) => ({
        key: page.id,
        publishedAt: page.publishedAt,
        text: page.text,
        claims: claimsOf(page, usesDetector),
      }));
      return checkAcrossPages(pages).filter(({ relation }) => relation === 'conflicts');
    };
    tally.added[0]++;
    if (conflicts(yearsOf(claim) + pick(random, [-4, 5])).length > 0) tally.added[1]++;
    tally.controls[0]++;
    if (conflicts(yearsOf(claim) + 1).length > 0) tally.controls[1]++;
  }
}

function alarmsOn(documents: readonly GoldDocument[], detect: boolean, label: string): number {
  let alarms = 0;
  for (const document of documents) {
    for (const check of conflictsIn(document, detect)) {
      alarms++;
      console.log(`${document.id}: ${check.rule}: ${check.statement}`);
      for (const claim of check.claims) {
        console.log(`    ${sentenceOf(document.text, claim).trim()}`);
      }
    }
  }
  console.log(`${label}: ${alarms} conflicts in ${documents.length} unseeded texts`);
  return alarms;
}

if (corpusIsPresent()) {
  const [dev, meantime] = [readGold('dev'), readGold('meantime')];
  console.log(HEADER);
  console.log(usesDetector ? 'Claims: as detected\n' : 'Claims: gold\n');
  const passed = print(seedAll(dev));
  console.log('');
  const alarms =
    alarmsOn(dev, false, 'dev, gold claims') +
    alarmsOn(dev, true, 'dev, detected claims') +
    alarmsOn(meantime, false, 'MEANTIME, gold claims') +
    alarmsOn(meantime, true, 'MEANTIME, detected claims') +
    alarmsOn(await readPages(), false, 'saved pages, detected claims');
  if (!usesDetector && (!passed || alarms > 0)) process.exitCode = 1;
} else {
  console.log('The corpus (../shared/corpus) is not here: no report.');
}
