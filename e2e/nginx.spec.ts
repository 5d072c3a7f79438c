import { expect, test } from './support/porthole-app.ts';
import { startNginx, type Nginx } from './support/nginx.ts';
import { filterBox, rows, rowsOfPort, setFilter, setFilterHere } from './support/window.ts';

test.describe('a real nginx on port 80', () => {
  let nginx: Nginx;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    nginx = await startNginx(80);
  });
  test.afterAll(() => nginx.stop());

  test('is HTTP, well-known, with the pid and user of nginx', async ({ start }) => {
    const { page } = await start();
    await setFilterHere(page, 'port:80 is:listening');
    await expect(rows(page)).toHaveCount(1);
    const row = rows(page).first();
    await expect(row).toContainText('nginx');
    await expect(row).toContainText('HTTP');
    await expect(row).toContainText('well-known');
    await row.click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details).toContainText(String(nginx.masterPid));
    await expect(details).toContainText('root');
    await expect(details).toContainText('nobody');
    await expect(details).toContainText('nginx.conf');
    await setFilterHere(page, `port:80 is:listening pid:${nginx.masterPid}`);
    await expect(rows(page)).toHaveCount(1);
  });

  // Both halves of Linux's automatic range, and one that no Linux hands out by itself.
  for (const localPort of [40123, 51234, 61234]) {
    test(`a client from ${localPort} is a dynamic-range client`, async ({ start, run }) => {
      const { page } = await start();
      const client = await run('connect', '80', String(localPort));
      await page.getByRole('button', { name: /Dynamic-range clients/ }).click();
      await expect(filterBox(page)).toHaveValue('is:dynamic-client');
      // Connections of earlier tests wait out their time, more of them than rows fit.
      await setFilter(page, `is:dynamic-client port:${localPort}`);
      const row = rowsOfPort(page, localPort);
      await expect(row).toHaveCount(1);
      await expect(row).toContainText('client');
      await expect(row).toContainText('HTTP');
      await expect(row).toContainText(localPort < 49152 ? 'registered' : 'dynamic');
      // The accepted end of the same connection has port 80: it is nobody's dynamic-range client.
      await expect(rows(page).filter({ hasText: 'listening' })).toHaveCount(0);
      await client.stop();
    });
  }

  test('filtering by HTTP leaves exactly its rows', async ({ start, run }) => {
    const { page } = await start();
    const other = await run('listen', '2222', '9999');
    const client = await run('connect', '80');
    const elsewhere = await run('connect', '9999');
    // Connections that other tests closed may still be kept back by the system.
    await setFilterHere(page, 'service:http -state:time-wait');
    // The listener, the accepted end, and the client's end of one connection.
    await expect(rows(page)).toHaveCount(3);
    const [localPort] = client.ports;
    await expect(rowsOfPort(page, localPort ?? 0)).not.toHaveCount(0);
    for (const port of [2222, 9999]) {
      await expect(rowsOfPort(page, port)).toHaveCount(0);
    }
    await Promise.all([other.stop(), client.stop(), elsewhere.stop()]);
  });
});
