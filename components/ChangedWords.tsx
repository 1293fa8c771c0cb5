import { diffWords, type WordPiece } from './word-diff';

export interface ChangedWordsProps {
  /** The words that were annotated. */
  before: string;
  /** The words that stand there now. */
  after: string;
}

/** Old words beside new ones, with what differs marked. */
export function ChangedWords({ before, after }: ChangedWordsProps) {
  const diff = diffWords(before, after);
  return (
    <dl class="changed-words">
      <dt>It said</dt>
      <dd>
        <Pieces pieces={diff.before} as="del" />
      </dd>
      <dt>Now</dt>
      <dd>
        <Pieces pieces={diff.after} as="ins" />
      </dd>
    </dl>
  );
}

function Pieces({ pieces, as: Element }: { pieces: readonly WordPiece[]; as: 'del' | 'ins' }) {
  return (
    <>
      {pieces.map(({ text, differs }, index) =>
        differs ? <Element key={index}>{text}</Element> : text,
      )}
    </>
  );
}
