import type { MarkKind } from './words';

export interface MarkedWordsProps {
  words: string;
  kind: MarkKind;
  /** What they mean; not said again where the words say just that. */
  meaning: string;
}

/** Words as they are marked on their page, and what they mean. */
export function MarkedWords({ words, kind, meaning }: MarkedWordsProps) {
  const saysMore = meaning !== '' && meaning.toLowerCase() !== words.toLowerCase();
  return (
    <span class="item-words">
      <mark class={`mark kind-${kind}`}>{words}</mark>
      {saysMore && <span class="item-meaning"> {meaning}</span>}
    </span>
  );
}
