// `npm start`: installs what is missing, then hands over to the program proper.
import process from 'node:process';
import { installDependencies, run } from '../harness/set-up.mjs';
import { USAGE } from './usage.mjs';

const words = process.argv.slice(2);
if (words.includes('--help') || words.includes('-h')) {
  console.log(USAGE);
  process.exit(0);
}
installDependencies();
process.exit(run([process.execPath, '--import', 'tsx', 'demo/main.ts', ...words]));
