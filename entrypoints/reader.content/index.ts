import { defineContentScript } from '#imports';
import { cardSlot } from '../../page/card-slot';
import { answerMessages } from '../../page/reader-answers';
import { type RunningReader, startReader } from '../../page/start-reader';
import { listen, remote } from '../../storage/remote';
import { WEB_PAGES } from '../background/web-pages';
import { readerWords } from './words';
import './style.css';

/** Holds the reader at work in this frame: the background may run this script again, to hear of it. */
const RUNNING = Symbol.for('tickmark.reader');

// Registered by the background at run time, so that a site that is switched off gets no script at all.
export default defineContentScript({
  matches: WEB_PAGES,
  registration: 'runtime',
  main(context) {
    const frame: typeof globalThis & { [RUNNING]?: RunningReader } = globalThis;
    const controller = new AbortController();
    if (frame[RUNNING]) {
      frame[RUNNING].claimCount.tellAgain();
      return;
    }
    controller.signal.addEventListener('abort', () => delete frame[RUNNING], { once: true });
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
    frame[RUNNING] = running;
    answerMessages(running, listen, controller.signal);
  },
});
