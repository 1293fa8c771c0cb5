import { browser } from 'wxt/browser';

/** Address of the dashboard within the extension, at one page's annotations where a key is given. */
export function dashboardPath(pageKey?: string): string {
  return pageKey === undefined
    ? '/dashboard.html'
    : `/dashboard.html#page=${encodeURIComponent(pageKey)}`;
}

/** Opens the dashboard, in the tab that it has already if there is one. */
export async function openDashboard(pageKey?: string): Promise<void> {
  const root = browser.runtime.getURL('/');
  const base = new URL(dashboardPath(), root).href;
  const url = new URL(dashboardPath(pageKey), root).href;
  const tabs = await browser.tabs.query({});
  const open = tabs.find((tab) => tab.url?.startsWith(base));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  // A change of the fragment only does not load the page anew.
  await browser.tabs.update(open.id, { active: true, ...(pageKey === undefined ? {} : { url }) });
  await browser.windows.update(open.windowId, { focused: true });
}
