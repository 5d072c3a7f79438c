import { describe, expect, it } from 'vitest';
import type { HostReading } from '../../../shared/socket.ts';
import { reported } from './merge/fake-connections.ts';
import type { FakeSocket } from './netlink/fake-diag.ts';
import { ScriptedComputer } from './scripted-host.ts';

const listener: FakeSocket = { cookie: 1, protocol: 'tcp', state: 10, localPort: 80, inode: 100 };

function computer() {
  const scripted = new ScriptedComputer();
  scripted.diag.sockets = [listener];
  scripted.descriptors.set(10, 100);
  return scripted;
}

function source(reading: HostReading, name = 'systeminformation') {
  return reading.sources.find((report) => report.name === name);
}

const ports = (reading: HostReading) => reading.sockets.map(({ local }) => local.port);

describe('a full pass', () => {
  it('does not wait for systeminformation, and says that it has not answered', async () => {
    const scripted = computer();
    scripted.connections.delay = new Promise(() => undefined);
    const reading = await scripted.host().read('full');
    expect(ports(reading)).toEqual([80]);
    expect(source(reading)).toMatchObject({ state: 'stale', error: null });
    expect(source(reading, 'sock_diag')).toMatchObject({ state: 'ok', rows: 1, error: null });
  });

  it('waits for it where it is told to', async () => {
    const scripted = computer();
    scripted.connections.connections = [reported(80, 10)];
    const reading = await scripted.host(1000).read('full');
    expect(source(reading)).toMatchObject({ state: 'ok', rows: 1 });
  });

  it('tells systeminformation whether an empty answer would be a failure', async () => {
    const scripted = computer();
    await scripted.host().read('full');
    scripted.diag.sockets = [];
    await scripted.host().read('full');
    expect(scripted.connections.asked).toEqual([true, false]);
  });
});

describe('what only systeminformation knows', () => {
  it('is shown where no table of the kernel can be read, and the pass waits for it', async () => {
    const scripted = computer();
    scripted.refusesDiag = true;
    scripted.connections.connections = [reported(80, 10), reported(5432)];
    const reading = await scripted.host().read('full');
    expect(ports(reading)).toEqual([80, 5432]);
    expect(reading.sockets[0]).toMatchObject({
      ownership: 'known',
      owners: [{ pid: 10, name: 'process-10' }],
    });
    expect(reading.sockets[1]).toMatchObject({
      ownership: 'hidden',
      ownershipReason: 'not-read',
      owners: [],
    });
    expect(reading.missing).toEqual(['udp-unconnected', 'tcp-bound']);
    expect(source(reading, 'sock_diag')?.error).toContain('refused');
    expect(source(reading, '/proc/net')).toMatchObject({ state: 'failed' });
  });

  it('names an owner that the descriptors do not show', async () => {
    const scripted = computer();
    scripted.descriptors.refusals.set(10, 'denied');
    const host = scripted.host();
    const before = await host.read('full');
    expect(before.sockets[0]).toMatchObject({ ownership: 'hidden', owners: [] });
    scripted.connections.connections = [reported(80, 10)];
    await host.read('full');
    const after = await host.read('light');
    expect(after.sockets[0]).toMatchObject({ ownership: 'known', owners: [{ pid: 10 }] });
  });

  it('is kept as stale while it fails and nothing else answers', async () => {
    const scripted = computer();
    scripted.refusesDiag = true;
    scripted.connections.connections = [reported(80, 10)];
    const host = scripted.host();
    await host.read('full');
    scripted.connections.error = 'netstat was not found.';
    const reading = await host.read('full');
    expect(ports(reading)).toEqual([80]);
    expect(source(reading)).toMatchObject({ state: 'stale', rows: 1, error: 'netstat was not found.' });
  });
});

