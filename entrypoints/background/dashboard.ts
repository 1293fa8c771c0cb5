import { browser } from 'wxt/browser';

/**
 * Address of the dashboard within the extension, at one page's annotations where a key is given. With an annotation's
 * id it hands that one out as a file.
 */
function dashboardPath(pageKey?: string, exportId?: string): string {
  if (pageKey === undefined) return '/dashboard.html';
  const exported = exportId === undefined ? '' : `&export=${encodeURIComponent(exportId)}`;
  return `/dashboard.html#page=${encodeURIComponent(pageKey)}${exported}`;
}

/** Opens the dashboard, in the tab that it has already if there is one. See `dashboardPath`. */
export async function openDashboard(pageKey?: string, exportId?: string): Promise<void> {
  const root = browser.runtime.getURL('/');
  const base = new URL(dashboardPath(), root).href;
  const url = new URL(dashboardPath(pageKey, exportId), root).href;
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
