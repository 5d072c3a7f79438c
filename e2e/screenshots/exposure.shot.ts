import type { Page } from '@playwright/test';
import { expect, test } from '../support/porthole-app.ts';
import { setFilter } from '../support/window.ts';
import { openOffers } from './exposure-scene.ts';
import { LOOKS, picture, resize, settingsOf } from './looks.ts';

const scrollTo = (page: Page, top: number) =>
  page
    .getByRole('tabpanel')
    .locator(':scope > div')
    .evaluate((view, place) => view.scrollTo(0, place), top);

for (const sockets of [20, 500, 5000]) {
  test.describe(`${sockets} sockets`, () => {
    let close: () => Promise<void>;
    test.beforeAll(async () => {
      test.setTimeout(120_000);
      close = await openOffers(sockets);
    });
    test.afterAll(() => close());

    for (const look of LOOKS) {
      test(`exposure, ${look.name}`, async ({ start }) => {
        const porthole = await start({ settings: { ...settingsOf(look), view: 'exposure' } });
        const { page } = porthole;
        const shot = (what: string) => picture(page, `exposure-${what}-${look.name}`);
        await resize(porthole, 1400, 800);
        await setFilter(page, 'namespace:host');
        const offers = page.getByRole('row').filter({ hasText: /redis-server/ });
        await expect(offers.first()).toBeVisible();
        await offers.first().click();
        await page.keyboard.press('Enter');
        await shot(String(sockets));
        if (sockets > 20) return;
        await scrollTo(page, 1e6);
        await shot('end');
        await resize(porthole, 800, 600);
        await scrollTo(page, 0);
        await shot('small');
      });
    }
  });
}
