// Renders tickmark.svg to the PNGs that the manifest names. Run after changing the drawing:
//   CHROMIUM=/usr/bin/chromium node components/icon/render-icons.mjs
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const SIZES = [16, 32, 48, 96, 128];
const drawing = await readFile(new URL('tickmark.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  // The small ones need more ink to read.
  const ink = size <= 32 ? '2' : '1.8';
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>` +
      drawing.replace(/stroke-width="[^"]*"/, `stroke-width="${ink}"`),
  );
  const path = new URL(`../../public/icon/${size}.png`, import.meta.url).pathname;
  await page.screenshot({ path, omitBackground: true });
}
await browser.close();
