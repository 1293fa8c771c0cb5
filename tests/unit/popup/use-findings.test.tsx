// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { detectClaims } from '../../../claims';
import { useFindings } from '../../../entrypoints/popup/use-findings';
import { Database } from '../../../storage/database';
import type { PageCheck, PageReading } from '../../../storage/protocol';
import { mount, unmount } from '../components/mount';
import { PAGE } from '../storage/samples';

let database: Database;
let found: readonly (readonly PageCheck[])[];

beforeEach(() => {
  database = new Database('use-findings');
});

afterEach(async () => {
  unmount();
  await database.delete();
});

function Findings({ readings }: { readings: PageReading[] }) {
  found = useFindings(database, readings);
  return null;
}

function read(text: string, publishedAt = '2026-02-27'): PageReading {
  return {
    page: { ...PAGE, publishedAt },
    language: 'en',
    state: 'read',
    marksShown: true,
    claims: detectClaims(text, { publishedAt }),
    text,
    annotations: [],
    candidates: [],
    frames: [],
  };
}

const ONE = 'Ada Brock, 63, was heard in court on Friday.';
const TWO = 'She opened the shop on 30 February 1996.';

const statements = () => found.map((checks) => checks.map(({ statement }) => statement));

it('gives the very same findings while pages read as they did', () => {
  mount(<Findings readings={[read(ONE), read(TWO)]} />);
  const [first, second] = found;
  mount(<Findings readings={[read(ONE), read(TWO)]} />);
  expect(found).toEqual([first, second]);
  expect(found[0]?.[0]).toBe(first?.[0]);
  expect(first).not.toEqual([]);
  expect(second).not.toEqual([]);
});

it('finds anew what a page says otherwise, and keeps what the others say', () => {
  mount(<Findings readings={[read(ONE), read(TWO)]} />);
  const before = found;
  mount(<Findings readings={[read(ONE, '2020-02-27'), read(TWO)]} />);
  expect(statements()[0]).not.toEqual(before[0]?.map(({ statement }) => statement));
  expect(found[1]?.[0]).toBe(before[1]?.[0]);
});

it('finds anew where the same words are read otherwise', () => {
  mount(<Findings readings={[read(ONE)]} />);
  const before = statements();
  const reading = read(ONE);
  const claims = reading.claims.map((claim) =>
    claim.kind === 'age' ? { ...claim, value: 'P36Y' } : claim,
  );
  mount(<Findings readings={[{ ...reading, claims }]} />);
  expect(statements()).not.toEqual(before);
});

it('follows pages that come and go', () => {
  mount(<Findings readings={[read(ONE)]} />);
  expect(found).toHaveLength(1);
  mount(<Findings readings={[read(ONE), read(TWO)]} />);
  expect(found).toHaveLength(2);
  mount(<Findings readings={[]} />);
  expect(found).toEqual([]);
});
