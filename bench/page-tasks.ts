/**
 * How long the reader keeps a page's main thread: each real page is opened in Chromium with a trace on, and the time
 * that our own functions take is summed by task. Prints the longest task and the whole, in milliseconds.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../harness/build';
import { provideBrowser } from '../harness/find-browser';
import { launchReader, type ReaderBrowser } from '../harness/launch';
import { waitForMarks } from '../harness/marks';
import { serve } from '../harness/serve';
import { root } from '../harness/set-up.mjs';

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

const isOurs = (event: TraceEvent): boolean =>
  event.args?.data?.url?.startsWith('chrome-extension://') ?? false;

/** Milliseconds of our own functions in each task that has any; calls within calls count once. */
function ownTimeByTask(events: readonly TraceEvent[]): number[] {
  const complete = events.filter((event) => event.ph === 'X' && event.dur !== undefined);
  const calls = complete.filter(isOurs).sort((a, b) => a.ts - b.ts);
  const tasks = complete.filter((event) => event.name === 'RunTask');
  const times = new Map<TraceEvent | undefined, number>();
  const ends = new Map<string, number>();
  for (const call of calls) {
    const thread = `${call.pid}:${call.tid}`;
    const end = call.ts + (call.dur ?? 0);
    if (call.ts < (ends.get(thread) ?? 0)) continue;
    ends.set(thread, end);
    const task = tasks.find(
      (candidate) =>
        candidate.pid === call.pid &&
        candidate.tid === call.tid &&
        candidate.ts <= call.ts &&
        end <= candidate.ts + (candidate.dur ?? 0) + 1,
    );
    times.set(task, (times.get(task) ?? 0) + (call.dur ?? 0) / 1000);
  }
  return [...times.values()];
}

async function traceOf(
  reader: ReaderBrowser,
  address: string,
): Promise<{ claims: number; times: number[] }> {
  const page = await reader.open('about:blank');
  await page.tracing.start({
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  const marks = await waitForMarks(page, 1, 8000).catch(() => []);
  await new Promise((later) => setTimeout(later, 1500));
  const trace = await page.tracing.stop();
  await page.close();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: TraceEvent[];
  };
  return { claims: marks.length, times: ownTimeByTask(traceEvents) };
}

const pages = join(root, '../shared/pages');
const folder = existsSync(pages) ? pages : join(root, 'demo');
if (folder !== pages)
  console.log('The real pages are not here: measuring the sample article alone.');
const served = await serve(folder);
const reader = await launchReader({
  found: provideBrowser('chromium'),
  extension: build('chromium'),
  headless: true,
  offline: true,
  downloads: root,
});
try {
  console.log(`${'page'.padEnd(50)} claims  longest ms  whole ms`);
  let longest = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const { claims, times } = await traceOf(reader, `${served.origin}/${file}`);
    const most = Math.max(0, ...times);
    longest = Math.max(longest, most);
    const whole = times.reduce((sum, time) => sum + time, 0);
    console.log(
      `${file.padEnd(50)} ${String(claims).padStart(6)} ${most.toFixed(1).padStart(11)} ${whole.toFixed(1).padStart(9)}`,
    );
  }
  console.log(`longest task of ours: ${longest.toFixed(1)} ms`);
} finally {
  await reader.close();
  served.close();
}
