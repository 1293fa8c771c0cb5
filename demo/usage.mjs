/** How `npm start` is used. */
export const USAGE = `Usage: npm start -- [--browser chromium|firefox] [FILE-OR-ADDRESS]
Opens the sample article, or the page you name, in a browser with Tickmark in it.`;
