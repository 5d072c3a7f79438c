import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/porthole-app.ts';
import type { Program } from './support/programs.ts';
import { startPuppet } from './support/sides/puppet.ts';
import { rows, rowsOfPort, setFilterHere } from './support/window.ts';

/** How long marks are set to stay, in seconds; a closed row stays one second longer. */
const STAY = 2;
const ALL = 'port:[6100 TO 6140] -state:time-wait';
const here = { address: '127.0.0.1', port: 6110 };

const signOf = (row: Locator): Locator => row.locator('[data-column="mark"]').getByRole('img');

/** The colour in which an element is drawn, and the one that the theme means for it. */
async function coloursOf(row: Locator, token: string): Promise<readonly [drawn: string, meant: string]> {
  return row.locator('[data-column="mark"]').evaluate((cell, name) => {
    const sample = document.body.appendChild(document.createElement('i'));
    sample.style.color = `var(--${name})`;
    const meant = getComputedStyle(sample).color;
    sample.remove();
    return [getComputedStyle(cell).color, meant];
  }, token);
}

/** When `gone` first holds, in milliseconds from now. */
async function untilGone(mark: Locator): Promise<number> {
  const from = Date.now();
  await expect(mark).toHaveCount(0, { timeout: 15_000 });
  return Date.now() - from;
}

const topOf = async (row: Locator): Promise<number> => (await row.boundingBox())?.y ?? NaN;

/** From now on, every frame, where the row of a port is drawn. */
async function watchTop(page: Page, port: number): Promise<() => Promise<readonly number[]>> {
  const id = await rowsOfPort(page, port).getAttribute('id');
  await page.evaluate((rowId) => {
    const seen = new Set<number>();
    Object.assign(globalThis, { seen });
    const look = (): void => {
      const row = document.getElementById(rowId ?? '');
      if (row !== null) seen.add(Math.round(row.getBoundingClientRect().top));
      requestAnimationFrame(look);
    };
    look();
  }, id);
  return () => page.evaluate(() => [...(Reflect.get(globalThis, 'seen') as Set<number>)]);
}

/** Five rows, of which this one is watched; then rows above it come and go, and it must have stood still. */
async function comeAndGoAbove(
  page: Page,
  run: (name: string, ...ports: readonly string[]) => Promise<Program>,
  hold: (row: Locator) => Promise<void>,
): Promise<number> {
  await run('listen', '6120', '6121', '6122');
  const first = await run('listen', '6105', '6106');
  await setFilterHere(page, ALL);
  await expect(rows(page)).toHaveCount(5);
  await hold(rowsOfPort(page, 6121));
  const tops = await watchTop(page, 6121);
  const more = await run('listen', '6101', '6102', '6103');
  await expect(rows(page)).toHaveCount(8);
  await Promise.all([more.stop(), first.stop()]);
  await expect(rows(page)).toHaveCount(3, { timeout: 8000 });
  const [top, ...others] = await tops();
  expect(others).toEqual([]);
  return top ?? NaN;
}

