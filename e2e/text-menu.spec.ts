import type { ElectronApplication, Locator } from '@playwright/test';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows, setFilter } from './support/window.ts';

/** The items of the native menu that a right click brings, without showing it: the disabled ones in brackets. */
async function menuOf(app: ElectronApplication, target: Locator): Promise<readonly string[]> {
  const shown = app.evaluate(
    ({ Menu }) =>
      new Promise<readonly string[]>((resolve) => {
        Object.defineProperty(Menu.prototype, 'popup', {
          value(this: Electron.Menu) {
            const items = this.items.filter(({ type }) => type !== 'separator');
            resolve(items.map(({ label, enabled }) => (enabled ? label : `(${label})`)));
          },
        });
      }),
  );
  await target.click({ button: 'right' });
  return shown;
}

for (const [language, items] of [
  ['en', ['Undo', '(Redo)', 'Cut', 'Copy', '(Paste)', 'Select all']],
  ['ko', ['실행 취소', '(다시 실행)', '잘라내기', '복사', '(붙여넣기)', '모두 선택']],
] as const) {
  test(`a text field has the usual menu, ${language}`, async ({ start }) => {
    const { app, page } = await start({ language });
    await rows(page).first().waitFor();
    await app.evaluate(({ clipboard }) => clipboard.clear());
    await setFilter(page, 'port:80');
    await filterBox(page).selectText();
    expect(await menuOf(app, filterBox(page))).toEqual(items);
  });
}
