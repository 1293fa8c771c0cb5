import { describe, expect, it } from 'vitest';
import { hostOf, readSourceUrl, safeUrl } from '../../../components/safe-url';

describe('addresses that a note may lead to', () => {
  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['java\tscript:alert(1)', null],
    ['data:text/html,<script>1</script>', null],
    ['file:///etc/passwd', null],
    ['blob:https://example.org/1', null],
    ['/relative', null],
    ['', null],
  ])('%j is %j', (address, safe) => {
    expect(safeUrl(address)).toBe(safe);
  });
});

describe('the address of a source as it is typed', () => {
  it.each([
    ['https://example.org/page', 'https://example.org/page'],
    ['  https://example.org  ', 'https://example.org/'],
    ['example.org/page?x=1', 'https://example.org/page?x=1'],
    ['www.example.org', 'https://www.example.org/'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['localhost:3000', 'https://localhost:3000/'],
    ['http://[::1]/x', 'http://[::1]/x'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
    ['mailto:desk@example.org', null],
    ['ftp://example.org', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
    ['word', null],
    ['https://', null],
    ['https://word', null],
    ['.org', null],
    ['', null],
  ])('%j is %j', (typed, address) => {
    expect(readSourceUrl(typed)).toBe(address);
  });
});

it.each([
  ['https://www.example.org/a', 'example.org'],
  ['https://courts.example/docket', 'courts.example'],
  ['no address', 'no address'],
])('names the host of %j', (address, host) => {
  expect(hostOf(address)).toBe(host);
});
