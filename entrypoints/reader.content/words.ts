import { i18n } from '#i18n';
import type { ReaderWords } from '../../page/reader-words';

/** The reader's words in the language of the browser. */
export function readerWords(): ReaderWords {
  return {
    annotate: i18n.t('readerAnnotate'),
    mark: ({ kind, text }, position, count) =>
      i18n.t('readerMark', [text, i18n.t(KIND_NAMES[kind]), String(position), String(count)]),
    noMarks: i18n.t('readerNoMarks'),
    notHere: i18n.t('readerNotHere'),
    attach: i18n.t('readerAttach'),
    attached: i18n.t('readerAttached'),
    selectWords: (old) => i18n.t('readerSelectWords', [shorten(old)]),
    choosePlace: (old) => i18n.t('readerChoosePlace', [shorten(old)]),
    changedSince: i18n.t('readerChangedSince'),
    noCard: i18n.t('readerNoCard'),
  };
}

function shorten(words: string): string {
  return words.length > 60 ? `${words.slice(0, 58).trimEnd()}…` : words;
}

const KIND_NAMES = {
  age: 'kindAge',
  sentence: 'kindSentence',
  date: 'kindDate',
  duration: 'kindDuration',
  own: 'kindOwn',
} as const;
