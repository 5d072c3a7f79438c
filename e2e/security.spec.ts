import { execFileSync } from 'node:child_process';
import { expect, test } from './support/porthole-app.ts';
import { filterBox } from './support/window.ts';

test.describe('the window is confined', () => {
  test('a page has no Node, no Electron and only the bridge', async ({ start }) => {
    const { page } = await start();
    const seen = await page.evaluate(() => {
      const bridge: unknown = Reflect.get(globalThis, 'porthole');
      return {
        require: typeof Reflect.get(globalThis, 'require'),
        process: typeof Reflect.get(globalThis, 'process'),
        bridge: Object.keys(bridge ?? {}).sort(),
      };
    });
    expect(seen).toEqual({ require: 'undefined', process: 'undefined', bridge: ['call', 'on'] });
  });

  test('sandbox and context isolation are on, and Node integration is off', async ({ start }) => {
    const { app } = await start();
    const preferences = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      // Electron has this method but does not declare it.
      const method: unknown = contents && Reflect.get(contents, 'getLastWebPreferences');
      const read: unknown = typeof method === 'function' ? Reflect.apply(method, contents, []) : null;
      const names = ['sandbox', 'contextIsolation', 'nodeIntegration'];
      return Object.fromEntries(Object.entries(read ?? {}).filter(([name]) => names.includes(name)));
    });
    expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false });
  });

  test('text cannot become script, and nothing is fetched from anywhere', async ({ start }) => {
    const { page } = await start();
    const outcome = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.injected = true';
      document.body.append(script);
      const fetched = await fetch('http://127.0.0.1:1/').then(
        () => 'fetched',
        () => 'refused',
      );
      return { injected: 'injected' in globalThis, fetched };
    });
    expect(outcome).toEqual({ injected: false, fetched: 'refused' });
  });

  test('navigation and new windows are denied', async ({ start }) => {
    const { app, page } = await start();
    await expect(filterBox(page)).toBeVisible();
    const before = page.url();
    await page.evaluate(() => {
      window.open('https://example.org/');
      location.href = 'https://example.org/';
    });
    await page.waitForTimeout(300);
    expect(page.url()).toBe(before);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('permissions are denied', async ({ start }) => {
    const { page } = await start();
    const state = await page.evaluate(
      async () => (await navigator.permissions.query({ name: 'geolocation' })).state,
    );
    expect(state).toBe('denied');
  });

  test('calls with wrong arguments or names are refused, and the app lives on', async ({ start }) => {
    const { page } = await start();
    const refused = await page.evaluate(async () => {
      const bridge: unknown = Reflect.get(globalThis, 'porthole');
      const call: unknown =
        typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'call') : null;
      if (typeof call !== 'function') return ['no bridge'];
      const attempts: unknown[][] = [
        ['settings:write', { filter: 5 }],
        ['settings:write', { theme: 'pink' }],
        ['clipboard:write', 'a', 'b'],
        ['no:such:call'],
      ];
      return Promise.all(
        attempts.map((attempt) =>
          Promise.resolve(Reflect.apply(call, bridge, attempt)).then(
            () => 'accepted',
            () => 'refused',
          ),
        ),
      );
    });
    expect(refused).toEqual(['refused', 'refused', 'refused', 'refused']);
    await expect(filterBox(page)).toBeVisible();
  });

  test('Porthole itself talks to nobody: its only sockets are those the test attached through', async ({
    start,
  }) => {
    const { app, page } = await start();
    await expect(filterBox(page)).toBeVisible();
    await page.waitForTimeout(2000);
    const debuggers = app
      .process()
      .spawnargs.filter((argument) => /^--(inspect|remote-debugging-port)/.test(argument));
    expect(debuggers.length).toBeGreaterThan(0);
    const family = new Set([app.process().pid]);
    const processes = execFileSync('ps', ['-eo', 'pid,ppid', '--no-headers'], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number));
    for (const [pid, parent] of processes) if (parent !== undefined && family.has(parent)) family.add(pid);
    const sockets = execFileSync('ss', ['-Htunap'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => [...family].some((pid) => line.includes(`pid=${String(pid)},`)));
    const beyondLoopback = sockets.filter(
      (line) => !/127\.0\.0\.1:\d+\s+(127\.0\.0\.1:\d+|0\.0\.0\.0:\*)/.test(line),
    );
    expect(beyondLoopback).toEqual([]);
    expect(sockets.filter((line) => line.startsWith('udp'))).toEqual([]);
  });
});
