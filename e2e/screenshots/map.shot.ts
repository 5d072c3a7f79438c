import { join } from 'node:path';
import { projectFolder } from '../support/folders.ts';
import { expect, test, type LaunchOptions, type PortholeApp } from '../support/porthole-app.ts';
import { runProgram, type Program } from '../support/programs.ts';
import { openScene } from './scene.ts';

const folder = join(projectFolder, 'docs', 'screenshots');

const looks: readonly (LaunchOptions & { readonly name: string })[] = [
  { name: 'light-en', settings: { theme: 'light', language: 'en', view: 'map' } },
  { name: 'dark-ko', settings: { theme: 'dark', language: 'ko', view: 'map' } },
  { name: 'dark-en', settings: { theme: 'dark', language: 'en', view: 'map' } },
  { name: 'light-ko', settings: { theme: 'light', language: 'ko', view: 'map' } },
];

/** Sockets in the picture, roughly, and what is opened for it: listeners and connections beside the usual scene. */
const crowds = [
  { sockets: 20, open: null },
  { sockets: 500, open: ['60', '210'] },
  { sockets: 5000, open: ['600', '2190'] },
] as const;

async function resize({ app }: PortholeApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

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

    for (const { name, ...options } of looks) {
      test(`map, ${name}`, async ({ start }) => {
        const porthole = await start(options);
        const { page } = porthole;
        const shot = (part: string) => page.screenshot({ path: join(folder, `map-${part}-${name}.png`) });
        await resize(porthole, 1400, 800);
        await expect(page.getByTestId('map-summary')).toContainText('nginx');
        // The rings of new ports fade first.
        await page.waitForTimeout(4500);
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
        await page.getByRole('button', { name: /Free areas|빈 영역/ }).click();
        await shot('free');
        await page.keyboard.press('Escape');
        await resize(porthole, 800, 600);
        await page.waitForTimeout(300);
        await shot('small');
        await page.getByRole('button', { name: /Free areas|빈 영역/ }).click();
        await map.focus();
        for (let count = 0; count < 4; count++) await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await page.waitForTimeout(300);
        await shot('small-selected');
      });
    }
  });
}