test('new, changed and closed rows carry a sign and a colour for the set time, in both themes', async ({
  start,
  run,
}) => {
  const puppet = await startPuppet();
  const themes = ['light', 'dark'] as const;
  const windows = await Promise.all(
    themes.map((theme) => start({ settings: { theme, highlightSeconds: STAY } })),
  );
  const inEach = async (look: (page: Page) => Promise<void>): Promise<void> => {
    await Promise.all(windows.map(({ page }) => look(page)));
  };
  /** Each row with its sign, what it is called, and the colour that the theme means for it. */
  const expectMark = (rowIn: (page: Page) => Locator, name: 'new' | 'changed' | 'closed', text: string) =>
    inEach(async (page) => {
      const row = rowIn(page);
      await expect(signOf(row)).toHaveAccessibleName(name);
      await expect(signOf(row)).toHaveText(text);
      const [drawn, meant] = await coloursOf(row, name);
      expect(drawn).toBe(meant);
    });
  // What the first picture has is not new.
  await inEach(async (page) => {
    await rows(page).first().waitFor();
    await setFilterHere(page, ALL);
  });
  const listener = await puppet.open({ protocol: 'tcp', local: here, backlog: 4 });
  await expectMark((page) => rowsOfPort(page, here.port).first(), 'new', '+');
  await inEach(async (page) => {
    const stayed = await untilGone(signOf(rowsOfPort(page, here.port).first()));
    expect(stayed).toBeGreaterThan(STAY * 1000 - 1200);
    expect(stayed).toBeLessThan(STAY * 1000 + 1500);
  });

  const client = await puppet.open({ protocol: 'tcp', remote: here });
  const accepted = await puppet.accept(listener);
  const connection = (page: Page): Locator => rowsOfPort(page, here.port).filter({ hasNotText: 'listening' });
  await inEach(async (page) => {
    await expect(rowsOfPort(page, here.port)).toHaveCount(2);
    await expect(connection(page)).toHaveCount(1);
    await untilGone(signOf(connection(page)));
  });
  await puppet.shutdown(client);
  await expectMark(connection, 'changed', '~');
  await inEach(async (page) => {
    await untilGone(signOf(connection(page)));
  });
  await puppet.close(accepted);

  const other = await run('listen', '6120');
  await inEach(async (page) => {
    await expect(signOf(rowsOfPort(page, 6120))).toBeVisible();
    await untilGone(signOf(rowsOfPort(page, 6120)));
  });
  await other.stop();
  await expectMark((page) => rowsOfPort(page, 6120), 'closed', '−');
  await inEach((page) => expect(rowsOfPort(page, 6120)).toHaveCount(0, { timeout: 8000 }));
  await puppet.stop();
});

test('what closed leaves last, after the marks of what came with it', async ({ start, run }) => {
  const { page } = await start({ settings: { highlightSeconds: STAY, pace: 2000 } });
  const old = await run('listen', '6101', '6102');
  await setFilterHere(page, ALL);
  await expect(rows(page)).toHaveCount(2);
  await expect(page.locator('[data-mark]')).toHaveCount(0, { timeout: 10_000 });
  await Promise.all([old.stop(), run('listen', '6100')]);
  await expect(page.locator('[data-mark="closed"]')).toHaveCount(2);
  await expect(page.locator('[data-mark="new"]')).toHaveCount(1, { timeout: 4000 });
  await expect(page.locator('[data-mark="new"]')).toHaveCount(0, { timeout: 8000 });
  await expect(page.locator('[data-mark="closed"]')).toHaveCount(2);
  await expect(rows(page)).toHaveCount(1, { timeout: 4000 });
});

test('with a time of 0 nothing is marked, and what closed leaves at once', async ({ start, run }) => {
  const { page } = await start({ settings: { highlightSeconds: 0 } });
  await rows(page).first().waitFor();
  await setFilterHere(page, ALL);
  await page.evaluate(() => {
    Object.assign(globalThis, { marked: 0 });
    const count = (): void => {
      const marked = document.querySelectorAll('[data-mark]').length;
      Object.assign(globalThis, { marked: Number(Reflect.get(globalThis, 'marked')) + marked });
    };
    new MutationObserver(count).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  const server = await run('listen', '6101');
  await expect(rows(page)).toHaveCount(1);
  await server.stop();
  await expect(rows(page)).toHaveCount(0);
  expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'marked')))).toBe(0);
});

test('the row under the pointer stays where it is while rows above it come and go', async ({
  start,
  run,
}) => {
  const { page } = await start({ settings: { highlightSeconds: 1 } });
  const top = await comeAndGoAbove(page, run, (row) => row.hover());
  // The pointer goes, and with it the room that was made above the rows.
  await page.mouse.move(400, 5);
  await expect.poll(() => topOf(rows(page).first())).toBeLessThan(top);
});

test('the selected row stays where it is while rows above it come and go', async ({ start, run }) => {
  const { page } = await start({ settings: { highlightSeconds: 1 } });
  const top = await comeAndGoAbove(page, run, async (row) => {
    await row.click();
    await page.mouse.move(400, 5);
  });
  await page.keyboard.press('Escape');
  await expect.poll(() => topOf(rows(page).first())).toBeLessThan(top);
});
