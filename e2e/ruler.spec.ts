import { positionOf } from '../src/renderer/views/ports/ruler/scale.ts';
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
  await rows(page).first().waitFor();
  await expect(rowsOfPort(page, PORT)).toHaveCount(1);
  const ruler = page.getByRole('img', { name: /^All 65,536 ports in one strip; \d+ are in use/ });
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
  await expect(page.getByText('left out by the filter')).toBeVisible();
});
