import { WINDOW_VIEWS } from '../src/shared/settings.ts';
import { violations } from './support/axe.ts';
import { OVERLAYS, putAway, SAVED_VIEW, SERVER_PORT } from './support/overlays.ts';
import { expect, test } from './support/porthole-app.ts';
import { rows } from './support/window.ts';
import { WORDS } from './support/words.ts';

/** Each theme and each language once: what axe finds depends on the colours or on the words, never on both. */
const LOOKS = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'ko' },
] as const;

for (const { theme, language } of LOOKS) {
  test(`axe finds nothing in any view and in whatever lies over it (${theme}, ${language})`, async ({
    start,
    run,
  }) => {
    test.setTimeout(240_000);
    const server = await run('listen', String(SERVER_PORT));
    const client = await run('connect', String(SERVER_PORT));
    const { page } = await start({
      settings: { theme, language, savedViews: [SAVED_VIEW], filterHistory: ['port:80', 'is:listening'] },
    });
    await rows(page).first().waitFor();
    const found: Record<string, readonly string[]> = {};
    const look = async (where: string): Promise<void> => {
      const complaints = await violations(page);
      if (complaints.length > 0) found[where] = complaints;
    };
    for (const [index, view] of WINDOW_VIEWS.entries()) {
      await page.keyboard.press(`Control+${index + 1}`);
      await expect(page.locator(`#view-${view}`)).toBeVisible();
      await look(view);
    }
    await putAway(page, WORDS[language]);
    for (const { name, open } of OVERLAYS) {
      await test.step(name, async () => {
        await open(page, WORDS[language]);
        await look(name);
        await putAway(page, WORDS[language]);
      });
    }
    expect(found).toEqual({});
    await Promise.all([server.stop(), client.stop()]);
  });
}
