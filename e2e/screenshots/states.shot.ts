import { WINDOW_VIEWS } from '../../src/shared/settings.ts';
import { expect, test } from '../support/porthole-app.ts';
import { replaceTools } from '../support/tools.ts';
import { filterBox, rows, setFilter } from '../support/window.ts';
import { LOOKS, picture, resize, settingsOf } from './looks.ts';

for (const look of LOOKS) {
  test(`every view without a row, ${look.name}`, async ({ start }) => {
    const porthole = await start({ settings: settingsOf(look) });
    const { page } = porthole;
    await resize(porthole, 1400, 800);
    await expect(filterBox(page)).toBeVisible();
    await setFilter(page, 'port:1 service:nothing-of-this-name');
    await expect(rows(page)).toHaveCount(0);
    for (const [index, view] of WINDOW_VIEWS.entries()) {
      await page.keyboard.press(`Control+${index + 1}`);
      await picture(page, `empty-${view}-${look.name}`);
    }
  });

  test(`every view when a source fails, ${look.name}`, async ({ start }) => {
    const tools = replaceTools();
    tools.behave('fail');
    const porthole = await start({ settings: settingsOf(look) });
    const { page } = porthole;
    await resize(porthole, 1400, 800);
    await expect(page.getByRole('alert')).toBeVisible();
    for (const [index, view] of WINDOW_VIEWS.entries()) {
      await page.keyboard.press(`Control+${index + 1}`);
      await picture(page, `failed-${view}-${look.name}`);
    }
    tools.restore();
  });
}
