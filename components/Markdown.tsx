import { Lexer, type MarkedToken, type Token, type Tokens } from 'marked';
import type { ComponentChild, ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { safeUrl } from './safe-url';

/** Longer notes are shown as they were typed: a parser would make the reader wait. Characters. */
const LONGEST = 50_000;

/** Quotes in quotes in quotes: what lies deeper is shown as it was typed. */
const DEEPEST = 12;

/** Markdown as elements. HTML in it is shown as the text that it is, and pictures as links: nothing is fetched. */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => lex(text), [text]);
  if (tokens === null) return <p class="markdown markdown-plain">{text}</p>;
  return <div class="markdown">{renderAll(tokens, 0)}</div>;
}

function lex(text: string): readonly Token[] | null {
  if (text.length > LONGEST) return null;
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(text);
  } catch {
    return null; // Nested deeper than the lexer's stack.
  }
}

function renderAll(tokens: readonly Token[], depth: number): ComponentChildren {
  // A token has no identity beyond its position: the whole tree is made anew with each text.
  return tokens.map((token, index) => <Rendered key={index} token={token} depth={depth} />);
}

function Rendered({ token, depth }: { token: Token; depth: number }) {
  return <>{isMarked(token) && depth < DEEPEST ? render(token, depth + 1) : token.raw}</>;
}

function render(token: MarkedToken, depth: number): ComponentChild {
  switch (token.type) {
    case 'paragraph':
      return <p>{renderAll(token.tokens, depth)}</p>;
    case 'heading':
      return <p class="markdown-heading">{renderAll(token.tokens, depth)}</p>;
    case 'strong':
      return <strong>{renderAll(token.tokens, depth)}</strong>;
    case 'em':
      return <em>{renderAll(token.tokens, depth)}</em>;
    case 'del':
      return <del>{renderAll(token.tokens, depth)}</del>;
    case 'blockquote':
      return <blockquote>{renderAll(token.tokens, depth)}</blockquote>;
    case 'list':
      return <List list={token} depth={depth} />;
    case 'list_item':
      return <li>{renderAll(token.tokens, depth)}</li>;
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'link':
      return <Link href={token.href}>{renderAll(token.tokens, depth)}</Link>;
    case 'image':
      return <Link href={token.href}>{token.text || token.href}</Link>;
    case 'table':
      return <Table table={token} depth={depth} />;
    case 'text':
      return token.tokens ? renderAll(token.tokens, depth) : token.text;
    case 'escape':
      return token.text;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'space':
    case 'def':
      return null;
    case 'html':
      return token.raw;
  }
}

function List({ list, depth }: { list: Tokens.List; depth: number }) {
  const items = renderAll(list.items, depth);
  if (!list.ordered) return <ul>{items}</ul>;
  return <ol start={list.start === '' ? 1 : list.start}>{items}</ol>;
}

function Table({ table, depth }: { table: Tokens.Table; depth: number }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell, index) => (
            <th key={index}>{renderAll(cell.tokens, depth)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{renderAll(cell.tokens, depth)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Link({ href, children }: { href: string; children: ComponentChildren }) {
  const safe = safeUrl(href);
  if (safe === null) return <>{children}</>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

const TYPES: ReadonlySet<string> = new Set<MarkedToken['type']>([
  'blockquote',
  'br',
  'checkbox',
  'code',
  'codespan',
  'def',
  'del',
  'em',
  'escape',
  'heading',
  'hr',
  'html',
  'image',
  'link',
  'list',
  'list_item',
  'paragraph',
  'space',
  'strong',
  'table',
  'text',
]);

/** Extensions could add types of their own; none are used here. */
function isMarked(token: Token): token is MarkedToken {
  return TYPES.has(token.type);
}
