import type { Database } from '../../storage/database';
import { tellReaders } from '../../storage/readers';
import {
  isSwitchedOff,
  readSwitchedOffSites,
  siteOf,
  switchSite as keepSwitch,
} from '../../storage/sites';
import { setBadge } from './badge';
import { readOpenTabs, readWebTabs } from './injection';
import { syncRegistration } from './registration';

/** Switches a site off or on for good, and at once in the tabs that show it. */
export async function switchSite(
  database: Database,
  { host, on }: { host: string; on: boolean },
  now: string,
): Promise<void> {
  const before = await readSwitchedOffSites(database);
  await keepSwitch(database, { host, on }, now);
  await syncRegistration(database);
  if (on) {
    await readOpenTabs(database, (other) => isSwitchedOff(other, before));
    return;
  }
  const tabs = await readWebTabs();
  await Promise.all(
    tabs
      .filter((tab) => isSwitchedOff(tab.host, [siteOf(host)]))
      .map(async ({ id }) => {
        await tellReaders('stop', {}, id);
        await setBadge(id, null);
      }),
  );
}
