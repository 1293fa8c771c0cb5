import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The import statements of the project's files, read from their text. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** A path from the root of the checkout (`claims/value`), or the name of a package. */
  from: string;
  isPackage: boolean;
  /** Gone after compilation. */
  typeOnly: boolean;
}

export interface SourceFile {
  /** From the root of the checkout. */
  path: string;
  lines: number;
  imports: Import[];
  /** The text without comments and the insides of strings. */
  code: string;
}

const IMPORT = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s*from\s*)?'([^']+)'/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*'([^']+)'/g;

/** All TypeScript files below a folder of the checkout. */
export function readRoom(room: string): SourceFile[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readSource(join(room, name)))
    .sort((a, b) => a.path.localeCompare(b.path));
}

/** All that a file pulls in at run time, itself included: paths without extension, and packages. */
export function reachableFrom(path: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (next: string) => {
    if (files.has(next)) return;
    files.add(next);
    const source = findSource(next);
    for (const { from, isPackage, typeOnly } of source?.imports ?? []) {
      if (typeOnly) continue;
      if (isPackage) packages.add(from);
      else visit(from);
    }
  };
  visit(path);
  return { files, packages };
}

function findSource(path: string): SourceFile | null {
  for (const ending of ['.ts', '.tsx', '/index.ts', '/index.tsx']) {
    try {
      return readSource(path + ending);
    } catch {
      continue;
    }
  }
  return null;
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const imports = [...text.matchAll(IMPORT)].map(([, type, names, from = '']) =>
    makeImport(path, from, Boolean(type) || hasTypesOnly(names)),
  );
  const dynamic = [...text.matchAll(DYNAMIC_IMPORT)].map(([, from = '']) =>
    makeImport(path, from, false),
  );
  return {
    path: path.split(sep).join('/'),
    lines: text.split('\n').length - 1,
    imports: [...imports, ...dynamic],
    code: withoutProse(text),
  };
}

function makeImport(path: string, from: string, typeOnly: boolean): Import {
  if (!from.startsWith('.')) return { from, isPackage: true, typeOnly };
  const target = normalize(join(dirname(path), from));
  return { from: relative('', target).split(sep).join('/'), isPackage: false, typeOnly };
}

/** `{ type A, type B }`. */
function hasTypesOnly(names: string | undefined): boolean {
  const list = /^\{([^}]*)\}$/.exec(names?.trim() ?? '')?.[1];
  if (list === undefined) return false;
  const all = list.split(',').filter((name) => name.trim() !== '');
  return all.length > 0 && all.every((name) => /^\s*type\s/.test(name));
}

function withoutProse(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}
