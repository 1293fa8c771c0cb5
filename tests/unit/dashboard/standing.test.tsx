// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import {
  DashboardView,
  type DashboardViewProps,
} from '../../../entrypoints/dashboard/DashboardView';
import { type Filters, narrow, NO_FILTERS } from '../../../entrypoints/dashboard/filters';
import type { Annotation, Verdict } from '../../../storage/records';
import { find, mount, unmount } from '../components/mount';
import { annotation, id, page, target } from '../storage/samples';

afterEach(unmount);

const first = (verdict: Verdict): Annotation => annotation({ verdict, target: target('first') });
const second = annotation({ id: id(2), verdict: 'unchecked', target: target('second') });

/** The words of the annotation that is open in the pane. */
function show(annotations: Annotation[], filters: Filters): string | undefined {
  const all = [{ page: page(), annotations }];
  const doNothing = () => {};
  const props: DashboardViewProps = {
    tab: 'annotations',
    findings: null,
    loading: false,
    problem: null,
    all,
    shown: narrow(all, filters),
    filters,
    openId: null,
    deleted: null,
    trash: [],
    onTab: doNothing,
    onFilters: doNothing,
    onOpen: doNothing,
    onImport: doNothing,
    onExport: doNothing,
    onExportOne: doNothing,
    onOpenPage: doNothing,
    onAcceptWords: doNothing,
    onAttach: doNothing,
    onDetach: doNothing,
    onDelete: doNothing,
    onUndoDelete: doNothing,
    onRestore: doNothing,
    onUndoOver: doNothing,
    onOpenOptions: doNothing,
  };
  const stage = mount(<DashboardView {...props} />);
  return stage.querySelector('.reading mark')?.textContent ?? undefined;
}

const UNCHECKED: Filters = { ...NO_FILTERS, verdict: 'unchecked' };

test('what is open stays when a verdict takes it out of the list', () => {
  expect(show([first('unchecked'), second], UNCHECKED)).toBe('first');
  expect(show([first('false'), second], UNCHECKED)).toBe('first');
});

test('what is open stays when another annotation comes to stand first', () => {
  expect(show([first('unchecked'), second], NO_FILTERS)).toBe('first');
  expect(show([second, first('unchecked')], NO_FILTERS)).toBe('first');
});

test('another list begins at its first', () => {
  expect(show([first('false'), second], NO_FILTERS)).toBe('first');
  expect(show([first('false'), second], UNCHECKED)).toBe('second');
});

test('what is deleted makes room for the first that is left', () => {
  expect(show([first('false'), second], NO_FILTERS)).toBe('first');
  expect(show([second], NO_FILTERS)).toBe('second');
});

test('another list is shown from its top, the same one from where it was scrolled to', () => {
  const scrolled = () => find('.page-list', HTMLElement).scrollTop;
  show([first('unchecked'), second], NO_FILTERS);
  find('.page-list', HTMLElement).scrollTop = 300;
  show([first('false'), second], NO_FILTERS);
  expect(scrolled()).toBe(300);
  show([first('false'), second], UNCHECKED);
  expect(scrolled()).toBe(0);
});
