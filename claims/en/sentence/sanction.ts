import type { Sanction } from '../../claim';
import type { Line } from '../../line';
import { ENGLISH_GRAMMAR as g } from '../grammar';

const PROBATION = g.set('probation supervised supervision licence license control corrections');
const OTHER_SANCTION = g.set(
  'peace bound curfew banning exclusion behaviour ban banned disqualified driving prohibition treatment hospital restraining discharge disqualification',
);

/** What a punishment consists of, by the words of its span. */
export function readSanction(line: Line, first: number, next: number): Sanction {
  if (line.word(first).startsWith('suspend')) return 'other';
  for (let at = first; at < next; at++) {
    const word = line.word(at);
    const after = line.word(at + 1);
    if (word === 'death' || word === 'capital') return 'death';
    if (word === 'payback' && after === 'order') return 'probation';
    if (word === 'community' && after === 'payback' && line.word(at + 2) === 'order') continue;
    if (word === 'community' || word === 'unpaid' || word === 'public') {
      return ['service', 'work', 'payback'].includes(after) ? 'community-service' : 'probation';
    }
    if (word === 'without' || word === 'no' || word === 'non') break;
    if (
      PROBATION.has(word) ||
      word === 'parole' ||
      (word === 'release' && line.word(at - 1) === 'conditional')
    )
      return 'probation';
    if (OTHER_SANCTION.has(word)) return 'other';
  }
  return 'imprisonment';
}
