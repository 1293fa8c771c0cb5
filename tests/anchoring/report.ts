import { savedPageNames } from './saved-pages';
import { runTrials, type Share, type Trial } from './trial';

/**
 * `npm run anchor-report`: edits every saved page in each way and prints what came of the places annotated
 * on it. With `--verbose`, each place that is not as it must be. With `--seeds=3`, as many runs of each edit;
 * with `--page=wiki`, the pages of that name only.
 */

const isVerbose = process.argv.includes('--verbose');
const seeds = Number(
  process.argv.find((argument) => argument.startsWith('--seeds='))?.slice(8) ?? 1,
);
const wanted = process.argv.find((argument) => argument.startsWith('--page='))?.slice(7) ?? '';
const names = savedPageNames().filter((name) => name.includes(wanted));

if (names.length === 0) {
  console.log('The saved pages are not here: nothing to report.');
} else {
  const trials: Trial[] = [];
  for (const name of names) trials.push(...(await runTrials(name, seeds)));
  const edits = [...new Set(trials.map(({ edit }) => edit))];
  const rows = edits.map((edit) =>
    row(
      edit,
      trials.filter((trial) => trial.edit === edit),
    ),
  );
  console.log(`${names.length} pages, ${seeds} run(s) of each edit of the text\n`);
  console.table(Object.fromEntries([...rows, row('all', trials)]));
  if (isVerbose) {
    for (const { wrong, missed } of trials) {
      for (const line of wrong) console.log(`WRONG  ${line}`);
      for (const line of missed) console.log(`missed ${line}`);
    }
  }
  process.exitCode = trials.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
}

function row(name: string, trials: readonly Trial[]): [string, Record<string, string | number>] {
  const total = (share: (trial: Trial) => Share) => {
    const shares = trials.map(share);
    const right = shares.reduce((sum, { right }) => sum + right, 0);
    const all = shares.reduce((sum, { all }) => sum + all, 0);
    return all === 0 ? '' : `${right}/${all} ${((100 * right) / all).toFixed(1)} %`;
  };
  return [
    name,
    {
      'survive: anchored': total(({ survived }) => survived),
      'neighbours gone or doubled: found': total(({ alone }) => alone),
      'beside an edit: anchored': total(({ beside }) => beside),
      'figure edited: changed': total(({ changed }) => changed),
      'gone: orphaned': total(({ orphaned }) => orphaned),
      wrong: trials.reduce((sum, { wrong }) => sum + wrong.length, 0),
    },
  ];
}
