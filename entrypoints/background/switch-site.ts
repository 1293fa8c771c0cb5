import type { Database } from '../../storage/database';
import { tellReaders } from '../../storage/readers';
import { isSwitchedOff, switchSite as keepSwitch } from '../../storage/sites';
import { setBadge } from './badge';
import { readOpenTabs, readWebTabs } from './injection';
import { syncRegistration } from './registration';

/** Switches a site off or on for good, and at once in the tabs that show it. */
export async function switchSite(
  database: Database,
  { host, on }: { host: string; on: boolean },
  now: string,
): Promise<void> {
  await keepSwitch(database, { host, on }, now);
  await syncRegistration(database);
  const belongs = (other: string) => isSwitchedOff(other, [host]);
  if (on) {
    await readOpenTabs(database, belongs);
    return;
  }
  const tabs = await readWebTabs();
  await Promise.all(
    tabs
      .filter((tab) => belongs(tab.host))
      .map(async ({ id }) => {
        await tellReaders('stop', {}, id);
        await setBadge(id, null);
      }),
  );
}
