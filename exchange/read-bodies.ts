import * as v from 'valibot';
import { pageKey } from '../storage/record-schemas';
import type { Annotation, Source } from '../storage/records';
import { idOf, listOf, propertyOf, textOf } from './json-value';

/** What someone has written on some words. */
export interface WrittenBodies extends Pick<Annotation, 'note' | 'tags' | 'sources'> {
  /** What could not be taken over, in words for people. */
  leftOut: string[];
}

/** Purposes of bodies in which we say again what our own terms say in full. */
const SAID_TWICE: ReadonlySet<unknown> = new Set(['assessing', 'classifying', 'describing']);

/** The note, tags and sources of a Web Annotation. Texts that are no tags are parts of the note. */
export function readBodies(item: unknown, isOwn: boolean): WrittenBodies {
  const notes: string[] = [];
  const tags: string[] = [];
  const sources: Source[] = [];
  const leftOut: string[] = [];
  for (const body of listOf(propertyOf(item, 'body') ?? propertyOf(item, 'bodyValue'))) {
    const purposes = listOf(propertyOf(body, 'purpose') ?? propertyOf(item, 'motivation'));
    const value = valueOf(item, body);
    if (value === undefined) {
      const source = readSource(body);
      if (typeof source === 'string') leftOut.push(source);
      else sources.push(source);
    } else if (isOwn && purposes.some((purpose) => SAID_TWICE.has(purpose))) continue;
    else if (purposes.length > 0 && purposes.every((purpose) => purpose === 'tagging')) {
      tags.push(isOwn ? value : value.trim());
    } else notes.push(value);
  }
  const kept = isOwn ? tags : [...new Set(tags)].filter((tag) => tag !== '');
  return { note: notes.join('\n\n'), tags: kept, sources, leftOut };
}

/** The text that a body is; undefined where it leads to something else. */
function valueOf(item: unknown, body: unknown): string | undefined {
  if (typeof body !== 'string') return textOf(propertyOf(body, 'value'));
  return propertyOf(item, 'body') === undefined ? body : undefined;
}

/** The source that a body leads to, or why there is none. */
function readSource(body: unknown): Source | string {
  const source = propertyOf(body, 'source') ?? body;
  const url = idOf(source);
  if (url === undefined) return 'part of it was left out: it is no text, tag or link';
  if (!v.is(pageKey, url)) return 'one of its sources was left out: its address is no web address';
  const label = textOf(propertyOf(source, 'label')) ?? textOf(propertyOf(body, 'label'));
  return { url, title: label ?? '' };
}
