import { expect, test } from '../support/porthole-app.ts';
import { runProgram, type Program } from '../support/programs.ts';
import { LOOKS, picture, resize, settingsOf } from './looks.ts';
import { openScene } from './scene.ts';

/** Sockets in the picture, roughly, and what is opened for it: listeners and connections beside the usual scene. */
const crowds = [
  { sockets: 20, open: null },
  { sockets: 500, open: ['60', '210'] },
  { sockets: 5000, open: ['600', '2190'] },
] as const;

const FREE = /Free areas|빈 영역/;

for (const { sockets, open } of crowds) {
  test.describe(`${sockets} sockets`, () => {
    let close: () => Promise<void>;
    let crowd: Program | null = null;
    test.beforeAll(async () => {
      test.setTimeout(240_000);
      close = await openScene();
      if (open !== null) crowd = await runProgram('crowd', ...open);
    });
    test.afterAll(async () => {
      await crowd?.stop();
      await close();
    });

    for (const look of LOOKS) {
      test(`map, ${look.name}`, async ({ start }) => {
        const porthole = await start({ settings: { ...settingsOf(look), view: 'map' } });
        const { page } = porthole;
        const shot = (what: string) => picture(page, `map-${what}-${look.name}`);
        await resize(porthole, 1400, 800);
        // Wherever the pointer of this screen rests, it is not what the pictures are about.
        await page.mouse.move(700, 5);
        await expect(page.getByTestId('map-summary')).toContainText('nginx');
        await shot(String(sockets));
        if (sockets !== 20) return;
        const map = page.getByTestId('port-map');
        await map.focus();
        for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        for (let count = 0; count < 9; count++) await page.keyboard.press('+');
        await shot('near');
        await page.keyboard.press('0');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: FREE }).click();
        await shot('free');
        await page.keyboard.press('Escape');
        // A frame around what was clicked last would make it look switched on.
        const leaveButton = () => page.getByRole('button', { name: FREE }).blur();
        await leaveButton();
        await resize(porthole, 800, 600);
        await shot('small-free');
        await page.getByRole('button', { name: FREE }).click();
        await leaveButton();
        await shot('small');
        await map.focus();
        for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await shot('small-selected');
      });
    }
  });
}
