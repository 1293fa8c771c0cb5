import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from './until';

/** Clicks a button of one of the extension's own pages by its name, with the mouse, as its reader does. */
export async function clickButton(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await until(
    async () => {
      for (const button of await page.$$('button')) {
        const names = await button.evaluate((element) => [
          element.getAttribute('aria-label'),
          element.textContent?.trim(),
        ]);
        if (names.includes(name)) {
          await button.click();
          return true;
        }
      }
      return false;
    },
    Boolean,
    { what: `the button "${name}"` },
  );
}

/** The formats as the export menu names them, with the endings of their files. */
export const FORMATS = [
  { name: 'Web Annotation (JSON-LD)', ending: '.jsonld' },
  { name: 'Table (CSV)', ending: '.csv' },
  { name: 'Text (Markdown)', ending: '.md' },
] as const;

/** Exports in every format from a page that has an export menu. Gives the paths of the files, in the order of FORMATS. */
export async function exportAll(page: Page, menu: string, downloads: string): Promise<string[]> {
  const paths: string[] = [];
  for (const { name, ending } of FORMATS) {
    const before = writtenFiles(downloads);
    await clickButton(page, menu);
    await clickButton(page, name);
    paths.push(await waitForFile(downloads, before, ending));
  }
  return paths;
}

/** Waits for a finished file that was not there before, or was written anew: Chromium's driver writes over its like. */
export async function waitForFile(
  folder: string,
  before: ReadonlyMap<string, number>,
  ending: string,
): Promise<string> {
  const file = await until(
    async () =>
      [...writtenFiles(folder)].find(
        ([name, time]) => name.endsWith(ending) && before.get(name) !== time,
      )?.[0],
    (name) => name !== undefined && isFinished(join(folder, name)),
    { what: `a file ending in ${ending} in ${folder}` },
  );
  return join(folder, file ?? '');
}

/** The files of a folder with the time of their last writing, in milliseconds. */
export function writtenFiles(folder: string): Map<string, number> {
  return new Map(
    readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs] as const),
  );
}

const isFinished = (path: string): boolean =>
  !existsSync(`${path}.part`) && statSync(path).size > 0;
