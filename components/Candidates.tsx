import type { Candidate } from '../storage/protocol';

export interface CandidatesProps {
  candidates: readonly Candidate[];
  /** The places fit equally well; else they hold no more than the same words. */
  fit: boolean;
  onShow(candidate: Candidate): void;
  onChoose(candidate: Candidate): void;
}

/** Places that an annotation may belong to, for the reader to look at and to choose from. */
export function Candidates({ candidates, fit, onShow, onChoose }: CandidatesProps) {
  const [number, places] = [candidates.length, candidates.length === 1 ? 'place' : 'places'];
  return (
    <section class="candidates">
      <p class="small quiet">
        {fit ? `${number} ${places} fit` : `The same words stand in ${number} other ${places}`}
      </p>
      <ol class="candidate-list">
        {candidates.map((candidate, index) => {
          const name = `place ${index + 1} of ${number}`;
          return (
            <li key={candidate.spot.span.start}>
              <q class="candidate-words small">
                {candidate.before}
                <mark>{candidate.words}</mark>
                {candidate.after}
              </q>
              <div class="candidate-actions">
                <button
                  type="button"
                  class="button"
                  aria-label={`Show ${name}`}
                  onClick={() => onShow(candidate)}
                >
                  Show
                </button>
                <button
                  type="button"
                  class="button"
                  aria-label={`Attach here: ${name}`}
                  onClick={() => onChoose(candidate)}
                >
                  Attach here
                </button>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
