import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { displayText } from '../src/shared/display-text.ts';
import { projectFolder, temporaryFolder } from './support/folders.ts';
import { openInSpreadsheet } from './support/gnumeric.ts';
import { expect, test } from './support/porthole-app.ts';
import { saveTo } from './support/save-dialog.ts';
import { rows, setFilterHere } from './support/window.ts';

/** At most 15 bytes each: Linux keeps no longer names. */
const NAMES = [
  '=1+1',
  '+2',
  '-3',
  '@SUM(1)',
  '＝1+1',
  ' =1',
  'a,b;c',
  'say "hi"',
  "'quoted",
  'a|b`c',
  '<b>x</b>',
  'a\nb',
  '\u001b[31m',
  '007',
  '1-2',
  '12:30',
  '5%',
  'TRUE',
  'Jan 5',
  '#N/A',
  '[x](y)',
];
const SECRET = 'hunter2-not-to-be-seen';
const FIRST_PORT = 7100;

test('saves real processes with evil names as CSV, JSON and Markdown, without their secrets', async ({
  start,
  run,
}) => {
  test.setTimeout(180_000);
  const folder = temporaryFolder();
  for (const [index, name] of NAMES.entries()) {
    await run('listen-as', String(FIRST_PORT + index), name, `--password=${SECRET}`);
  }
  const { app, page } = await start();
  await setFilterHere(page, `port:[${FIRST_PORT} TO ${FIRST_PORT + NAMES.length - 1}]`);
  await expect(rows(page)).toHaveCount(NAMES.length);
  const notice = page.getByTestId('notice');

  const csv = join(folder, 'a.csv');
  await saveTo(app, csv);
  await page.keyboard.press('Control+e');
  await expect(notice).toContainText(`Saved ${NAMES.length} rows as ${csv}`);
  await expect(notice).toContainText(`${NAMES.length} secrets are hidden.`);
  const cells = await openInSpreadsheet(csv, folder);
  expect(cells.filter(({ isFormula }) => isFormula)).toEqual([]);
  const headings = cells.filter(({ row }) => row === 0);
  const process = headings.find(({ text }) => text === 'Process')?.column;
  const seen = cells.filter(({ row, column }) => row > 0 && column === process).map(({ text }) => text);
  expect(seen).toEqual(NAMES.map((name) => displayText(name)));

  const json = join(folder, 'a.json');
  await saveTo(app, json);
  await rows(page).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Save what is shown' }).click();
  await page.getByRole('menuitem', { name: 'JSON' }).click();
  await expect(notice).toContainText(json);
  const snapshot = v.parse(
    v.object({
      schema: v.literal(1),
      sockets: v.array(v.object({ owners: v.array(v.object({ name: v.string() })) })),
    }),
    JSON.parse(readFileSync(json, 'utf8')),
  );
  expect(snapshot.sockets.map(({ owners }) => owners[0]?.name)).toEqual(NAMES);

  const markdown = join(folder, 'a.md');
  await saveTo(app, markdown);
  await rows(page).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Save what is shown' }).click();
  await page.getByRole('menuitem', { name: 'Markdown' }).click();
  await expect(notice).toContainText(markdown);
  expect(readFileSync(markdown, 'utf8').trimEnd().split('\n')).toHaveLength(NAMES.length + 2);
  for (const path of [csv, json, markdown]) expect(readFileSync(path, 'utf8')).not.toContain(SECRET);

  // The terminal gives the same.
  const command = join(projectFolder, 'out', 'main', 'porthole.js');
  for (const format of ['--csv', '--json', '--markdown']) {
    const said = execFileSync(globalThis.process.execPath, [
      command,
      'list',
      format,
      `port:${FIRST_PORT}`,
    ]).toString();
    expect(said).toContain('[hidden]'.replaceAll(/[[\]]/g, format === '--markdown' ? '' : '$&'));
    expect(said).not.toContain(SECRET);
  }
  rmSync(folder, { recursive: true });
});

test('says what the system said where a file cannot be written, and does nothing where none was chosen', async ({
  start,
}) => {
  const folder = temporaryFolder();
  const { app, page } = await start();
  await expect(page.getByRole('grid')).toBeVisible();
  await saveTo(app, join(folder, 'no-such-folder', 'a.csv'));
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('alert').filter({ hasText: 'ENOENT' })).toBeVisible();
  await page.getByRole('button', { name: 'Close the message' }).click();
  await saveTo(app, '');
  await page.keyboard.press('Control+e');
  await expect(page.getByTestId('notice')).toBeHidden();
  expect(existsSync(join(folder, 'no-such-folder'))).toBe(false);
  rmSync(folder, { recursive: true });
});