describe('where systeminformation and the kernel disagree', () => {
  it('the kernel wins, and the error says so', async () => {
    const scripted = computer();
    scripted.connections.connections = [reported(80, 10), reported(9999, 10)];
    const host = scripted.host(1000);
    await host.read('full');
    const reading = await host.read('full');
    expect(ports(reading)).toEqual([80]);
    expect(source(reading)).toMatchObject({
      state: 'failed',
      error: "1 of its connections is not in the kernel's tables, read twice; the kernel's answer is shown.",
    });
  });

  it('time explains a socket that was there when it was asked', async () => {
    const scripted = computer();
    scripted.connections.connections = [reported(80, 10)];
    const host = scripted.host();
    await host.read('full');
    scripted.diag.sockets = [];
    expect(source(await host.read('light'))).toMatchObject({ state: 'ok', error: null });
  });

  it.each([
    ['a connection', reported(40_000, 10, 80)],
    ['a listener', reported(40_000, 10)],
  ])('time explains %s once, and not twice', async (_what, connection) => {
    const scripted = computer();
    scripted.connections.connections = [connection];
    const host = scripted.host(1000);
    expect(source(await host.read('full'))).toMatchObject({ state: 'ok' });
    expect(source(await host.read('full'))).toMatchObject({ state: 'failed' });
  });
});

describe('sock_diag', () => {
  it('that fails once is asked again by the next full pass', async () => {
    const scripted = computer();
    const host = scripted.host();
    await host.read('full');
    scripted.diag.failure = new Error('no memory');
    expect(source(await host.read('light'), 'sock_diag')).toMatchObject({ state: 'failed' });
    expect(source(await host.read('full'), 'sock_diag')).toMatchObject({ state: 'ok' });
  });
});

describe('sockets', () => {
  it('are the same objects while nothing about them changes', async () => {
    const scripted = computer();
    const host = scripted.host();
    const first = await host.read('full');
    const second = await host.read('light');
    expect(second.sockets).toBe(first.sockets);
    scripted.diag.sockets = [listener, { ...listener, cookie: 2, localPort: 81, inode: 101 }];
    scripted.descriptors.set(10, 100, 101);
    scripted.now += 1000;
    const third = await host.read('light');
    expect(third.sockets[0]).toBe(first.sockets[0]);
    expect(third.sockets[1]).toMatchObject({ local: { port: 81 }, owners: [{ pid: 10 }] });
    expect(third.sockets[1]?.firstSeenAt).toBe(third.takenAt);
    const fourth = await host.read('full');
    expect(fourth.sockets[0]).toBe(first.sockets[0]);
  });

  it('that were closed while owners were searched are left out', async () => {
    const scripted = computer();
    const { descriptors } = scripted;
    const open = descriptors.open.bind(descriptors);
    descriptors.set(10);
    descriptors.open = (pid) => {
      scripted.diag.sockets = [];
      return open(pid);
    };
    expect((await scripted.host().read('full')).sockets).toEqual([]);
  });
});

describe('the owners', () => {
  it('are looked at again with a new socket, since their pid may be another’s by now', async () => {
    const scripted = computer();
    const host = scripted.host();
    await host.read('full');
    scripted.now += 5000;
    await host.read('light');
    scripted.processes.parents.set(10, 77);
    scripted.descriptors.set(10, 101);
    scripted.diag.sockets = [{ ...listener, cookie: 2, localPort: 81, inode: 101 }];
    scripted.now += 1000;
    expect((await host.read('light')).sockets[0]?.owners).toMatchObject([{ pid: 10, parentPid: 77 }]);
  });

  it('are named as a source that fails when descriptors run out, and those known are remembered', async () => {
    const scripted = computer();
    const host = scripted.host();
    await host.read('full');
    scripted.descriptors.refusals.set(10, 'exhausted');
    const reading = await host.read('full');
    expect(source(reading, '/proc/PID/fd')).toMatchObject({
      state: 'failed',
      error: 'Too few file descriptors are left to read the sockets of 1 processes.',
    });
    expect(reading.sockets[0]).toMatchObject({ ownership: 'remembered', owners: [{ pid: 10 }] });
  });

  it('are no failure of the source where they are closed to us', async () => {
    const scripted = computer();
    scripted.descriptors.refusals.set(10, 'denied');
    const reading = await scripted.host().read('full');
    expect(source(reading, '/proc/PID/fd')).toMatchObject({ state: 'ok', error: null });
  });
});
