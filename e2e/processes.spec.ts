import { expect, test } from './support/porthole-app.ts';
import { rowsOfPort, setFilter, wholeNumber } from './support/window.ts';

test('tells processes and their ports apart, by keyboard alone', async ({ start, run }) => {
  const [many, one] = [await run('listen', '3000', '8080'), await run('listen', '9000')];
  const client = await run('connect', '9000');
  const { page } = await start();
  await setFilter(page, 'port:9000');
  await expect(rowsOfPort(page, 9000).first()).toBeVisible();
  await setFilter(page, '');
  await page.keyboard.press('Control+2');
  const tab = page.getByRole('tab', { name: 'Processes' });
  await expect(tab).toHaveAttribute('aria-selected', 'true');
  const grid = page.getByRole('grid', { name: 'Processes' });
  const rowOf = (pid: number) =>
    grid.getByTestId('process-row').filter({ hasText: new RegExp(`PID ${wholeNumber(pid).source}`) });
  await expect(rowOf(many.pid).getByRole('button')).toHaveText([/^3000/, /^8080/]);
  await expect(rowOf(one.pid).getByRole('button')).toHaveText([/^9000/]);
  await expect(rowOf(many.pid)).toContainText('listen.mjs');
  await expect(rowOf(client.pid)).toContainText('connect.mjs');

  await setFilter(page, `pid:${many.pid}`);
  await expect(grid.getByTestId('process-row')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(rowOf(many.pid)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(rowOf(many.pid).getByRole('button', { name: /^8080/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByTestId('details')).toContainText('8080');
  await page.keyboard.press('Control+1');
  await expect(rowsOfPort(page, 8080).first()).toHaveAttribute('aria-selected', 'true');
  await Promise.all([client.stop(), many.stop(), one.stop()]);
});

test('opens with the view that was left, and loses a process when it ends', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const { page } = await start({ settings: { view: 'processes', filter: 'port:3000', highlightSeconds: 1 } });
  const row = page.getByTestId('process-row').filter({ hasText: 'listen.mjs' });
  await expect(row).toBeVisible();
  await server.stop();
  await expect(row).toHaveCount(0);
});
