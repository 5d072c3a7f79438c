import { execFileSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { expect, test, type PortholeApp } from './support/porthole-app.ts';
import { runProgram, type Program } from './support/programs.ts';
import { replaceTools, type Tools } from './support/tools.ts';
import { rows, setFilterHere } from './support/window.ts';

const RECOVERED_WITHIN = { timeout: 45_000 };

function readerPid({ app }: PortholeApp): number {
  const main = app.process().pid;
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args', '--no-headers'], { encoding: 'utf8' }).split(
    '\n',
  );
  const reader = lines
    .map((line) => line.trim().split(/\s+/))
    .find(
      ([, parent, ...args]) => parent === String(main) && args.join(' ').includes('node.mojom.NodeService'),
    );
  if (reader?.[0] === undefined) throw new Error('The reader does not run.');
  return Number(reader[0]);
}

test.describe('a reader in trouble is named, and comes back', () => {
  let server: Program;
  test.beforeAll(async () => {
    server = await runProgram('listen', '3000');
  });
  test.afterAll(() => server.stop());

  test('killed: the window says so, keeps its rows, and goes on with a new one', async ({ start }) => {
    const porthole = await start();
    const { page } = porthole;
    await setFilterHere(page, 'port:(3000 OR 3005) is:listening');
    await expect(rows(page)).toHaveCount(1);
    const before = readerPid(porthole);
    process.kill(before, 'SIGKILL');
    await expect(
      page.getByText(/reader is being started again|Starting the reader again/).first(),
    ).toBeVisible();
    await expect(rows(page)).not.toHaveCount(0);
    const late = await runProgram('listen', '3005');
    await expect(rows(page)).toHaveCount(2, RECOVERED_WITHIN);
    expect(readerPid(porthole)).not.toBe(before);
    await late.stop();
  });

  test('stopped dead (SIGSTOP): noticed by its silence, replaced', async ({ start }) => {
    const porthole = await start();
    const { page } = porthole;
    await setFilterHere(page, 'port:(3000 OR 3006) is:listening');
    await expect(rows(page)).toHaveCount(1);
    const before = readerPid(porthole);
    process.kill(before, 'SIGSTOP');
    const late = await runProgram('listen', '3006');
    await expect(rows(page)).toHaveCount(2, RECOVERED_WITHIN);
    expect(readerPid(porthole)).not.toBe(before);
    await late.stop();
  });
});

test.describe('netstat and ss in trouble', () => {
  let tools: Tools;
  let server: Program;
  test.beforeAll(async () => {
    tools = replaceTools();
    server = await runProgram('listen', '3000');
  });
  test.afterAll(async () => {
    await server.stop();
    tools.restore();
  });

  // Each trouble in a window of its own, since every recovery takes as long as a source is left alone after a failure.
  test('failing, garbled, hanging: each is named, rows stay true, and all recover', async ({ start }) => {
    test.setTimeout(240_000);
    const troubles: { readonly page: Page; readonly trouble: Locator }[] = [];
    for (const mode of ['fail', 'garbage', 'hang'] as const) {
      await test.step(mode, async () => {
        tools.behave(mode);
        const { page } = await start();
        await setFilterHere(page, 'port:3000 is:listening');
        const trouble = page.getByText(/systeminformation[^·]*(failed|answer|unreadable|could not)/i).first();
        await expect(trouble).toBeVisible({ timeout: 20_000 });
        await expect(rows(page)).toHaveCount(1);
        await expect(rows(page).first()).toContainText('node');
        troubles.push({ page, trouble });
      });
    }
    for (const { trouble } of troubles) await expect(trouble).toBeVisible();
    tools.behave('ok');
    for (const { page, trouble } of troubles) {
      await expect(trouble).toBeHidden({ timeout: 90_000 });
      await expect(rows(page)).toHaveCount(1);
    }
  });
});
