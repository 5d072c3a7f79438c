import { crumbs, placeOf, portMap, showMap, tip } from './support/map.ts';
import { expect, test } from './support/porthole-app.ts';
import { filterBox, rows } from './support/window.ts';

const settings = { theme: 'light', language: 'en' } as const;

test('a port has the menu of a row, by mouse and by keyboard', async ({ start, run }) => {
  const server = await run('listen', '8123');
  const { page } = await start({ settings });
  await expect(rows(page).first()).toBeVisible();
  await showMap(page);
  const menu = page.getByRole('menu', { name: /8123/ });
  const place = await placeOf(page, 8123);
  await page.mouse.click(place.x, place.y, { button: 'right' });
  await expect(menu).toBeVisible();
  await expect(tip(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await portMap(page).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Show only port 8123' }).press('Enter');
  await expect(filterBox(page)).toHaveValue(/port:8123/);
  await expect(portMap(page)).toBeFocused();
  await server.stop();
});

test('says in a tip only what the details do not say already', async ({ start, run }) => {
  const server = await run('listen', '8123');
  const { page } = await start({ settings });
  await expect(rows(page).first()).toBeVisible();
  await showMap(page);
  const place = await placeOf(page, 8123);
  await expect(page.getByTestId('details')).toBeVisible();
  await page.mouse.click(place.x, place.y);
  await expect(tip(page)).toHaveCount(0);
  await page.mouse.move(place.x + 40, place.y);
  await expect(tip(page)).toBeVisible();
  await server.stop();
});

test('shows an overview if asked to, and puts it aside', async ({ start }) => {
  const { page } = await start({ settings });
  await showMap(page);
  const pictures = portMap(page).locator('..').locator('canvas');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(pictures).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the overview' }).click();
  await expect(pictures).toHaveCount(2);
  await page.getByRole('button', { name: 'Hide the overview' }).click();
  await expect(pictures).toHaveCount(1);
});

test('keeps its zoom and its place while another view is shown', async ({ start }) => {
  const { page } = await start({ settings });
  await showMap(page);
  await page.getByRole('textbox', { name: /^Go to a port/ }).fill('25500-25520');
  await page.keyboard.press('Enter');
  await expect(crumbs(page).last()).not.toHaveText('All ports');
  const where = await crumbs(page).allTextContents();
  await page.getByRole('tab', { name: 'Exposure' }).click();
  await expect(portMap(page)).toHaveCount(0);
  await showMap(page);
  await expect(crumbs(page)).toHaveText(where);
});

test('has its tools in one row, whole, down to 356 px', async ({ start }) => {
  const { page } = await start({ settings: { ...settings, details: false } });
  await showMap(page);
  await page.getByRole('textbox', { name: /^Go to a port/ }).fill('25500-25520');
  await page.keyboard.press('Enter');
  for (const width of [900, 700, 516, 470, 356]) {
    const found = await page.getByRole('group', { name: 'Map tools' }).evaluate((toolbar, size) => {
      const view = toolbar.parentElement;
      if (view === null) throw new Error('The tools stand alone.');
      view.style.maxWidth = `${size}px`;
      const box = toolbar.getBoundingClientRect();
      const tools = [...toolbar.querySelectorAll('button, input')].filter((tool) => tool.clientWidth > 0);
      return {
        height: box.height,
        outside: tools.filter((tool) => tool.getBoundingClientRect().right > box.right).length,
        cut: tools.filter((tool) => tool.scrollWidth > tool.clientWidth + 1).map((tool) => tool.textContent),
      };
    }, width);
    expect(found, String(width)).toEqual({ height: 44, outside: 0, cut: [] });
  }
});
