import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostReading, Sharing } from '../../../../shared/socket.ts';
import { compareTruth } from './compare-truth.ts';
import { canHideProcesses, Harness, privateNamespace, type ReadOptions } from './run-harness.ts';
import { SECOND_RANGE, type Step, type Truth, type TrueSocket } from './truth.ts';

const EXACT = { missing: [], invented: [] };
/** More than Node needs to start, few enough to be used up at once. */
const DESCRIPTORS = 64;
const HIDDEN = { pids: [], names: [], ownership: 'hidden', reason: 'other-user' } as const;

/** Sockets that share a port are seen by everybody, processes that share a socket are not. */
function visibleSharing({ sharing }: TrueSocket): readonly Sharing[] {
  return sharing.filter((kind) => kind === 'reuse-port');
}

/** What is known of a socket whose owners cannot be seen. */
function withoutOwners(socket: TrueSocket): TrueSocket {
  if (socket.ownership !== 'known') return socket;
  return { ...socket, ...HIDDEN, sharing: visibleSharing(socket) };
}

/** What `/proc/net` leaves out: interfaces, and whether `::` takes IPv4 too. */
function withoutDetails(socket: TrueSocket): TrueSocket {
  const { local, remote } = socket;
  return {
    ...socket,
    local: { ...local, scope: null },
    remote: remote === null ? null : { ...remote, scope: null },
    dualStack: null,
  };
}

/** What the kernel's table tells alone: names of interfaces and owners are asked for elsewhere. */
function tableAlone(socket: TrueSocket): TrueSocket {
  const { dualStack, ownership } = socket;
  const bare = { ...withoutOwners(withoutDetails(socket)), dualStack };
  return ownership === 'known' ? { ...bare, reason: 'not-read' } : bare;
}

const way = process.platform === 'linux' ? privateNamespace() : null;

