import type { ExportInput } from '../../../exchange/kept-pages';
import type { Dismissal } from '../../../storage/records';
import { annotation, id, page, target } from '../storage/samples';

/** A finding on one page, and one between two, each with a reason. */
export const DISMISSALS: readonly Dismissal[] = [
  {
    id: id(8),
    pageKey: 'https://news.example/clemency',
    rule: 'span',
    words: ['1996', '25 years'],
    reason: 'He was *abroad*, for three of them.',
    statement: 'From “1996” to “2018” is 22 years, which does not fit “25 years”.',
    createdAt: '2026-03-02T10:00:00.000Z',
  },
  {
    id: id(9),
    pageKey: 'https://empty.example/',
    rule: 'birth',
    words: ['63', '68'],
    reason: '',
    alsoOn: ['https://news.example/clemency'],
    createdAt: '2026-03-02T11:00:00.000Z',
  },
];

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
