import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

type Detector = typeof import('../claims/detect');

/** The detector alone as it is shipped: bundled and minified. */
export interface ShippedDetector extends Detector {
  code: Uint8Array;
  /** Where it lies, until the process ends. */
  url: string;
}

/** The detector minified, in a function of its own as background scripts are, and not as a module. */
export async function bundleDetector(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../claims/detect.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    write: false,
  });
  const [output] = outputFiles;
  if (!output) throw new Error('nothing was bundled');
  return output.contents;
}

/** Bundles the detector and loads it; what runs TypeScript as it stands wraps each function and slows it. */
export async function shipDetector(): Promise<ShippedDetector> {
  const code = await bundleDetector();
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true }));
  const path = join(folder, 'detect.cjs');
  writeFileSync(path, code);
  const url = pathToFileURL(path).href;
  const detector: Detector = await import(url);
  return { ...detector, code, url };
}