describe.skipIf(way === null)('every socket of the truth harness', () => {
  let harness: Harness | undefined;
  let truth: Truth;
  let readings: readonly HostReading[];

  beforeAll(async () => {
    ({ harness, truth } = await Harness.start(way ?? []));
    readings = await harness.read(4);
  }, 60_000);
  afterAll(() => harness?.stop());

  async function read(options: ReadOptions): Promise<HostReading> {
    const [reading] = (await harness?.read(1, options)) ?? [];
    if (reading === undefined) throw new Error('the harness is not there');
    return reading;
  }
  const own = (reading: HostReading) => reading.namespaces.find(({ kind }) => kind === 'host')?.id ?? '';
  const hiddenUsers = (reading: HostReading) => {
    const ours = reading.sockets.filter(({ namespace }) => namespace === own(reading));
    return new Set(ours.filter(({ ownership }) => ownership === 'hidden').map(({ user }) => user));
  };
  const errorOf = ({ sources }: HostReading, source: string) =>
    sources.find(({ name }) => name === source)?.error ?? null;
  async function follow(steps: readonly Step[], options: ReadOptions): Promise<readonly HostReading[]> {
    if (harness === undefined) throw new Error('the harness is not there');
    return harness.follow(steps, options);
  }
  const second = (reading: HostReading) =>
    reading.sockets.find(({ owners }) => owners.some(({ pid }) => pid === truth.secondPid))?.namespace ?? '';

  it('has at least 50 sockets', () => {
    expect(truth.sockets.length).toBeGreaterThanOrEqual(50);
  });

  it('is read with nothing missing, nothing invented and no wrong owner, by every pass', () => {
    for (const reading of readings) {
      expect(compareTruth(truth.sockets, reading, own(reading))).toEqual(EXACT);
    }
  });

  it('is read in a second namespace too, with that namespace named', () => {
    for (const reading of readings) {
      // The text tables do not tell whether `::` takes IPv4 too.
      expect(compareTruth(truth.second, reading, second(reading))).toEqual(EXACT);
      const namespace = reading.namespaces.find(({ id }) => id === second(reading));
      expect(namespace).toMatchObject({ kind: 'other', name: 'truth-main', readable: true });
    }
  });

  it("has the second namespace's own range of automatic ports, once it was read there", () => {
    const last = readings.at(-1);
    const namespace = last?.namespaces.find(({ id }) => id === second(last));
    expect(namespace?.ephemeral).toEqual({ tcp: SECOND_RANGE, udp: SECOND_RANGE });
    expect(last?.namespaces[0]?.ephemeral?.tcp).not.toEqual(SECOND_RANGE);
  });

  it('keeps ids and first sightings from pass to pass', () => {
    const [first, ...others] = readings.map((reading) =>
      reading.sockets
        .filter(({ namespace }) => namespace === own(reading))
        .map(({ id, firstSeenAt }) => `${id} ${firstSeenAt}`)
        .sort(),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  it('is read from /proc/net where sock_diag is refused, less what those tables cannot tell', async () => {
    const reading = await read({ refuse: true });
    const told = truth.sockets.filter(({ state }) => state !== 'BOUND').map(withoutDetails);
    expect(compareTruth(told, reading, own(reading))).toEqual(EXACT);
    expect(reading.missing).toEqual(['tcp-bound']);
    expect(reading.sources.find(({ name }) => name === 'sock_diag')).toMatchObject({ state: 'failed' });
  });

  it.runIf(process.geteuid?.() === 0)('is complete without privilege, and says what is hidden', async () => {
    const reading = await read({ asNobody: true });
    expect(compareTruth(truth.sockets.map(withoutOwners), reading, own(reading))).toEqual(EXACT);
    expect(hiddenUsers(reading)).toEqual(new Set(['root']));
    const others = new Set(reading.sockets.map(({ namespace }) => namespace));
    // Its own, the second, and the one that the tests run in: told apart without reading any ns link.
    expect(others.size).toBeGreaterThanOrEqual(2);
  });

  it.runIf(canHideProcesses())('is read where /proc hides all processes of others (hidepid)', async () => {
    const readings = await follow(['full', 'light', 'full'], { asNobody: true, hidden: true });
    expect(readings).toHaveLength(3);
    for (const reading of readings) {
      expect(compareTruth(truth.sockets.map(withoutOwners), reading, own(reading))).toEqual(EXACT);
      expect(hiddenUsers(reading)).toEqual(new Set(['root']));
      // Of all processes it sees itself.
      expect(reading.sources).toContainEqual(
        expect.objectContaining({ name: '/proc/PID/fd', state: 'ok', rows: 1 }),
      );
    }
  });

  it('fails in sentences where no descriptor is left from the start, and is read once there are some', async () => {
    const steps = ['starve', 'full', 'light', 'feed', 'full'] as const;
    const readings = await follow(steps, { descriptors: DESCRIPTORS });
    expect(readings).toHaveLength(3);
    for (const reading of readings.slice(0, 2)) {
      expect(reading.sockets).toEqual([]);
      expect(reading.missing).toEqual(['udp-unconnected', 'tcp-bound']);
      const errors = reading.sources.slice(1).map(({ error }) => error);
      expect(errors).toHaveLength(3);
      for (const error of errors) expect(error).toMatch(/^The .*EMFILE.*\.$/s);
    }
    for (const reading of readings.slice(2)) {
      expect(compareTruth(truth.sockets, reading, own(reading))).toEqual(EXACT);
      expect(errorOf(reading, 'sock_diag')).toBeNull();
    }
  });

  it('has every row where the last descriptor went to the kernel, and owners as soon as there are more', async () => {
    const steps = ['starve', 'spare', 'full', 'light', 'feed', 'light'] as const;
    const readings = await follow(steps, { descriptors: DESCRIPTORS });
    const expected = [truth.sockets.map(tableAlone), truth.sockets.map(tableAlone), truth.sockets];
    expect(readings).toHaveLength(expected.length);
    for (const [index, reading] of readings.entries()) {
      expect(compareTruth(expected[index] ?? [], reading, reading.namespaces[0]?.id ?? '')).toEqual(EXACT);
      expect(errorOf(reading, 'sock_diag')).toBeNull();
    }
    const failed = readings.map((reading) => errorOf(reading, '/proc/PID/fd')?.includes('EMFILE') ?? false);
    expect(failed).toEqual([true, true, false]);
  });

  it('keeps every row and every owner where descriptors run out later', async () => {
    const steps = ['full', 'starve', 'light', 'full', 'feed', 'light', 'full'] as const;
    const readings = await follow(steps, { descriptors: DESCRIPTORS });
    for (const reading of readings) {
      expect(compareTruth(truth.sockets, reading, own(reading))).toEqual(EXACT);
      expect(errorOf(reading, 'sock_diag')).toBeNull();
    }
    const failed = readings.map((reading) => errorOf(reading, '/proc/PID/fd')?.includes('EMFILE') ?? false);
    expect(failed).toEqual([false, true, true, false, false]);
  });
});
