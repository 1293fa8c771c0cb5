import { useMemo } from 'preact/hooks';
import type { Database } from '../../storage/database';
import { dismissalOf } from '../../storage/dismissal-of';
import { readAllDismissals } from '../../storage/dismissals';
import { useLiveQuery } from '../../storage/live';
import type { PageDetails } from '../../storage/protocol';
import { readReadings } from '../../storage/readings';
import type { Reading } from '../../storage/records';
import { remote } from '../../storage/remote';
import { findAll, occurrenceOf } from './all-findings';
import { FindingsPane } from './FindingsPane';
import { openPageAtClaim } from './open-page';

export interface AllFindingsProps {
  database: Database;
  /** Does something and says so where it fails. */
  attempt(action: () => Promise<unknown>): void;
}

/** The findings on all remembered pages, followed live. */
export function AllFindings({ database, attempt }: AllFindingsProps) {
  const remembered = useLiveQuery(() => readReadings(database), []);
  const dismissed = useLiveQuery(() => readAllDismissals(database), []);
  const readings = remembered.state === 'ready' ? remembered.value : null;
  const dismissals = dismissed.state === 'ready' ? dismissed.value : null;
  const found = useMemo(
    () => (readings && dismissals ? findAll(readings, dismissals) : null),
    [readings, dismissals],
  );
  const readingOf = (pageKey: string) => readings?.find((reading) => reading.pageKey === pageKey);

  return (
    <FindingsPane
      found={found}
      readings={readings ?? []}
      onOpenClaim={(pageKey, claim) => {
        const reading = readingOf(pageKey);
        if (!reading) return;
        const page = { key: pageKey, url: reading.url };
        attempt(() => openPageAtClaim(page, claim.text, occurrenceOf(reading, claim)));
      }}
      onDismiss={(pageKey, check, reason) =>
        attempt(async () => {
          const reading = readingOf(pageKey);
          if (!reading) return;
          const page = (await database.pages.get(reading.pageKey)) ?? null;
          const { key, url, title, siteName, publishedAt, publishedBy } =
            page ?? detailsOf(reading);
          const details = { key, url, title, siteName, publishedAt, publishedBy };
          await remote.dismissFinding(dismissalOf(check, details, reason));
        })
      }
      onRestore={({ id }) => attempt(() => remote.restoreFinding({ id }))}
    />
  );
}

function detailsOf({ pageKey, url, title, siteName, publishedAt }: Reading): PageDetails {
  const publishedBy = publishedAt === null ? null : 'page';
  return { key: pageKey, url, title, siteName, publishedAt, publishedBy };
}
