// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  type ExportRequest,
  useExportRequest,
} from '../../../entrypoints/dashboard/use-export-request';
import { mount, unmount } from '../components/mount';
import { annotation, id, page } from '../storage/samples';

const LIST = [{ page: page(), annotations: [annotation()] }];
const WITH_WANTED = [{ page: page(), annotations: [annotation(), annotation({ id: id(2) })] }];

const onFound = vi.fn();
const onMissing = vi.fn();

function Asked(request: Pick<ExportRequest, 'id' | 'all'>) {
  useExportRequest({ ...request, onFound, onMissing });
  return null;
}

/** Waits as long as any reader would. */
const wait = () => vi.advanceTimersByTime(60_000);

beforeEach(() => {
  vi.useFakeTimers();
  onFound.mockClear();
  onMissing.mockClear();
});

afterEach(() => {
  unmount();
  vi.useRealTimers();
});

it('hands out what is listed already', () => {
  mount(<Asked id={id(2)} all={WITH_WANTED} />);
  expect(onFound).toHaveBeenCalledExactlyOnceWith(annotation({ id: id(2) }), page());
});

it('waits for what is listed a moment later', () => {
  mount(<Asked id={id(2)} all={null} />);
  wait();
  mount(<Asked id={id(2)} all={LIST} />);
  expect(onFound).not.toHaveBeenCalled();
  mount(<Asked id={id(2)} all={WITH_WANTED} />);
  expect(onFound).toHaveBeenCalledOnce();
  mount(<Asked id={null} all={WITH_WANTED} />);
  wait();
  expect(onMissing).not.toHaveBeenCalled();
});

it('says so where it never comes, however often the list changes meanwhile', () => {
  mount(<Asked id={id(2)} all={LIST} />);
  for (let changes = 0; changes < 4; changes += 1) {
    vi.advanceTimersByTime(1_000);
    mount(<Asked id={id(2)} all={[...LIST]} />);
  }
  expect(onMissing).toHaveBeenCalledOnce();
  expect(onFound).not.toHaveBeenCalled();
});
