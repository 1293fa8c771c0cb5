import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, normalize, resolve, sep } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

export interface Served {
  /** `http://localhost:PORT`, without a slash at the end. */
  origin: string;
  close(): void;
}

/** A page that a test makes up: its HTML, and headers to send with it. */
export interface MadePage {
  html: string;
  headers?: Record<string, string>;
}

/** Whether something at a path (`/saved.html`) may be served; by default everything. */
export type MayServe = (path: string) => boolean;

/**
 * Serves a folder on this machine's loopback address, and pages that are made up under `pages` (keys are paths,
 * `/late.html`). Everything else is 404.
 */
export async function serve(
  folder: string,
  pages: Map<string, MadePage> = new Map(),
  mayServe: MayServe = () => true,
): Promise<Served> {
  const top = resolve(folder);
  const server: Server = createServer((request, response) => {
    const path = readPath(request.url ?? '/');
    if (path === null) {
      response.writeHead(400, { 'content-type': 'text/plain' });
      response.end('Not an address');
      return;
    }
    const made = pages.get(path);
    if (made) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...made.headers });
      response.end(made.html);
      return;
    }
    const file = resolve(top, `.${normalize(path)}`);
    const inside = file.startsWith(top + sep) && mayServe(file.slice(top.length));
    if (!inside || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' });
      response.end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The path of an address, decoded; null where it can't be. */
function readPath(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return null;
  }
}
