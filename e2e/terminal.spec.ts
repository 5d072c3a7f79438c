import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { expect, test } from './support/porthole-app.ts';
import { projectFolder } from './support/folders.ts';
import { stop } from './support/programs.ts';

const command = join(projectFolder, 'out', 'main', 'porthole.js');

interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function porthole(...args: readonly string[]): Promise<Answer> {
  return portholeIn('C.UTF-8', ...args);
}

async function portholeIn(locale: string, ...args: readonly string[]): Promise<Answer> {
  const env = { ...process.env, LC_ALL: locale };
  return promisify(execFile)(process.execPath, [command, ...args], { env, maxBuffer: 1e8 }).then(
    ({ stdout, stderr }) => ({ status: 0, stdout, stderr }),
    (error: unknown) => {
      const { code, stdout, stderr } = v.parse(
        v.object({ code: v.number(), stdout: v.string(), stderr: v.string() }),
        error,
      );
      return { status: code, stdout, stderr };
    },
  );
}

const owned = v.object({
  sockets: v.array(
    v.object({
      local: v.object({ port: v.number() }),
      owners: v.array(v.object({ pid: v.number(), name: v.string(), command: v.nullable(v.string()) })),
      id: v.string(),
    }),
  ),
  offers: v.array(v.object({ port: v.number(), reach: v.string(), sockets: v.array(v.string()) })),
});

test('list --json keeps the contract and knows the owner', async ({ run }) => {
  const server = await run('listen', '3000', '3001');
  const { status, stdout } = await porthole(
    'list',
    '--json',
    'port:(3000',
    'OR',
    '3001)',
    'is:listening',
    'namespace:host',
  );
  expect(status).toBe(0);
  const snapshot: unknown = JSON.parse(stdout);
  const schema: unknown = JSON.parse(
    readFileSync(join(projectFolder, 'docs', 'snapshot.schema.json'), 'utf8'),
  );
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  ajv.validate(v.parse(v.record(v.string(), v.unknown()), schema), snapshot);
  expect(ajv.errors ?? []).toEqual([]);
  const { sockets, offers } = v.parse(owned, snapshot);
  expect(sockets.map((socket) => [socket.local.port, socket.owners.map((owner) => owner.pid)])).toEqual([
    [3000, [server.pid]],
    [3001, [server.pid]],
  ]);
  expect(offers).toEqual(
    sockets.map(({ id, local: { port } }) => ({ port, reach: 'loopback', sockets: [id] })),
  );
  expect(sockets[0]?.owners[0]?.command).toContain('listen.mjs 3000 3001');
  await server.stop();
});

test('list prints aligned columns, and one line a socket even where it is read by a program', async ({
  run,
}) => {
  const server = await run('listen', '3000');
  const { stdout } = await porthole('list', 'port:3000', 'is:listening', 'namespace:host');
  const [heading, row, ...rest] = stdout.trimEnd().split('\n');
  expect(rest).toEqual([]);
  expect(heading).toContain('PROCESS');
  expect(row).toMatch(new RegExp(`3000 +tcp +node +${String(server.pid)} `));
  await server.stop();
});

test('list says how one port comes to two processes', async ({ run }) => {
  await run('listen-shared', '4101');
  await run('listen-shared', '4101');
  const { stdout } = await porthole('list', 'port:4101', 'is:listening', 'namespace:host');
  expect(stdout.match(/node \[SO_REUSEPORT\]/g)).toHaveLength(2);
});

test('exit statuses: 1 nothing matched, 2 usage with the place of the mistake', async () => {
  expect((await porthole('list', 'port:1')).status).toBe(1);
  const wrong = await porthole('list', 'port:80 AND');
  expect(wrong.status).toBe(2);
  expect(wrong.stdout).toBe('');
  expect(wrong.stderr).toContain('^');
  expect((await porthole('nonsense')).status).toBe(2);
});

test('watch --json: the snapshot, then one line for each change, until it is ended', async ({ run }) => {
  const watch = spawn(process.execPath, [command, 'watch', '--json', 'port:3007'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: watch.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => JSON.parse(String((await lines.next()).value));
  expect(await next()).toMatchObject({ schema: 1, sockets: [] });
  const server = await run('listen', '3007');
  const change = v.object({
    added: v.array(v.object({ local: v.object({ port: v.number() }) })),
    removed: v.array(v.string()),
  });
  const until = async (is: (value: v.InferOutput<typeof change>) => boolean): Promise<void> => {
    while (!is(v.parse(change, await next())));
  };
  await until(({ added }) => added.some((socket) => socket.local.port === 3007));
  await server.stop();
  await until(({ removed }) => removed.length > 0);
  const ended = new Promise((resolve) => watch.once('exit', resolve));
  watch.kill('SIGINT');
  expect(await ended).toBe(0);
  await stop(watch);
});

test('a pipe that closes early is no error', async () => {
  const shell = spawn('sh', ['-c', `"$0" "$1" list --json | head -n 1`, process.execPath, command]);
  let errors = '';
  shell.stderr.on('data', (chunk) => (errors += String(chunk)));
  const status = await new Promise((resolve) => shell.once('exit', resolve));
  expect(status).toBe(0);
  // Notes on what could not be read may stand there, but no error of ours.
  expect(errors).not.toMatch(/EPIPE|^\s+at /m);
});

test('a service is called and found in the language of the terminal; JSON is English', async ({ run }) => {
  await run('listen-shared', '3001');
  const wanted = 'service:"웹 개발(3001)"';
  const table = await portholeIn('ko_KR.UTF-8', 'list', wanted);
  expect(table.stdout).toContain('웹 개발(3001)');
  expect(table.stdout + table.stderr).not.toContain('Web development');
  expect((await portholeIn('ko_KR.UTF-8', 'list', '--csv', wanted)).stdout).toContain('웹 개발(3001)');
  const json = await portholeIn('ko_KR.UTF-8', 'list', '--json', wanted);
  expect(json.stdout).toContain('"name": "Web development (3001)"');
  expect((await porthole('list', wanted)).stdout).toContain('Web development (3001)');
});
