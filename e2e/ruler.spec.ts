import { positionOf } from '../src/renderer/views/ports/ruler/scale.ts';
import { violations } from './support/axe.ts';
import { expect, test } from './support/porthole-app.ts';
import { rows, rowsOfPort, setFilterHere } from './support/window.ts';

/** Where no other port is near. */
const PORT = 20_000;

test('a tick of the ruler tells its port and leads to its row, also past the filter', async ({
  start,
  run,
}) => {
  const server = await run('listen', String(PORT));
  const { page } = await start();
  // Alone, since its row may lie beyond those that a full machine has in sight.
  await setFilterHere(page, `port:${PORT}`);
  await expect(rowsOfPort(page, PORT)).toHaveCount(1);
  const ruler = page.getByRole('slider', { name: 'Ruler of all ports' });
  const point = async () => {
    const box = await ruler.boundingBox();
    if (box === null) throw new Error('There is no ruler.');
    return { x: box.x + positionOf(PORT, box.width), y: box.y + box.height - 4 };
  };
  const { x, y } = await point();
  await page.mouse.move(x, y);
  await expect(page.getByText(String(PORT), { exact: true }).first()).toBeVisible();
  await expect(ruler).toHaveAttribute('data-hit', 'true');
  await page.mouse.click(x, y);
  await expect(rowsOfPort(page, PORT)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByTestId('details')).toContainText(String(server.pid));

  await page.keyboard.press('Escape');
  await setFilterHere(page, 'port:1');
  await expect(rows(page)).toHaveCount(0);
  await page.mouse.move(x - 40, y);
  await page.mouse.move(x, y);
  await expect(page.getByTestId('port-tip').getByText('left out by the filter')).toBeVisible();
});

test('the keyboard goes from used port to used port, hears each, and selects one', async ({ start, run }) => {
  const server = await run('listen', '80', '3000', '20000');
  const { page } = await start();
  await rows(page).first().waitFor();
  await setFilterHere(page, 'port:(80 OR 3000 OR 20000) is:listening');
  await expect(rows(page)).toHaveCount(3);
  const ruler = page.getByRole('slider', { name: 'Ruler of all ports' });
  await expect(ruler).toHaveAttribute('aria-valuetext', /^All 65,536 ports in one strip; \d+ are in use/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('on the ruler');
  await page.keyboard.press('Enter');
  await expect(ruler).toBeFocused();
  for (const [key, port] of [
    ['ArrowRight', 80],
    ['ArrowRight', 3000],
    ['End', PORT],
    ['ArrowRight', PORT],
    ['ArrowLeft', 3000],
    ['Home', 80],
    ['PageUp', 3000],
  ] as const) {
    await page.keyboard.press(key);
    await expect(ruler).toHaveAttribute('aria-valuenow', String(port));
  }
  await expect(ruler).toHaveAttribute('aria-valuetext', /^3000, Web development \(3000\) node listening/);
  await expect(page.getByTestId('port-tip')).toContainText('3000 Web development');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(rowsOfPort(page, 3000)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByTestId('details')).toContainText(String(server.pid));
  await expect(ruler).toBeFocused();
});
