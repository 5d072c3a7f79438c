import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { colourAt, crumbs, placeOf, portMap, showMap, tip } from './support/map.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows, rowsOfPort, setFilter, setFilterHere } from './support/window.ts';

const INK: readonly number[] = [27, 29, 33];
const light = { theme: 'light', language: 'en' } as const;

test.describe('the map follows real sockets', () => {
  test('lights a port where it stands when it is taken, and puts it out when it is let go', async ({
    start,
    run,
  }) => {
    const { page } = await start({ settings: { ...light, highlightSeconds: 1 } });
    await expect(rows(page).first()).toBeVisible();
    await showMap(page);
    const place = await placeOf(page, 8123);
    await page.mouse.move(2, 300);
    const before = await colourAt(page, place);
    expect(before).not.toEqual(INK);
    const server = await run('listen', '8123');
    await expect.poll(() => colourAt(page, place), { timeout: 4000 }).toEqual(INK);
    await server.stop();
    await expect.poll(() => colourAt(page, place), { timeout: 12_000 }).toEqual(before);
  });

  test('tells by pointer, and a click selects the socket in the other views, too', async ({ start, run }) => {
    const server = await run('listen', '8123');
    const { page } = await start({ settings: light });
    await setFilterHere(page, 'port:8123');
    await expect(rows(page)).toHaveCount(1);
    await showMap(page);
    const place = await placeOf(page, 8123);
    await page.mouse.move(place.x, place.y);
    await expect(tip(page)).toContainText('8123');
    await expect(tip(page)).toContainText('registered');
    await expect(tip(page)).toContainText('node');
    await page.mouse.click(place.x, place.y);
    await expect(page.getByRole('complementary').filter({ hasText: String(server.pid) })).toBeVisible();
    await page.keyboard.press('Control+1');
    await expect(rowsOfPort(page, 8123).first()).toHaveAttribute('aria-selected', 'true');
  });

  test('makes a brushed stretch the filter', async ({ start }) => {
    const { page } = await start({ settings: light });
    await expect(rows(page).first()).toBeVisible();
    await showMap(page);
    const [from, to] = [await placeOf(page, 3000), await placeOf(page, 3990)];
    await page.mouse.move(from.x, from.y);
    await page.keyboard.down('Shift');
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect(filterBox(page)).toHaveValue('port:[3000 TO 3990]');
  });

  test('is used by keyboard alone', async ({ start, run }) => {
    const server = await run('listen', '3000', '3002');
    const { page } = await start({ settings: light });
    // Of this program alone: what waits out its time there from before is none of it.
    const own = `pid:${server.pid} namespace:host`;
    await setFilter(page, `port:[3000 TO 3999] ${own}`);
    await expect(rows(page)).toHaveCount(2);
    await showMap(page);
    await portMap(page).focus();
    const voice = page.getByTestId('map-voice');
    await page.keyboard.press('ArrowRight');
    await expect(voice).toContainText(/^3000, .*node/);
    await page.keyboard.press('ArrowRight');
    await expect(voice).toContainText(/^3002, /);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary').filter({ hasText: String(server.pid) })).toBeVisible();
    for (let count = 0; count < 8; count++) await page.keyboard.press('+');
    await expect(crumbs(page).filter({ hasText: '3000–3999' })).toBeVisible();
    await page.keyboard.press('0');
    await expect(crumbs(page)).toHaveCount(1);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowRight');
    await expect(voice).toContainText('3002–3028');
    await page.keyboard.press('Enter');
    await expect(filterBox(page)).toHaveValue(`port:[3002 TO 3028] ${own}`);
  });
});

test('zooms towards the pointer by wheel, and moves by drag', async ({ start }) => {
  const { page } = await start({ settings: light });
  await expect(rows(page).first()).toBeVisible();
  await showMap(page);
  const place = await placeOf(page, 25_512);
  await page.mouse.move(place.x, place.y);
  for (let notch = 0; notch < 16; notch++) await page.mouse.wheel(0, -120);
  await expect(crumbs(page).filter({ hasText: '25000–25999' })).toBeVisible();
  await page.mouse.move(place.x + 1, place.y);
  await expect(tip(page).locator('strong')).toHaveText('25512');
  await page.mouse.down();
  await page.mouse.move(place.x + 80, place.y + 60, { steps: 4 });
  await expect(tip(page)).toHaveCount(0);
  await page.mouse.up();
  await page.mouse.move(place.x + 81, place.y + 60);
  await expect(tip(page).locator('strong')).toHaveText('25512');
});

test('goes to a port that is typed, and to the free areas', async ({ start }) => {
  const { page } = await start({ settings: light });
  await showMap(page);
  await page.getByRole('textbox', { name: /^Go to a port/ }).fill('443');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('map-voice')).toContainText(/^443, .*IANA: https/);
  await page.getByRole('button', { name: 'Free areas' }).click();
  const areas = page.getByTestId('free-list').getByRole('button');
  await expect(areas).toHaveCount(8);
  await areas.first().click();
  await expect(page.getByTestId('map-voice')).toContainText('free');
});

test('saves what is seen as PNG and as SVG', async ({ start, run }) => {
  const server = await run('listen', '3000');
  const porthole = await start({ settings: light });
  const { page } = porthole;
  await showMap(page);
  await expect(page.getByTestId('map-summary')).toContainText('3000');
  for (const kind of ['png', 'svg'] as const) {
    const path = join(porthole.profile, `map.${kind}`);
    // The system's own dialog cannot be used from here: it is replaced by its answer.
    await porthole.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await page.getByRole('button', { name: 'Save the picture' }).click();
    await page.getByRole('menuitem', { name: kind.toUpperCase() }).click();
    await expect(page.getByTestId('notice')).toContainText(path);
    const bytes = readFileSync(path);
    if (kind === 'png') expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    else {
      const svg = bytes.toString();
      expect(svg).toContain('<svg ');
      expect(svg).toContain('well-known 0–1023');
      expect(svg).toMatch(/>3000[^<]*<\/text>/);
      expect(await isWellFormed(page, svg)).toBe(true);
    }
  }
  await server.stop();
});

const isWellFormed = (page: Page, svg: string): Promise<boolean> =>
  page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
    svg,
  );

for (const theme of ['light', 'dark'] as const) {
  test(`has no axe violations (${theme})`, async ({ start, run }) => {
    const server = await run('listen', '3000');
    const { page } = await start({ settings: { theme, view: 'map' } });
    await expect(page.getByTestId('map-summary')).toContainText('3000');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Free areas' }).click();
    await page.getByRole('button', { name: 'Colour by service' }).click();
    await portMap(page).focus();
    await page.keyboard.press('ArrowRight');
    for (let count = 0; count < 9; count++) await page.keyboard.press('+');
    expect(await violations(page)).toEqual([]);
    await server.stop();
  });
}
