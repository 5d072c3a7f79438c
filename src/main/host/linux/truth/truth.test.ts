import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HostReading, Sharing } from '../../../../shared/socket.ts';
import { compareTruth } from './compare-truth.ts';
import { Harness, privateNamespace, type ReadOptions } from './run-harness.ts';
import { SECOND_RANGE, type Truth, type TrueSocket } from './truth.ts';

const HIDDEN = { pids: [], names: [], ownership: 'hidden', reason: 'other-user' } as const;

/** Sockets that share a port are seen by everybody, processes that share a socket are not. */
function visibleSharing({ sharing }: TrueSocket): readonly Sharing[] {
  return sharing.filter((kind) => kind === 'reuse-port');
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
  const second = (reading: HostReading) =>
    reading.sockets.find(({ owners }) => owners.some(({ pid }) => pid === truth.secondPid))?.namespace ?? '';

  it('has at least 50 sockets', () => {
    expect(truth.sockets.length).toBeGreaterThanOrEqual(50);
  });

  it('is read with nothing missing, nothing invented and no wrong owner, by every pass', () => {
    for (const reading of readings) {
      expect(compareTruth(truth.sockets, reading, own(reading))).toEqual({ missing: [], invented: [] });
    }
  });

  it('is read in a second namespace too, with that namespace named', () => {
    for (const reading of readings) {
      // The text tables do not tell whether `::` takes IPv4 too.
      expect(compareTruth(truth.second, reading, second(reading))).toEqual({ missing: [], invented: [] });
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
    expect(compareTruth(told, reading, own(reading))).toEqual({ missing: [], invented: [] });
    expect(reading.missing).toEqual(['tcp-bound']);
    expect(reading.sources.find(({ name }) => name === 'sock_diag')).toMatchObject({ state: 'failed' });
  });

  it.runIf(process.geteuid?.() === 0)('is complete without privilege, and says what is hidden', async () => {
    const reading = await read({ asNobody: true });
    const hidden = truth.sockets.map((socket) =>
      socket.ownership === 'known' ? { ...socket, ...HIDDEN, sharing: visibleSharing(socket) } : socket,
    );
    expect(compareTruth(hidden, reading, own(reading))).toEqual({ missing: [], invented: [] });
    const ours = reading.sockets.filter(({ namespace }) => namespace === own(reading));
    expect(new Set(ours.filter(({ ownership }) => ownership === 'hidden').map(({ user }) => user))).toEqual(
      new Set(['root']),
    );
    const others = new Set(reading.sockets.map(({ namespace }) => namespace));
    // Its own, the second, and the one that the tests run in: told apart without reading any ns link.
    expect(others.size).toBeGreaterThanOrEqual(2);
  });
});
