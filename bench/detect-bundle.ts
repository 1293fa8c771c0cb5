import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The detector alone as it is shipped: bundled and minified. */
export async function bundleDetector(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../claims/detect.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  });
  const [output] = outputFiles;
  if (!output) throw new Error('nothing was bundled');
  return output.contents;
}
