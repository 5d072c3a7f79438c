import type { Page } from '@playwright/test';
import type { Bridge } from '../src/shared/ipc.ts';
import { DEFAULT_SETTINGS, LANGUAGES, type SettingsPatch } from '../src/shared/settings.ts';
import { PROCESS_COLUMNS } from '../src/renderer/views/processes/columns.ts';
import { SOCKET_COLUMNS } from '../src/renderer/views/ports/table/columns.ts';
import { expect, test } from './support/porthole-app.ts';

/** Headings whose word, with the sign of its order beside it, is wider than its column. */
function cutHeadings(page: Page): Promise<readonly string[]> {
  return page.getByRole('columnheader').evaluateAll((headings) =>
    headings.flatMap((heading) => {
      const button = heading.querySelector('[data-heading]');
      if (button === null || button.scrollWidth <= button.clientWidth) return [];
      return [`${button.textContent}: ${button.scrollWidth} px in ${button.clientWidth}`];
    }),
  );
}

const SETS = [
  { view: 'ports', columns: {}, room: 1400 },
  ...[0, 8, 16].map((from) => ({
    view: 'ports' as const,
    columns: {
      ports: {
        shown: SOCKET_COLUMNS.columns.slice(1 + from, 9 + from).map(({ id }) => id),
        widths: {},
      },
    },
    room: 1400,
  })),
  {
    view: 'processes',
    columns: { processes: { shown: PROCESS_COLUMNS.columns.map(({ id }) => id), widths: {} } },
    room: 1400,
  },
  { view: 'processes', columns: {}, room: 800 },
  { view: 'ports', columns: {}, room: 800 },
  { view: 'conversations', columns: {}, room: 1400 },
  { view: 'conversations', columns: {}, room: 800 },
] as const;

const USUAL = { shown: [], widths: {} };
const { sort, processSort, conversations } = DEFAULT_SETTINGS;
const UNSORTED = { sort, processSort, conversations };

/** The window as it opens with these settings. */
async function open(page: Page, settings: SettingsPatch): Promise<void> {
  await page.evaluate(async (patch) => {
    const bridge = Reflect.get(globalThis, 'porthole') as Bridge;
    await bridge.call('settings:write', patch);
  }, settings);
  await page.reload();
}

for (const language of LANGUAGES) {
  test(`every heading can be read at its usual width, sorted or not (${language})`, async ({
    start,
    run,
  }) => {
    test.setTimeout(180_000);
    await run('listen', '3000');
    await run('connect', '3000');
    const { app, page } = await start({ settings: { language, details: false } });
    for (const { view, columns, room } of SETS) {
      await open(page, { view, columns: { ports: USUAL, processes: USUAL, ...columns }, ...UNSORTED });
      await app.evaluate(
        ({ BrowserWindow }, width) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, 600),
        room,
      );
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(room);
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      expect(await cutHeadings(page)).toEqual([]);
      const buttons = page.locator('[role="columnheader"]:not([data-column="mark"]) [data-heading]');
      for (const button of await buttons.all()) {
        await button.click();
        expect(await cutHeadings(page)).toEqual([]);
      }
    }
  });
}
