import type { MarkKind } from './words';

/** A sample of the line that a kind has on the page. */
export function KindSign({ kind }: { kind: MarkKind }) {
  return <span class={`kind-sign kind-${kind}`} aria-hidden="true" />;
}
