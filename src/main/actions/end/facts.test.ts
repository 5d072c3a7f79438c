import { describe, expect, it } from 'vitest';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { anOwner, aSnapshot, aSocket, MOMENT } from '../../../shared/testing/samples.ts';
import type { ProcessEntry } from '../../host/host.ts';
import { endFacts } from './facts.ts';

const master = anOwner({ pid: 100, name: 'master', parentPid: 1, unit: 'web.service' });
const worker = anOwner({ pid: 101, name: 'worker', parentPid: 100 });
const stranger = anOwner({ pid: 900, name: 'helper', parentPid: 1 });

const entry = (pid: number, parentPid: number | null, name = `process-${pid}`): ProcessEntry => ({
  pid,
  name,
  parentPid,
  startedAt: MOMENT,
  startMark: `mark-${pid}`,
});
const processes = [
  entry(1, null, 'init'),
  entry(100, 1, 'master'),
  entry(101, 100, 'worker'),
  entry(102, 101, 'grandchild'),
  entry(900, 1, 'helper'),
];

const listener = aSocket({
  id: 'l',
  local: { address: '0.0.0.0', port: 80, scope: null },
  owners: [master, worker, stranger],
});
const accepted = (id: string, overrides: Partial<InspectedSocket>): InspectedSocket =>
  aSocket({
    id,
    state: 'ESTABLISHED',
    local: { address: '10.0.0.1', port: 80, scope: null },
    remote: { address: '10.0.0.9', port: 50_000, scope: null },
    role: { side: 'server', confidence: 'certain', evidence: 'accepted' },
    owners: [worker],
    ...overrides,
  });
const target = { pid: 100, startedAt: MOMENT };

describe('endFacts', () => {
  it('names a client whose program is on this computer', () => {
    const conversation = 'one';
    const browser = aSocket({ id: 'b', owners: [anOwner({ pid: 700, name: 'browser' })], conversation });
    const sockets = [browser, listener, accepted('a', { conversation })];
    expect(endFacts(aSnapshot({ sockets }), processes, target)?.clients.from).toEqual([
      { address: '10.0.0.9', port: 50_000, scope: null, name: 'browser' },
    ]);
  });

  it('tells ports, clients, children, sharers, parent and the mark of the start', () => {
    const waiting = accepted('w', { owners: [], ownership: 'none', ownershipReason: 'not-accepted' });
    const sockets = [listener, accepted('a', {}), waiting, accepted('other', { owners: [stranger] })];
    expect(endFacts(aSnapshot({ sockets }), processes, target)).toEqual({
      takenAt: MOMENT,
      process: {
        pid: 100,
        name: 'master',
        startedAt: MOMENT,
        user: 'postgres',
        uid: 113,
        unit: 'web.service',
        container: null,
      },
      startMark: 'mark-100',
      parent: { pid: 1, name: 'init', startedAt: MOMENT },
      ports: [{ namespace: 'host', protocol: 'tcp', local: listener.local, use: 'listens' }],
      clients: {
        count: 2,
        from: [
          { address: '10.0.0.9', port: 50_000, scope: null, name: null },
          { address: '10.0.0.9', port: 50_000, scope: null, name: null },
        ],
      },
      opened: 0,
      children: [
        { pid: 101, name: 'worker', startedAt: MOMENT, sharesSocket: true },
        { pid: 102, name: 'grandchild', startedAt: MOMENT, sharesSocket: false },
      ],
      sharers: [{ pid: 900, name: 'helper', startedAt: MOMENT }],
    });
  });

  it('knows a process by pid and start together', () => {
    const snapshot = aSnapshot({ sockets: [listener] });
    expect(endFacts(snapshot, processes, { pid: 100, startedAt: '2026-01-31T12:00:01.000Z' })).toBeNull();
    expect(endFacts(snapshot, processes, { pid: 5, startedAt: MOMENT })).toBeNull();
  });

  it('has no mark for a process that has ended since the picture was taken', () => {
    const gone = endFacts(aSnapshot({ sockets: [listener] }), [entry(1, null)], target);
    expect(gone).toMatchObject({ startMark: null, children: [], parent: { pid: 1 } });
  });

  it('counts what it opened itself, and names a shared port once', () => {
    const own = { owners: [master] };
    const client = accepted('c', {
      ...own,
      role: { side: 'client', confidence: 'certain', evidence: 'connected' },
    });
    const second = aSocket({ ...listener, id: 'l2', ...own });
    const udp = aSocket({ id: 'u', protocol: 'udp', state: 'UNCONNECTED', ...own });
    const bound = aSocket({
      id: 'b',
      state: 'BOUND',
      local: { address: '::', port: 7, scope: null },
      ...own,
    });
    const facts = endFacts(aSnapshot({ sockets: [listener, second, udp, bound, client] }), processes, target);
    expect(facts?.opened).toBe(1);
    expect(facts?.ports.map(({ local, use }) => [local.port, use])).toEqual([
      [7, 'bound'],
      [80, 'listens'],
      [5432, 'receives'],
    ]);
  });
});
