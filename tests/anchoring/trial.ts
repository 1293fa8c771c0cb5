import { anchorAll, type Anchoring } from '../../page/anchoring/anchor';
import { describe } from '../../page/anchoring/describe';
import type { TextSpan } from '../../page/text-map';
import type { Target } from '../../storage/records';
import { seededRandom } from '../corpus/random';
import { DOCUMENT_EDITS, editDocument } from './document-edits';
import { EditedText, type Expected } from './edited-text';
import { keepsNeighbourhood, standsTwice } from './neighbourhood';
import { choosePlaces } from './places';
import { loadSavedPage, runToEnd } from './saved-pages';
import { TEXT_EDITS } from './text-edits';

/** What came of the places of one page after one edit. */
export interface Trial {
  page: string;
  edit: string;
  /** Places whose line and neighbourhood stand: anchored where they must be, of all. */
  survived: Share;
  /**
   * Places whose line stands, or stands but for their figure, and whose neighbourhood does not, or stands
   * twice on the page; the rest are orphaned.
   */
  alone: Share;
  /** Places with other words of their line edited: anchored where they must be, of all. The rest are orphaned. */
  beside: Share;
  /** Places whose figure was edited and whose neighbourhood stands: changed, with the right words. */
  changed: Share;
  /** Places that are gone: orphaned. */
  orphaned: Share;
  /** Places given to words that are not theirs, in words. */
  wrong: string[];
  /** What else differs from what must be, in words. */
  missed: string[];
}

export interface Share {
  right: number;
  all: number;
}

const SEED = 20240607;

/** Every edit on one page, each with so many seeds from one on. */
export async function runTrials(name: string, seeds = 1, first = 0): Promise<Trial[]> {
  const page = loadSavedPage(name);
  const { text } = page.map;
  const trials: Trial[] = [];
  for (let seed = SEED + first; seed < SEED + first + seeds; seed += 1) {
    const subject = annotate(name, text, choosePlaces(text, page.article, seededRandom(seed)));
    const { places } = subject;
    for (const edit of TEXT_EDITS) {
      const edited = new EditedText(text);
      edit.apply(edited, { text, article: page.article, places }, seededRandom(seed));
      const expected = places.map((place) => edited.expect(place));
      trials.push(judge(subject, edit.name, edited.text, expected));
    }
  }
  const places = choosePlaces(text, page.article, seededRandom(SEED + first));
  const subject = annotate(name, text, places);
  await page.close();
  for (const edit of DOCUMENT_EDITS) {
    const random = seededRandom(SEED + first);
    const fresh = loadSavedPage(name);
    const { map, expected } = editDocument(fresh, places, edit, random);
    trials.push(judge(subject, edit.name, map.text, expected));
    await fresh.close();
  }
  return trials;
}

/** A page with annotations on it. */
interface Annotated {
  page: string;
  text: string;
  places: readonly TextSpan[];
  targets: readonly { id: number; target: Target }[];
  /** For each place whether much the same stands elsewhere. */
  standTwice: readonly boolean[];
}

function annotate(page: string, text: string, places: readonly TextSpan[]): Annotated {
  return {
    page,
    text,
    places,
    targets: places.map(({ start, end }, id) => ({ id, target: describe(text, start, end) })),
    standTwice: places.map((place) => standsTwice(text, place)),
  };
}

function judge(
  { page, text, places, targets, standTwice }: Annotated,
  edit: string,
  now: string,
  expected: readonly Expected[],
): Trial {
  const outcomes = runToEnd(anchorAll(now, targets));
  const trial: Trial = {
    page,
    edit,
    survived: { right: 0, all: 0 },
    alone: { right: 0, all: 0 },
    beside: { right: 0, all: 0 },
    changed: { right: 0, all: 0 },
    orphaned: { right: 0, all: 0 },
    wrong: [],
    missed: [],
  };
  for (const [id, must] of expected.entries()) {
    const found = outcomes.get(id);
    const place = places[id];
    if (found === undefined || place === undefined) throw new Error('a place has no outcome');
    const isAlone =
      (must.outcome === 'survives' || must.outcome === 'edited') &&
      (standTwice[id] === true || !keepsNeighbourhood(text, place, now, must));
    const share = isAlone ? trial.alone : shareFor(trial, must);
    share.all += 1;
    const verdict = compare(found, must);
    if (verdict === 'right') share.right += 1;
    else {
      const context = `${text.slice(place.start - 30, place.start)}[${text.slice(place.start, place.end)}]${text.slice(place.end, place.end + 30)}`;
      const where =
        found.state === 'orphaned' ? found.reason : now.slice(found.start - 20, found.end + 20);
      const line = `${page}, ${edit}: ${must.outcome}${isAlone ? ' alone' : ''} but ${found.state}: ${context} -> ${where}`;
      (verdict === 'wrong' ? trial.wrong : trial.missed).push(line.replaceAll('\n', '⏎'));
    }
  }
  return trial;
}

function shareFor(trial: Trial, { outcome }: Expected): Share {
  if (outcome === 'survives') return trial.survived;
  if (outcome === 'beside') return trial.beside;
  return outcome === 'edited' ? trial.changed : trial.orphaned;
}

/** `wrong` is a place that is not the right one, or old words passed off as unchanged; `missed` is none at all. */
function compare(found: Anchoring, must: Expected): 'right' | 'missed' | 'wrong' {
  if (must.outcome === 'deleted') return found.state === 'orphaned' ? 'right' : 'wrong';
  if (found.state === 'orphaned') return 'missed';
  const isExact = found.start === must.start && found.end === must.end;
  if (found.state === (must.outcome === 'edited' ? 'changed' : 'anchored')) {
    if (isExact) return 'right';
    const overlaps = found.start < must.end && must.start < found.end;
    return found.state === 'changed' && overlaps ? 'missed' : 'wrong';
  }
  return 'wrong';
}
