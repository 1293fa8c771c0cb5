import { browser } from 'wxt/browser';

/** Chromium's `sidePanel` and Firefox's `sidebarAction` have this in common. */
interface Panel {
  open(options?: { tabId: number }): Promise<void>;
}

function isPanel(candidate: unknown): candidate is Panel {
  return (
    typeof candidate === 'object' &&
    candidate !== null &&
    'open' in candidate &&
    typeof candidate.open === 'function'
  );
}

/** The way to open the side panel beside a tab; null in browsers that have none. To be called within a click. */
export function sidePanelOpener(): ((tabId: number) => Promise<void>) | null {
  const sidePanel: unknown = Reflect.get(browser, 'sidePanel');
  if (isPanel(sidePanel)) return (tabId) => sidePanel.open({ tabId });
  const sidebar: unknown = Reflect.get(browser, 'sidebarAction');
  return isPanel(sidebar) ? () => sidebar.open() : null;
}
