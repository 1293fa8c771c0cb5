import type { ExportInput } from '../../../exchange/kept-pages';
import { annotation, id, page, target } from '../storage/samples';

export const EXPORTED_AT = '2026-03-05T08:30:00.000Z';

/** A checked claim with everything on it, a date, a bare selection, and a deleted one. */
export const INPUT: ExportInput = {
  pages: [
    page(),
    page({
      key: 'https://local.example/undated',
      title: '',
      siteName: 'local.example',
      publishedAt: null,
      publishedBy: null,
    }),
    page({ key: 'https://empty.example/' }),
  ],
  annotations: [
    annotation({
      id: id(2),
      target: {
        ...target('Friday', 'She was seen on ', '.'),
        position: { type: 'TextPositionSelector', start: 500, end: 506 },
      },
      claim: { kind: 'date', value: '2026-02-27' },
      verdict: 'unchecked',
      note: '',
      tags: [],
      sources: [],
      place: { state: 'changed', words: 'Saturday' },
    }),
    annotation(),
    annotation({
      id: id(3),
      pageKey: 'https://local.example/undated',
      target: target('*nobody* knew', '', ''),
      claim: null,
      verdict: 'needs-context',
      note: '# Big\n\n```\nopen fence',
      tags: ['=cmd', 'a`b'],
      sources: [{ url: 'https://a.example/(x)?q=<y>', title: '' }],
      place: { state: 'orphaned', reason: 'absent' },
    }),
    annotation({ id: id(4), deletedAt: EXPORTED_AT }),
  ],
  exportedAt: EXPORTED_AT,
};
