import { WINDOW_VIEWS } from '../src/shared/settings.ts';
import { OVERLAYS, putAway, SAVED_VIEW, SERVER_PORT } from './support/overlays.ts';
import { expect, test } from './support/porthole-app.ts';
import { motionsOf } from './support/usable.ts';
import { rows } from './support/window.ts';
import { WORDS } from './support/words.ts';

test('nothing moves for somebody who asked for less motion', async ({ start, run }) => {
  test.setTimeout(120_000);
  await run('listen', String(SERVER_PORT));
  await run('connect', String(SERVER_PORT));
  const { page } = await start({
    settings: { savedViews: [SAVED_VIEW], filterHistory: ['port:80', 'is:listening'] },
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  // Before the first picture, too, when a bar tells that it is being read.
  expect(await motionsOf(page)).toEqual([]);
  await rows(page).first().waitFor();
  for (const [index] of WINDOW_VIEWS.entries()) {
    await page.keyboard.press(`Control+${index + 1}`);
    expect(await motionsOf(page)).toEqual([]);
  }
  for (const { name, open } of OVERLAYS) {
    await putAway(page, WORDS.en);
    await open(page, WORDS.en);
    expect({ [name]: await motionsOf(page) }).toEqual({ [name]: [] });
  }
  // A button that is pressed and a row that is new are still, too.
  await putAway(page, WORDS.en);
  await page.getByRole('tab', { name: 'Map' }).hover();
  await run('listen', '3001');
  await expect(page.locator('[data-mark]').first()).toBeVisible();
  expect(await motionsOf(page)).toEqual([]);
});
