import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows, rowsOfPort, setFilterHere, wholeNumber } from './support/window.ts';

/** What the issue promises: a socket is seen, or seen to be gone, within 3 s. */
const SEEN_WITHIN = { timeout: 3000 };

/** What closed leaves soon: marks.spec.ts holds how long it stays. */
const settings = { highlightSeconds: 1 };

test.describe('the table follows real sockets', () => {
  test('shows several ports of one process, with its pid and name, and drops them when it ends', async ({
    start,
    run,
  }) => {
    const { page } = await start({ settings });
    await expect(filterBox(page)).toBeVisible();
    await setFilterHere(page, 'port:(3000 OR 3001 OR 48123) is:listening');
    const server = await run('listen', '3000', '3001', '48123');
    await expect(rows(page)).toHaveCount(3, SEEN_WITHIN);
    for (const port of [3000, 3001, 48123]) {
      const row = rowsOfPort(page, port);
      await expect(row).toContainText('node');
      await expect(row).toContainText(wholeNumber(server.pid));
      await expect(row).toContainText('registered');
    }
    await server.stop();
    await expect(rows(page)).toHaveCount(0, { timeout: 8000 });
  });

  test('shows two processes on one port by SO_REUSEPORT as two rows', async ({ start, run }) => {
    const { page } = await start({ settings });
    const first = await run('listen-shared', '4100');
    const second = await run('listen-shared', '4100');
    await setFilterHere(page, 'port:4100');
    await expect(rows(page)).toHaveCount(2, SEEN_WITHIN);
    await expect(rows(page).filter({ hasText: wholeNumber(first.pid) })).toHaveCount(1);
    await expect(rows(page).filter({ hasText: wholeNumber(second.pid) })).toHaveCount(1);
    await expect(rows(page).first().getByRole('img', { name: 'SO_REUSEPORT' })).toBeVisible();
    await first.stop();
    await expect(rows(page).filter({ hasText: wholeNumber(first.pid) })).toHaveCount(0, { timeout: 8000 });
    await expect(rows(page)).toHaveCount(1);
    await second.stop();
  });

  test('keeps selection, sort and place while rows come and go', async ({ start, run }) => {
    const { page } = await start({ settings });
    const server = await run('listen', '5001', '5002', '5003');
    await setFilterHere(page, 'port:[5000 TO 5010]');
    await expect(rows(page)).toHaveCount(3, SEEN_WITHIN);
    const chosen = rowsOfPort(page, 5002);
    await chosen.click();
    await expect(chosen).toHaveAttribute('aria-selected', 'true');
    const other = await run('listen', '5000', '5004');
    await expect(rows(page)).toHaveCount(5, SEEN_WITHIN);
    await expect(rowsOfPort(page, 5002)).toHaveAttribute('aria-selected', 'true');
    await other.stop();
    await expect(rows(page)).toHaveCount(3, { timeout: 8000 });
    await expect(rowsOfPort(page, 5002)).toHaveAttribute('aria-selected', 'true');
    await server.stop();
  });
});
