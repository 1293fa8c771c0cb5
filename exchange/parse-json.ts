import { UnreadableFile } from './unreadable-file';

/** How the tables that we export begin. */
const OWN_TABLE = /^Page,Publisher,Published,/;

/** Reads the text of a file as JSON. Throws an `UnreadableFile` that says what else the file seems to be. */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    throw new UnreadableFile(whyNot(json));
  }
}

function whyNot(text: string): string {
  if (text.trim() === '') return 'The file is empty.';
  if (OWN_TABLE.test(text)) {
    return 'This is the table (CSV), which holds only part of what you wrote. Import the Web Annotation file (.jsonld) instead.';
  }
  if (!/^\s*[[{]/.test(text)) {
    return 'This is no file of annotations. Import a Web Annotation file (.jsonld or .json).';
  }
  return isCutOff(text)
    ? 'The file ends too early: part of it is missing. Export it again, or copy it again from where it is whole.'
    : 'The file is damaged and can’t be read.';
}

/** Whether a text ends within a string or with brackets open. */
function isCutOff(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString && character === '\\') at += 1;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
  }
  return inString || depth > 0;
}
