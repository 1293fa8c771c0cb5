import { defineContentScript } from '#imports';
import { cardSlot } from '../../page/card-slot';
import { answerMessages } from '../../page/reader-answers';
import { startReader } from '../../page/start-reader';
import { listen, remote } from '../../storage/remote';
import { WEB_PAGES } from '../background/web-pages';
import { readerWords } from './words';
import './style.css';

/** Set while a reader is at work in this frame: the background may run this script a second time. */
const RUNNING = Symbol.for('tickmark.reader');

// Registered by the background at run time, so that a site that is switched off gets no script at all.
export default defineContentScript({
  matches: WEB_PAGES,
  registration: 'runtime',
  main(context) {
    const frame: typeof globalThis & { [RUNNING]?: AbortSignal } = globalThis;
    if (frame[RUNNING]?.aborted === false) return;
    const controller = new AbortController();
    frame[RUNNING] = controller.signal;
    // An update of the extension leaves this script behind, with nobody to talk to.
    context.onInvalidated(() => {
      cardSlot().view?.abandon();
      controller.abort();
    });
    const running = startReader({
      document,
      remote,
      slot: cardSlot(),
      words: readerWords(),
      controller,
      today: () => new Date().toLocaleDateString('sv'),
    });
    answerMessages(running, listen, controller.signal);
  },
});
