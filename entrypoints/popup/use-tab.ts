import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readTabState, type TabState } from './tab-state';

/** Looks while a page is being read, and later in case a change was not heard of; milliseconds. */
const LOOK_AGAIN = { reading: 400, read: 3_000 };

/** Events come in bursts, and a reader tells of its page just before it has drawn its marks; milliseconds. */
const SETTLE = 250;

/**
 * The active tab of this window, followed as it changes and as its page is read. Gives it with a function that
 * looks again at once.
 *
 * @param switchedOff Sites that are switched off; null: not to be looked at yet.
 */
export function useTab(switchedOff: readonly string[] | null): [TabState, () => void] {
  const [tab, setTab] = useState<TabState>({ state: 'loading' });
  const [looks, setLooks] = useState(0);
  const look = useCallback(() => setLooks((count) => count + 1), []);
  const sites = switchedOff?.join(' ');
  useEffect(() => {
    if (switchedOff === null) return undefined;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = async () => {
      // A window that is being closed, or moved, has no tabs to tell of: the next look finds out.
      const next = await readTabState(switchedOff).catch(() => null);
      if (over) return;
      if (next) setTab(next);
      const reading =
        next?.state === 'silent' ||
        (next?.state === 'page' && next.readings.some((each) => each.reading.state === 'reading'));
      timer = setTimeout(() => void again(), reading ? LOOK_AGAIN.reading : LOOK_AGAIN.read);
    };
    void again();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [sites, looks]);
  useEffect(() => listenToChanges(look), []);
  return [tab, look];
}

/** Calls when another tab is shown, when a tab shows another page, and when a reader tells the background of its page. */
function listenToChanges(changed: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, SETTLE);
  };
  // Gives nothing, so that the background's answer is the one that counts.
  const onMessage = (_message: unknown, sender: { tab?: unknown }): undefined => {
    if (sender.tab !== undefined) soon();
  };
  const onUpdated = (_tabId: number, change: { status?: string; url?: string }) => {
    if (change.status !== undefined || change.url !== undefined) soon();
  };
  const { onActivated, onUpdated: updates } = browser.tabs;
  onActivated.addListener(changed);
  updates.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  return () => {
    clearTimeout(timer);
    onActivated.removeListener(changed);
    updates.removeListener(onUpdated);
    browser.runtime.onMessage.removeListener(onMessage);
  };
}
