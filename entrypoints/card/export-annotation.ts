import { downloadFile } from '../../components/download';
import { toJsonLd } from '../../exchange/json-ld';
import type { PageDetails } from '../../storage/protocol';
import type { Annotation } from '../../storage/records';

/**
 * Hands one annotation out as W3C Web Annotation JSON-LD. The other formats are for many; they are offered by
 * the popup and the dashboard, and are not in the card's bundle.
 */
export function exportAnnotation(
  annotation: Annotation,
  details: PageDetails,
  place: Element,
): void {
  const exportedAt = new Date().toISOString();
  const page = { ...details, createdAt: annotation.createdAt, lastReadAt: exportedAt };
  const file = toJsonLd({ pages: [page], annotations: [annotation], exportedAt });
  downloadFile(
    {
      name: `tickmark-${exportedAt.slice(0, 10)}.jsonld`,
      type: 'application/ld+json',
      text: `${JSON.stringify(file, null, 2)}\n`,
    },
    place,
  );
}
