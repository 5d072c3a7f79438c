import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { violations } from './support/axe.ts';
import { temporaryFolder } from './support/folders.ts';
import { expect, launchPorthole, test } from './support/porthole-app.ts';
import { filterBox, rows } from './support/window.ts';

const mount = (...words: readonly string[]): Buffer => execFileSync('mount', words);
const unmount = (folder: string): Buffer => execFileSync('umount', ['-l', folder]);

/** Everything that is free, down to the last page. */
function fill(folder: string): () => void {
  const file = join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(file, Buffer.alloc(bavail * bsize));
  return () => rmSync(file);
}

/** The profile's folder again, in its own place, where nothing can be written. */
function seal(folder: string): () => void {
  mount('--bind', folder, folder);
  mount('-o', 'remount,bind,ro', folder);
  return () => unmount(folder);
}

const warning = (page: Page) => page.getByRole('alert').filter({ hasText: 'Changes are not saved' });

for (const { name, spoil, says } of [
  { name: 'a full disk', spoil: fill, says: 'There is no room left for' },
  { name: 'a folder that can only be read', spoil: seal, says: 'on a disk that can only be read' },
] as const) {
  test(`${name}: settings hold, the window says why they are not saved, and saves them when it can`, async () => {
    const profile = temporaryFolder();
    mount('-t', 'tmpfs', '-o', 'size=96m', 'none', profile);
    try {
      const porthole = await launchPorthole({ profile });
      const { page } = porthole;
      await rows(page).first().waitFor();
      const mend = spoil(profile);
      await filterBox(page).fill('port:80');
      await expect(warning(page)).toContainText(says);
      await expect(warning(page)).toContainText(join(profile, 'settings.json'));
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Control+,');
      await page.getByRole('radio', { name: 'Dark' }).check();
      await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
      await page.keyboard.press('Escape');

      const again = warning(page).getByRole('button', { name: 'Try again' });
      await again.click();
      await expect(warning(page)).toContainText(says);
      mend();
      await again.click();
      await expect(warning(page)).toHaveCount(0);
      expect(JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8'))).toMatchObject({
        filter: 'port:80',
        theme: 'dark',
      });
      await porthole.close();
    } finally {
      unmount(profile);
    }
  });
}
