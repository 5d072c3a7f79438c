import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { projectFolder } from '../support/folders.ts';
import type { PortholeApp } from '../support/porthole-app.ts';

export interface Look {
  readonly name: string;
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'ko';
}

/** Both themes in both languages. */
export const LOOKS: readonly Look[] = (['light', 'dark'] as const).flatMap((theme) =>
  (['en', 'ko'] as const).map((language) => ({ name: `${theme}-${language}`, theme, language })),
);

/** Without marks: the pictures are to be the same each time. */
export const settingsOf = ({ theme, language }: Look) => ({ theme, language, highlightSeconds: 0 });

export async function resize({ app }: PortholeApp, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

/** When what was just asked for has settled. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(700, 5);
  await pictureAsIs(page, name);
}

/**
 * With the pointer where it is: a menu that opened under it stays open. Kept in 256 colours, which no eye tells from
 * the three thousand shades of a window's letters, and which takes a third of the room in every clone.
 */
export async function pictureAsIs(page: Page, name: string): Promise<void> {
  // Sides and owners are whole when every source has answered.
  await expect(page.getByRole('contentinfo').first()).not.toContainText(/reading…|읽는 중/);
  await page.waitForTimeout(600);
  await sharp(await page.screenshot())
    .png({ palette: true, dither: 0, effort: 10 })
    .toFile(join(projectFolder, 'docs', 'screenshots', `${name}.png`));
}
