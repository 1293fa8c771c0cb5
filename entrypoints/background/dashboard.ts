import { browser } from 'wxt/browser';

/** What the dashboard shows first. */
export interface DashboardPlace {
  /** The annotations of a page only. */
  pageKey?: string | undefined;
  /** Id of an annotation of that page, which is handed out as a file. */
  exportId?: string | undefined;
  /** Where a file is imported. */
  view?: 'import' | undefined;
}

/** Address of the dashboard within the extension. */
function dashboardPath({ pageKey, exportId, view }: DashboardPlace): string {
  if (view !== undefined) return `/dashboard.html#${view}`;
  if (pageKey === undefined) return '/dashboard.html';
  const exported = exportId === undefined ? '' : `&export=${encodeURIComponent(exportId)}`;
  return `/dashboard.html#page=${encodeURIComponent(pageKey)}${exported}`;
}

/** Opens the dashboard, in the tab that it has already if there is one. */
export async function openDashboard(place: DashboardPlace): Promise<void> {
  const root = browser.runtime.getURL('/');
  const base = new URL(dashboardPath({}), root).href;
  const url = new URL(dashboardPath(place), root).href;
  const tabs = await browser.tabs.query({});
  const open = tabs.find((tab) => tab.url?.startsWith(base));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  // A change of the fragment only does not load the page anew.
  await browser.tabs.update(open.id, { active: true, ...(url === base ? {} : { url }) });
  await browser.windows.update(open.windowId, { focused: true });
}
