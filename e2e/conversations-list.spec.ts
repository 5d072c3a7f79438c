import { expect, test } from './support/porthole-app.ts';
import { setFilterHere } from './support/window.ts';

test('cuts no pid and no number, however narrow the list is', async ({ start, run }) => {
  const servers = [
    await run('citizen', 'a-name-of-many-letters', 'tcp-listen', '5432'),
    await run('citizen', 'web', 'tcp-listen', '8080'),
  ];
  const client = await run(
    'citizen',
    'caller',
    'tcp',
    '127.0.0.1',
    '5432',
    '12',
    'tcp',
    '127.0.0.1',
    '8080',
    '1',
  );
  const { app, page } = await start({ settings: { view: 'conversations' } });
  await setFilterHere(page, 'port:(5432 OR 8080) -state:time-wait');
  const rows = page.getByTestId('conversation-row');
  await expect(rows).toHaveCount(2);
  const whole = [...servers.map(({ pid }) => `PID ${pid}`), `PID ${client.pid}`];
  for (const width of [1400, 1200, 1000, 800]) {
    await app.evaluate(
      ({ BrowserWindow }, wide) => BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 700),
      width,
    );
    await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
    const cells = rows.getByRole('gridcell');
    const clipped = (): Promise<(string | null)[]> =>
      cells.evaluateAll((all) =>
        all.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent),
      );
    await expect.poll(clipped).toEqual([]);
    // What is drawn, beside which a shortened text stands in full for those who cannot see.
    const drawn = await cells
      .locator('bdi')
      .evaluateAll((all) => all.map((text) => (text.lastElementChild ?? text).textContent));
    expect(drawn.filter((text) => text.startsWith('PID') && !whole.includes(text))).toEqual([]);
    expect(drawn).toContain(`PID ${client.pid}`);
  }
});
