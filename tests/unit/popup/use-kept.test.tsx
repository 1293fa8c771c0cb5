// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKept } from '../../../entrypoints/popup/use-kept';
import { Database } from '../../../storage/database';
import { dismissFinding } from '../../../storage/dismissals';
import { mount, unmount } from '../components/mount';
import { id, NOW, PAGE } from '../storage/samples';

const OTHER = 'https://local.example/appeal';

let database: Database;

beforeEach(() => {
  database = new Database('use-kept');
});

afterEach(async () => {
  unmount();
  await database.delete();
});

function Reasons({ pageKeys }: { pageKeys: string[] }) {
  const kept = useKept(database, pageKeys);
  const value = kept.state === 'ready' ? kept.value.get(pageKeys[0] ?? '') : null;
  return <p>{value ? value.dismissals.map(({ reason }) => reason).join() || 'none' : 'unknown'}</p>;
}

test('a finding that was dismissed on another page is known on a page of which nothing is kept', async () => {
  await dismissFinding(
    database,
    { page: PAGE, rule: 'birth', words: ['63', '68'], reason: 'Two people', alsoOn: [OTHER] },
    { id: id(1), now: NOW },
  );
  const stage = mount(<Reasons pageKeys={[OTHER, PAGE.key]} />);
  await vi.waitFor(() => expect(stage.textContent).toBe('Two people'));
  mount(<Reasons pageKeys={['https://third.example/']} />);
  await vi.waitFor(() => expect(stage.textContent).toBe('none'));
  mount(<Reasons pageKeys={[]} />);
  await vi.waitFor(() => expect(stage.textContent).toBe('unknown'));
});
