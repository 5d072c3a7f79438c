import { expect, launchPorthole, test } from './support/porthole-app.ts';
import { temporaryFolder } from './support/folders.ts';
import { filterBox, setFilter } from './support/window.ts';

test('remembers the filter and the size of the window', async () => {
  const profile = temporaryFolder();
  const first = await launchPorthole({ profile });
  await setFilter(first.page, 'service:http');
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1000, 700));
  await first.close();
  const second = await launchPorthole({ profile });
  await expect(filterBox(second.page)).toHaveValue('service:http');
  const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());
  expect(size).toEqual([1000, 700]);
  await second.close();
});
