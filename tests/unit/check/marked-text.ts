import { CLAIM_KINDS, type Claim, SANCTIONS, SENTENCE_STATUSES } from '../../../claims/claim';

/**
 * Reads a text whose claims are marked: `[42|age|P42Y|Ada Brown]`, `[10 years in prison|sentence|P10Y|Ada
 * Brown|imposed]`, `[June 2018|date|2018-06]`. A value of `-` is null; a sentence is imprisonment unless told.
 */
export function marked(source: string): { text: string; claims: Claim[] } {
  const claims: Claim[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(/\[([^\]|]+)\|([^\]]+)\]/g)) {
    text += source.slice(from, match.index);
    from = match.index + match[0].length;
    const words = match[1] ?? '';
    const [kindName, value = '-', subject, ...more] = (match[2] ?? '').split('|');
    const kind = CLAIM_KINDS.find((candidate) => candidate === kindName);
    if (!kind) throw new Error(`no kind of claim: ${kindName}`);
    const status = SENTENCE_STATUSES.find((candidate) => more.includes(candidate));
    const sanction = SANCTIONS.find((candidate) => more.includes(candidate)) ?? 'imprisonment';
    claims.push({
      kind,
      start: text.length,
      end: text.length + words.length,
      text: words,
      value: value === '-' ? null : value,
      ...(subject ? { subject } : {}),
      ...(kind === 'sentence' ? { sanction, status: status ?? 'imposed' } : {}),
    });
    text += words;
  }
  return { text: text + source.slice(from), claims };
}
