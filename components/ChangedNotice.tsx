import { ChangedWords } from './ChangedWords';

export interface ChangedNoticeProps {
  /** The words that were annotated. */
  before: string;
  /** The words that stand there now. */
  after: string;
  /** A verdict was given on the old words. */
  hasVerdict: boolean;
  /** Absent where the new words can't be taken from here. */
  onAccept?: (() => void) | undefined;
  onDetach(): void;
}

/** The page has changed under an annotation: old words, new words, and what to do. */
export function ChangedNotice(props: ChangedNoticeProps) {
  const { before, after, hasVerdict, onAccept, onDetach } = props;
  return (
    <section class="changed-notice" aria-label="The page has changed">
      <p class="changed-title">The page has changed</p>
      <ChangedWords before={before} after={after} />
      {hasVerdict && <p class="small quiet">Your verdict was given on the old words.</p>}
      <div class="row">
        {onAccept && (
          <button type="button" class="button" onClick={onAccept}>
            Accept the new words
          </button>
        )}
        <button type="button" class="button-quiet" onClick={onDetach}>
          Detach
        </button>
      </div>
    </section>
  );
}
