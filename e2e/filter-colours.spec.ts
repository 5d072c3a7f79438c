import { expect, test } from './support/porthole-app.ts';
import { filterBox, setFilter } from './support/window.ts';

const QUERY = '-process:AVToTe* port:(80 OR [1 TO 2]) "웹 개발" ffi';

test('the box colours what is written in it, letter over letter', async ({ start }) => {
  const { page } = await start();
  const box = filterBox(page);
  const coloured = page.locator('[data-coloured]');
  await setFilter(page, QUERY);
  await expect(coloured).toHaveText(QUERY);
  await box.blur();
  const seen = await box.screenshot();
  const painted = await page.evaluate(() =>
    ['field', 'operator', 'error'].map((kind) =>
      [...(CSS.highlights.get(`filter-${kind}`) ?? [])].map(String),
    ),
  );
  expect(painted).toEqual([['process:', 'port:'], ['-', '(', 'OR', '[', 'TO', ']', ')'], []]);

  // Without colours not one pixel differs from what the box writes itself.
  await page.evaluate(() => CSS.highlights.clear());
  const over = await box.screenshot();
  await coloured.evaluate((field) => field.removeAttribute('data-coloured'));
  const own = await box.screenshot();
  expect(over.equals(own)).toBe(true);
  expect(seen.equals(own)).toBe(false);
});

test('what is still being put together, or longer than the box, is the box’s own', async ({ start }) => {
  const { page } = await start();
  const box = filterBox(page);
  const coloured = page.locator('[data-coloured]');
  await setFilter(page, 'port:80');
  await expect(coloured).toHaveCount(1);
  await box.dispatchEvent('compositionstart');
  await expect(coloured).toHaveCount(0);
  await box.dispatchEvent('compositionend');
  await expect(coloured).toHaveCount(1);
  await setFilter(page, 'port:80 '.repeat(60));
  await expect(coloured).toHaveCount(0);
});
