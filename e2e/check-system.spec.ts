import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { ask, codesOf, pidsOf, type Answer } from './support/check-command.ts';
import { expect, test } from './support/porthole-app.ts';

// What the system's own settings, rights and connections do to a port. What leaves TIME-WAIT has a port of its own.

const restore: (() => void)[] = [];

/** Changes a setting of the private network for one test. */
function setSysctl(name: string, value: string): void {
  if (process.env['PORTHOLE_PRIVATE_NETWORK'] !== '1') throw new Error('Only in a private network.');
  const file = `/proc/sys/net/ipv4/${name}`;
  const before = readFileSync(file, 'utf8');
  restore.push(() => writeFileSync(file, before));
  writeFileSync(file, value);
}

test.afterEach(() => {
  for (const undo of restore.splice(0).reverse()) undo();
});

const NO_BIND_RIGHT = ['setpriv', '--bounding-set', '-net_bind_service'];
const AT_LOOPBACK = ['--address', '127.0.0.1'];

function expectCodes(answer: Answer, available: boolean, codes: readonly string[]): void {
  expect({ available: answer.available, codes: codesOf(answer) }).toEqual({ available, codes });
}

test('time-wait: a client closed first, so its port waits', async ({ run }) => {
  const program = await run('after-listening', '4341', 'client-waits');
  const answer = await ask([String(program.ports[0]), ...AT_LOOPBACK]);
  expectCodes(answer, false, ['time-wait']);
  expect(pidsOf(answer, 'time-wait')).toEqual([]);
});

test('time-wait: a server closed first, which hinders only who sets no SO_REUSEADDR', async ({ run }) => {
  await run('after-listening', '4342', 'server-waits');
  expectCodes(await ask(['4342', ...AT_LOOPBACK]), true, ['free', 'time-wait']);
});

test('client-port: an automatic one of an open connection, and where it is not in the way', async ({
  run,
}) => {
  await run('hold', 'tcp', '127.0.0.1', '4343');
  const client = await run('connect', '4343');
  const port = String(client.ports[0]);
  for (const where of [AT_LOOPBACK, []]) {
    const answer = await ask([port, ...where]);
    expectCodes(answer, false, ['client-port']);
    expect(pidsOf(answer, 'client-port')).toEqual([client.pid]);
  }
  const beside = await ask([port, '--address', '127.0.0.2']);
  expectCodes(beside, true, ['free', 'client-port', 'ephemeral-risk']);
});

test('client-port: one that its program chose, with SO_REUSEADDR, hinders no server', async ({ run }) => {
  await run('hold', 'tcp', '127.0.0.1', '4344');
  const client = await run('connect', '4344', '4345');
  const answer = await ask(['4345']);
  expectCodes(answer, true, ['free', 'client-port']);
  expect(pidsOf(answer, 'client-port')).toEqual([client.pid]);
});

test('free: connections that a server accepted before it went hinder nobody, and are named', async ({
  run,
}) => {
  const program = await run('after-listening', '4346', 'open');
  const answer = await ask(['4346']);
  expectCodes(answer, true, ['free']);
  expect(pidsOf(answer, 'free')).toEqual([program.pid]);
});

test('client-port by UDP: connected, and not connected, where it can only be a guess', async ({ run }) => {
  await run('hold', 'udp', '127.0.0.1', '4321');
  const connected = await run('send', '4321', 'connected');
  const sure = await ask([String(connected.ports[0]), '--udp']);
  expectCodes(sure, false, ['client-port']);
  expect(pidsOf(sure, 'client-port')).toEqual([connected.pid]);
  const unconnected = await run('send', '4321');
  const guess = await ask([String(unconnected.ports[0]), '--udp', '--address', '0.0.0.0']);
  expectCodes(guess, false, ['held', 'client-port']);
  expect(pidsOf(guess, 'held')).toEqual([unconnected.pid]);
});

test('privileged: without the right, with it, and where the limit is another', async () => {
  for (const protocol of [[], ['--udp']]) {
    const answer = await ask(['80', ...protocol], { through: NO_BIND_RIGHT });
    expectCodes(answer, false, ['privileged']);
    expect(answer.suggestions.every(({ port }) => port >= 1024)).toBe(true);
  }
  expectCodes(await ask(['80']), true, ['free']);
  setSysctl('ip_unprivileged_port_start', '80');
  expectCodes(await ask(['80'], { asNobody: true }), true, ['free']);
  setSysctl('ip_unprivileged_port_start', '5000');
  const raised = await ask(['4321'], { asNobody: true });
  expectCodes(raised, false, ['privileged']);
  expect(raised.reasons[0]?.text).toContain('Ports below 5000 ');
  expect(raised.suggestions.map(({ port }) => port >= 5000)).toEqual([true, true, true]);
});

test('privileged and held: both, and the holder of another user is not named', async ({ run }) => {
  await run('hold', 'tcp', '127.0.0.1', '80');
  const answer = await ask(['80', ...AT_LOOPBACK], { asNobody: true });
  expectCodes(answer, false, ['privileged', 'held']);
  expect(answer.reasons[1]).toMatchObject({ owners: [] });
  expect(answer.reasons[1]?.text).toContain('a process that you may not see (of ');
});

test('reserved: port 0, and what the system keeps out of automatic use', async () => {
  expectCodes(await ask(['0']), false, ['reserved']);
  setSysctl('ip_local_reserved_ports', '40000-40010');
  expectCodes(await ask(['40005']), true, ['free', 'reserved']);
  expectCodes(await ask(['40011', '--udp']), true, ['free', 'ephemeral-risk']);
});

test('ephemeral-risk: free now, and what is free for good', async () => {
  setSysctl('ip_local_port_range', '20000 29999');
  const answer = await ask(['20002']);
  expectCodes(answer, true, ['free', 'ephemeral-risk']);
  expect(answer.reasons[1]?.text).toContain('20000–29999');
  expect(answer.suggestions).toHaveLength(3);
  for (const { port, why } of answer.suggestions) {
    expect(port < 20000 || port > 29999).toBe(true);
    expect(why).toContain('20000–29999');
    expectCodes(await ask([String(port)]), true, ['free']);
  }
});

test('an address of one interface (fe80::7%lo)', async ({ run }) => {
  execFileSync('ip', ['-6', 'address', 'add', 'fe80::7/64', 'dev', 'lo']);
  restore.push(() => execFileSync('ip', ['-6', 'address', 'del', 'fe80::7/64', 'dev', 'lo']));
  const asked = ['4321', '--address', 'fe80::7%lo'];
  expect(await ask(asked)).toMatchObject({ available: true, address: 'fe80::7%lo' });
  const server = await run('hold', 'tcp', 'fe80::7%lo', '4321');
  const answer = await ask(asked);
  expectCodes(answer, false, ['held']);
  expect(pidsOf(answer, 'held')).toEqual([server.pid]);
});

test('localhost is one of the two loopback addresses', async ({ run }) => {
  await run('hold', 'tcp', '127.0.0.1', '4321');
  await run('hold', 'tcp', '::1', '4321');
  const answer = await ask(['4321', '--address', 'localhost']);
  expect(['127.0.0.1', '::1']).toContain(answer.address);
  expectCodes(answer, false, ['held']);
});
