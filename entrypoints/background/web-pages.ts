/** Match patterns of all pages that Tickmark reads; asked for in the manifest. */
export const WEB_PAGES = ['http://*/*', 'https://*/*'];
