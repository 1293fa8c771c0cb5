import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { until } from './until';

/** Clicks a button of one of the extension's own pages by its name. */
export async function clickButton(page: Page, name: string): Promise<void> {
  const found = await until(
    () =>
      page.evaluate((wanted) => {
        const button = [...document.querySelectorAll('button')].find(
          (candidate) =>
            candidate.getAttribute('aria-label') === wanted ||
            candidate.textContent?.trim() === wanted,
        );
        button?.click();
        return button !== undefined;
      }, name),
    Boolean,
    { what: `the button "${name}"` },
  );
  if (!found) throw new Error(`There is no button "${name}".`);
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
    const before = new Set(readdirSync(downloads));
    await clickButton(page, menu);
    await clickButton(page, name);
    paths.push(await waitForFile(downloads, before, ending));
  }
  return paths;
}

/** Waits for a new and finished file. */
async function waitForFile(
  folder: string,
  before: ReadonlySet<string>,
  ending: string,
): Promise<string> {
  const file = await until(
    async () => readdirSync(folder).find((name) => !before.has(name) && name.endsWith(ending)),
    (name) => name !== undefined && isFinished(join(folder, name)),
    { what: `a file ending in ${ending} in ${folder}` },
  );
  return join(folder, file ?? '');
}

const isFinished = (path: string): boolean =>
  !existsSync(`${path}.part`) && statSync(path).size > 0;
