// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { useTab } from '../../../entrypoints/popup/use-tab';
import { mount, unmount } from '../components/mount';

beforeEach(() => {
  fakeBrowser.reset();
});

afterEach(() => {
  unmount();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function Tab() {
  const [tab] = useTab([]);
  return <p>{tab.state}</p>;
}

test('a look that fails is not the last', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const query = vi.spyOn(fakeBrowser.tabs, 'query').mockImplementationOnce(async () => {
    throw new Error('No current window');
  });
  const stage = mount(<Tab />);
  await vi.waitFor(() => expect(query).toHaveBeenCalledOnce());
  expect(stage.textContent).toBe('loading');
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(3_000);
    expect(stage.textContent).toBe('not-web');
  });
});
