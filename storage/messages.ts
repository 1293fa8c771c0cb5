import {
  defineExtensionMessaging,
  type GetDataType,
  type GetReturnType,
} from '@webext-core/messaging';
import type { BackgroundProtocol, ReaderProtocol } from './protocol';

/** Every message that goes through the extension. */
export type Protocol = BackgroundProtocol & ReaderProtocol;

/** The data and the answer of a message. */
export type DataOf<Type extends keyof Protocol> = GetDataType<Protocol[Type]>;
export type AnswerOf<Type extends keyof Protocol> = GetReturnType<Protocol[Type]>;

/** Types of messages that the reader answers, and of those that the background answers. */
export type ReaderMessage = keyof ReaderProtocol;
export type BackgroundMessage = keyof BackgroundProtocol;

/**
 * Both ends of the extension's messages. Content scripts and extension pages call the background through
 * `remote`, which tells failures apart; tabs are called through `readers`. Only those two and the background
 * use this directly.
 */
export const messages = defineExtensionMessaging<Protocol>();
