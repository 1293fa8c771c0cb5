import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv';
import Ajv04 from 'ajv-draft-04';
import * as v from 'valibot';

/** The W3C's own assertions for Web Annotation documents; they stand beside the checkout, not in it. */
const FOLDER = fileURLToPath(new URL('../../../../shared/w3c/', import.meta.url));

export const W3C_IS_HERE = existsSync(`${FOLDER}annotations/annotationMusts.test`);

const listSchema = v.object({ assertions: v.array(v.string()) });
const assertionSchema = v.looseObject({ expectedResult: v.picklist(['valid', 'invalid']) });

function read(path: string): unknown {
  return JSON.parse(readFileSync(FOLDER + path, 'utf8'));
}

/** Makes a function that names the assertions which a document fails. */
export function makeW3cCheck(): (document: unknown) => string[] {
  const ajv = new Ajv04({ strict: false, logger: false });
  ajv.addFormat('uri', (text: string) => URL.canParse(text));
  ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
  for (const name of readdirSync(`${FOLDER}definitions`)) {
    ajv.addSchema(v.parse(v.looseObject({}), read(`definitions/${name}`)), name);
  }
  const { assertions } = v.parse(listSchema, read('annotations/annotationMusts.test'));
  const checks: { name: string; wanted: boolean; validate: ValidateFunction }[] = assertions.map(
    (path) => {
      const schema = v.parse(assertionSchema, read(path));
      return {
        name: basename(path, '.json'),
        wanted: schema.expectedResult === 'valid',
        validate: ajv.compile(schema),
      };
    },
  );
  return (document) =>
    checks.flatMap(({ name, wanted, validate }) => (validate(document) === wanted ? [] : [name]));
}

/** The W3C's documents, by name; those that are no JSON on purpose are left out. */
export function readW3cSamples(kind: 'correct' | 'incorrect'): [name: string, document: unknown][] {
  return readdirSync(`${FOLDER}samples/${kind}`).flatMap((name) => {
    try {
      return [[name, read(`samples/${kind}/${name}`)]];
    } catch {
      return [];
    }
  });
}
