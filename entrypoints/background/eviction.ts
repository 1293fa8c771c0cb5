/**
 * Asks that the database is not thrown away when the disk runs low. The `unlimitedStorage` permission does that in
 * Chromium, whose service workers have no `persist`. Firefox wants to be asked, and grants it without a question to
 * an extension that has the permission.
 * https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/permissions#unlimited_storage
 */
export async function keepFromEviction(): Promise<void> {
  const storage: Partial<StorageManager> = navigator.storage;
  await storage.persist?.();
}
