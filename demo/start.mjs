// `npm start`: installs what is missing, then hands over to the program proper.
import process from 'node:process';
import { installDependencies, run } from '../harness/set-up.mjs';

installDependencies();
process.exit(run([process.execPath, '--import', 'tsx', 'demo/main.ts', ...process.argv.slice(2)]));
