import { expect, test } from '../support/porthole-app.ts';
import { rowsOfPort, setFilter } from '../support/window.ts';
import { LOOKS, picture, resize, settingsOf } from './looks.ts';
import { openScene } from './scene.ts';

let close: () => Promise<void>;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  close = await openScene();
});
test.afterAll(() => close());

for (const look of LOOKS) {
  test(`ports and processes, ${look.name}`, async ({ start }) => {
    const porthole = await start({ settings: settingsOf(look) });
    const { page } = porthole;
    const shot = (what: string) => picture(page, `${what}-${look.name}`);
    await resize(porthole, 1400, 800);
    await expect(rowsOfPort(page, 80).first()).toBeVisible();
    await setFilter(page, '-state:time-wait');
    await rowsOfPort(page, 80).first().click();
    // The curve of the sockets has two points by then.
    await expect(page.getByRole('contentinfo').getByRole('img')).toBeVisible({ timeout: 20_000 });
    await shot('ports');
    await setFilter(page, 'is:dynamic-client service:http');
    // Puts the list of what could stand there away.
    await page.keyboard.press('Enter');
    await rowsOfPort(page, 51234).first().click();
    await shot('dynamic-clients');
    await setFilter(page, 'port:80');
    await setFilter(page, 'port:80 AND');
    await shot('filter-error');
    await setFilter(page, '');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+2');
    const chip = page.getByTestId('process-row').locator('[data-chip]').filter({ hasText: /^3000/ });
    await chip.first().click();
    // From the first row on, also where the click had to scroll.
    await page.mouse.move(640, 500);
    await page.mouse.wheel(0, -2000);
    await shot('processes');
    await page.keyboard.press('Escape');
    await resize(porthole, 800, 600);
    await shot('processes-small');
    await page.keyboard.press('Control+1');
    // The table is found scrolled as it was left.
    await page.getByRole('grid').evaluate((grid) => grid.parentElement?.scrollTo(0, 0));
    await shot('small');
    await rowsOfPort(page, 80).first().click();
    await shot('small-selected');
  });

  test(`grouped, ${look.name}`, async ({ start }) => {
    const porthole = await start({ settings: { ...settingsOf(look), group: 'process' } });
    await resize(porthole, 1400, 800);
    await setFilter(porthole.page, '-state:time-wait');
    await expect(porthole.page.getByTestId('group-row').first()).toBeVisible();
    await picture(porthole.page, `grouped-${look.name}`);
  });
}
