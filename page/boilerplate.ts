/**
 * The names by which pages call what stands around an article. Class names and ids are read word by word, so that
 * `ad` is found in `inline-ad` and not in `header`.
 */

const AROUND_AN_ARTICLE = new Set(
  (
    'ad ads adslot advert adverts advertisement advertising adwrapper affiliate amazon author authors avatar bio ' +
    'breadcrumb breadcrumbs button buttons byline bylines carousel catlinks citation citations comment comments ' +
    'commenting contributors cookie cookies credit credits cta date dateline datetime disclaimer disqus donate donation ' +
    'editsection engagement follow footer footnotes gallery hatnote infobox livefyre login masthead menu meta metadata ' +
    'modal mpu nav navbar navbox navigation newsletter noprint notifications ob outbrain overlay owl pager pagination ' +
    'partner paywall playlist podcast poll popular popup promo promoted promos promotion prefooter print published ' +
    'pubdate rail readmore recirc recirculation recommendation recommendations recommended reference references ' +
    'reflist reg registration related reply respond revcontent rhs search share shares sharebar sharing ' +
    'shopping sidebar signup skip slideshow snippet-link social sponsor sponsored subscribe subscription ' +
    'survey sticky syndication taboola tag tags teaser teasers timestamp toc toolbar tools tooltip topics trending ' +
    'upsell utility video watch zergnet'
  ).split(' '),
);

/** Names of two words, each harmless alone. */
const PAIRS =
  /(?:most-(?:read|popular|viewed|shared|recent)|(?:more|also|further)-(?:from|on|in|stories|news|reading|read|like)|read-(?:more|next|also|on)|up-next|see-also|you-(?:may|might)|(?:latest|top|other|similar)-(?:news|stories|articles|posts|headlines)|sign-up|story-(?:list|links|footer)|article-(?:footer|links|tools|info|date|list)|listen-to|text-to-speech|trust-project|image-credit|media-credit|social-embed|left-column|right-column|secondary-column)/;

/** Names that tell a part of the article in spite of the above: `article-body has-related`. */
const ARTICLE_NAMES = new Set(['articlebody', 'storybody', 'entry']);
const ARTICLE_PAIRS =
  /(?:article|story|post|entry|main|page)-(?:body|content|text|copy|main)|body-(?:content|text|copy)/;

const LAYOUT_CLASS = /^(?:has|with|no|is|js|u|md|lg|sm|xs|hide|col)(?:-|[A-Z]|$)|[[:@]/;

/** Roles of ARIA and tags of HTML that stand for the same. */
const ROLES = new Set([
  'alert',
  'alertdialog',
  'banner',
  'complementary',
  'contentinfo',
  'dialog',
  'menu',
  'menubar',
  'navigation',
  'search',
  'tablist',
  'toolbar',
  'tooltip',
]);
/** Parts of a sentence, whatever they are called. */
const PHRASES = new Set(['A', 'B', 'BODY', 'EM', 'H1', 'I', 'MAIN', 'Q', 'STRONG', 'U']);
const TAGS = new Set(['ASIDE', 'FOOTER', 'NAV', 'MENU', 'FORM', 'ADDRESS']);

/**
 * Whether an element's tag, role or name says that it stands around an article and is no part of it. A hint: the
 * caller decides what to do where such an element holds most of the page's text.
 */
export function looksLikeBoilerplate(element: Element): boolean {
  if (PHRASES.has(element.tagName)) return false;
  if (TAGS.has(element.tagName)) return true;
  const role = element.getAttribute('role');
  if (role && ROLES.has(role)) return true;
  return hasBoilerplateName(element);
}

function hasBoilerplateName(element: Element): boolean {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/);
  const names = [...classes.filter((name) => !LAYOUT_CLASS.test(name)), element.id];
  let found = false;
  for (const name of names) {
    if (name === '') continue;
    const words = name
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/);
    const joined = words.join('-');
    if (ARTICLE_PAIRS.test(joined) || words.some((word) => ARTICLE_NAMES.has(word))) return false;
    found ||= PAIRS.test(joined) || words.some((word) => AROUND_AN_ARTICLE.has(word));
  }
  return found;
}

const AUTHOR_NAMES = /(?:^|[\s_-])(?:author|avatar|user|username|poster|member)(?:$|[\s_-])/i;

/** Whether an element names who wrote something: repeated, the sign of a thread. */
export function namesAnAuthor(element: Element): boolean {
  const rel = element.getAttribute('rel');
  return rel === 'author' || AUTHOR_NAMES.test(element.getAttribute('class') ?? '');
}

const NEVER_THE_ARTICLE =
  /(?:^|[\s_-])(?:comments?|disqus|footer|livefyre|outbrain|recommend\w*|related|replies|taboola)(?:$|[\s_-])/i;

/** Whether an element is called what an article never is, however long it may be. */
export function isNeverTheArticle(element: Element): boolean {
  return (
    element.tagName === 'FOOTER' ||
    NEVER_THE_ARTICLE.test(`${element.getAttribute('class') ?? ''} ${element.id}`)
  );
}
