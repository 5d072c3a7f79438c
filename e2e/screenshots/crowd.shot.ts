import { expect, test } from '../support/porthole-app.ts';
import { openTown } from '../support/town.ts';
import { setFilter } from '../support/window.ts';
import { LOOKS, picture, resize, settingsOf } from './looks.ts';

let close: () => Promise<void>;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  close = await openTown(5000);
});
test.afterAll(() => close());

for (const look of LOOKS) {
  test(`5,000 sockets in rows, in groups and by process, ${look.name}`, async ({ start }) => {
    const porthole = await start({ settings: settingsOf(look) });
    const { page } = porthole;
    await resize(porthole, 1400, 800);
    await setFilter(page, 'namespace:host');
    await expect(page.getByTestId('socket-row').first()).toBeVisible();
    await picture(page, `ports-5000-${look.name}`);
    await page.keyboard.press('Control+2');
    await expect(page.getByTestId('process-row').first()).toBeVisible();
    await picture(page, `processes-5000-${look.name}`);
  });

  test(`5,000 sockets in groups, ${look.name}`, async ({ start }) => {
    const porthole = await start({ settings: { ...settingsOf(look), group: 'process' } });
    await resize(porthole, 1400, 800);
    await setFilter(porthole.page, 'namespace:host');
    await expect(porthole.page.getByTestId('group-row').first()).toBeVisible();
    await picture(porthole.page, `grouped-5000-${look.name}`);
  });
}
