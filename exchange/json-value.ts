/** Ways into JSON that others have written: each takes whatever is there and never looks at prototypes. */

/** A property of an object; undefined where there is none. */
export function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  const property: unknown = Reflect.get(value, name);
  return property ?? undefined;
}

/** JSON-LD lets one stand for a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text, or the first of several; undefined where there is none. */
export function textOf(value: unknown): string | undefined {
  return listOf(value).find((each) => typeof each === 'string');
}

/** The address of something that is named by it alone or described as well. */
export function idOf(value: unknown): string | undefined {
  return typeof value === 'string'
    ? value
    : textOf(propertyOf(value, 'id') ?? propertyOf(value, '@id'));
}

/** Whether something is of a type, maybe among others. */
export function isOfType(value: unknown, type: string): boolean {
  return listOf(propertyOf(value, 'type') ?? propertyOf(value, '@type')).includes(type);
}
