import { OVERLAYS, putAway, SAVED_VIEW } from '../support/overlays.ts';
import { test } from '../support/porthole-app.ts';
import { rows, rowsOfPort } from '../support/window.ts';
import { WORDS } from '../support/words.ts';
import { LOOKS, picture, pictureAsIs, resize, settingsOf } from './looks.ts';
import { openScene } from './scene.ts';

const savedViews = [
  SAVED_VIEW,
  { id: 'data', name: 'PostgreSQL + MongoDB', filter: 'service:(postgresql OR mongodb)' },
];
const filterHistory = ['is:listening exposure:all', 'port:3000', 'process:node'];

/** Those that a page about Porthole would show; all of them are walked through by `overlays.spec.ts`. */
const SHOWN = [
  'palette',
  'settings',
  'shortcut sheet',
  'explanation',
  'completion list',
  'check dialog',
  'end dialog',
  'menu of a row',
  'column chooser',
];

let close: () => Promise<void>;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  close = await openScene();
});
test.afterAll(() => close());

for (const look of LOOKS.filter(({ name }) => name === 'light-en' || name === 'dark-ko')) {
  test(`what lies over the window, ${look.name}`, async ({ start }) => {
    test.setTimeout(180_000);
    const words = WORDS[look.language];
    const porthole = await start({ settings: { ...settingsOf(look), savedViews, filterHistory } });
    const { page } = porthole;
    await resize(porthole, 1400, 860);
    await rows(page).first().waitFor();
    for (const { name, open } of OVERLAYS.filter((overlay) => SHOWN.includes(overlay.name))) {
      await open(page, words);
      await pictureAsIs(page, `${name.replaceAll(' ', '-')}-${look.name}`);
      await putAway(page, words);
    }
    await rowsOfPort(page, 80).first().click();
    // As 200 % zoom sees a window of 1400 × 860.
    await resize(porthole, 700, 480);
    await picture(page, `zoomed-${look.name}`);
    await resize(porthole, 1400, 860);
    await page.emulateMedia({ forcedColors: 'active', colorScheme: look.theme });
    await picture(page, `forced-colors-${look.name}`);
  });
}
