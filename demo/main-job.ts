import { join } from 'node:path';
import { checkClaims } from '../claims';
import { exportAll } from '../harness/downloads';
import { closeCard, giveVerdict, waitForCard, writeNote } from '../harness/card';
import { askReader } from '../harness/extension';
import type { Page } from 'puppeteer-core';
import type { ReaderBrowser } from '../harness/launch';
import { waitForMarks } from '../harness/marks';
import { until } from '../harness/until';
import { claimsTable } from './claims-table';

const NOTE = 'Written by `npm start`, to show a note.';

/** Opens a page; rejects with what people can do about it. */
export async function openPage(reader: ReaderBrowser, address: string): Promise<Page> {
  try {
    return await reader.open(address);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${address} couldn't be opened (${reason}). Check the address and the connection, or save the page and name its file.`,
      { cause: error },
    );
  }
}

/** Does what a reader does on a page: sees the claims, opens a card, writes a note, exports. Prints what came of it. */
export async function doMainJob(
  reader: ReaderBrowser,
  address: string,
  output: string,
): Promise<void> {
  const page = await openPage(reader, address);
  await waitForMarks(page).catch(() => {
    throw new Error(
      'No claim was marked within 20 seconds. The page may be no article, or have no ages, sentences, dates or durations.',
    );
  });
  const reading = await until(
    () => askReader(reader, page, 'getReading', {}),
    ({ state }) => state === 'read',
    { what: 'the article to be read' },
  );
  console.log(`\n${reading.claims.length} claims in “${reading.page.title}”`);
  console.log(`published ${reading.page.publishedAt ?? 'on an unknown day'}\n`);
  for (const line of claimsTable(reading.claims, reading.page.publishedAt)) console.log(line);

  const checks = checkClaims(reading.claims, {
    publishedAt: reading.page.publishedAt ?? undefined,
    text: reading.text,
  });
  const conflicts = checks.filter(({ relation }) => relation === 'conflicts');
  for (const { statement, claims } of conflicts) {
    const words = claims.map(({ text }) => `“${text}”`).join(', ');
    console.log(`\nDoesn't add up: ${statement} (${words})`);
  }

  await page.bringToFront();
  const chosen = reading.claims.find(({ kind }) => kind === 'age') ?? reading.claims[0];
  if (!chosen) throw new Error('The page was read, but no claim came of it.');
  // As from the popup: the words may stand in a link, which a click would follow.
  await askReader(reader, page, 'goTo', { claimStart: chosen.start });
  await page.bringToFront();
  await waitForCard(page);
  await giveVerdict(page, 'confirmed');
  await writeNote(page, NOTE);
  await until(
    () => askReader(reader, page, 'getReading', {}),
    ({ annotations }) => annotations.some(({ note }) => note === NOTE),
    { what: 'the note to be kept' },
  );
  await page.bringToFront();
  const screenshot = join(output, 'screenshot.png') as `${string}.png`;
  await page.screenshot({ path: screenshot });
  await closeCard(page);

  const dashboard = await reader.open(reader.extensionPage('dashboard.html'));
  const files = await exportAll(dashboard, 'Export all', output);
  console.log(`\nA note on “${chosen.text}” is kept and exported.\n`);
  for (const path of [screenshot, ...files]) console.log(path);
}
