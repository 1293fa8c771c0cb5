/** Renders components/icon/tickmark.svg to the PNGs that the manifest names: `npm run icons`, after changing the drawing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { provideBrowser } from './find-browser';
import { root } from './set-up.mjs';

const SIZES = [16, 32, 48, 96, 128];
/** Small icons need more ink to read. */
const inkFor = (size: number): string => (size <= 32 ? '2' : '1.8');

const drawing = readFileSync(join(root, 'components/icon/tickmark.svg'), 'utf8');
const browser = await launch({
  executablePath: provideBrowser('chromium').path,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing.replace(/stroke-width="[^"]*"/, `stroke-width="${inkFor(size)}"`)}`,
  );
  await page.screenshot({
    path: join(root, `public/icon/${size}.png`) as `${string}.png`,
    omitBackground: true,
  });
}
await browser.close();
