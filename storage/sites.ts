import type { Database } from './database';

/** The name under which a host is switched: lower case, without `www.`. Its subdomains go with it. */
export function siteOf(host: string): string {
  return host.toLowerCase().replace(/^www\.(?=.*\.)/, '');
}

/** Hosts that are switched off, in alphabetical order. */
export function readSwitchedOffSites(database: Database): Promise<string[]> {
  return database.switchedOffSites.orderBy('host').primaryKeys();
}

/**
 * Switches a site off or on; doing it twice does no harm. Switching on takes away whatever kept the host
 * off, a domain above it included.
 */
export async function switchSite(
  database: Database,
  { host, on }: { host: string; on: boolean },
  now: string,
): Promise<void> {
  const site = siteOf(host);
  await database.transaction('rw', database.switchedOffSites, async () => {
    const switchedOff = await readSwitchedOffSites(database);
    if (on) {
      await database.switchedOffSites.bulkDelete(
        switchedOff.filter((off) => isSwitchedOff(site, [off])),
      );
    } else if (!switchedOff.includes(site)) {
      await database.switchedOffSites.add({ host: site, since: now });
    }
  });
}

/** Whether a host or a domain above it is among the sites switched off. */
export function isSwitchedOff(host: string, switchedOff: readonly string[]): boolean {
  const site = siteOf(host);
  return switchedOff.some((off) => site === off || site.endsWith(`.${off}`));
}
