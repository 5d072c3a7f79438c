import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { violations } from './support/axe.ts';
import { temporaryFolder } from './support/folders.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox } from './support/window.ts';

const BROKEN = {
  'settings.json': '{"filter": "por',
  'expected.json': '[{"program": "nginx"}]',
  'window.json': '{"width": "wide"}',
};

test('each remembered file that makes no sense is told of, and kept as it was', async ({ start }) => {
  const profile = temporaryFolder();
  for (const [name, text] of Object.entries(BROKEN)) writeFileSync(join(profile, name), text);
  const { page } = await start({ profile });
  await expect(filterBox(page)).toHaveValue('');
  const notices = page.getByRole('alert');
  await expect(notices).toHaveText([
    /settings file could not be read\. Porthole started with its defaults/,
    /Some of what is expected here could not be read/,
    /size and place of the window could not be read/,
  ]);
  expect(await violations(page)).toEqual([]);
  for (const [name, text] of Object.entries(BROKEN)) {
    const kept = readdirSync(profile).find((each) => each.startsWith(`${name}.broken-`)) ?? 'none';
    expect(readFileSync(join(profile, kept), 'utf8')).toBe(text);
    const notice = notices.filter({ hasText: kept });
    await expect(notice).toHaveCount(1);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await expect(notice).toHaveCount(0);
  }
});
