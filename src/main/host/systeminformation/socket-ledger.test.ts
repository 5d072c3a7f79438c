import { describe, expect, it } from 'vitest';
import type { ReportedConnection } from '../host.ts';
import { bareOwner } from './portable-system.ts';
import { findOwners, HolderIndex } from './find-owners.ts';
import { SocketLedger } from './socket-ledger.ts';

const listener: ReportedConnection = {
  protocol: 'udp',
  family: 4,
  local: { address: '0.0.0.0', port: 5353, scope: null },
  remote: null,
  state: 'UNCONNECTED',
  mapped: false,
  pid: 7,
  processName: null,
};
const connection: ReportedConnection = {
  ...listener,
  protocol: 'tcp',
  remote: { address: '10.0.0.1', port: 443, scope: null },
  state: 'ESTABLISHED',
};
const nobody = { owners: [], ownership: 'hidden', ownershipReason: 'not-read', sharing: [] } as const;

describe('SocketLedger', () => {
  it('tells identical rows apart, the same way each time', () => {
    const ledger = new SocketLedger('host');
    const first = ledger.update([listener, listener, { ...listener, pid: 8 }], () => nobody, 'then');
    expect(new Set(first.map(({ id }) => id)).size).toBe(3);
    expect(first.map(({ sharing }) => sharing)).toEqual([['reuse-port'], ['reuse-port'], ['reuse-port']]);
    const second = ledger.update([listener, listener, { ...listener, pid: 8 }], () => nobody, 'now');
    second.forEach((socket, index) => expect(socket).toBe(first[index]));
  });

  it('keeps a connection that changes its state or loses its pid', () => {
    const ledger = new SocketLedger('host');
    const [open] = ledger.update([connection], () => nobody, 'then');
    const [closed] = ledger.update([{ ...connection, state: 'TIME-WAIT', pid: 0 }], () => nobody, 'now');
    expect(closed).toMatchObject({ id: open?.id, state: 'TIME-WAIT', firstSeenAt: 'then' });
    const [again] = ledger.update([connection], () => nobody, 'later');
    expect(again?.firstSeenAt).toBe('later');
  });
});

describe('findOwners', () => {
  const processes = new Map([7, 8, 9].map((pid) => [pid, { ...bareOwner(pid, 'x'), parentPid: 50 }]));
  const facts = { processes, kernelOwner: () => null };
  const key = 'udp|0.0.0.0|5353|';

  it('does not mix up two sockets on one address', () => {
    const holders = new HolderIndex([
      { pid: 7, key, device: 'a' },
      { pid: 8, key, device: 'b' },
      { pid: 9, key, device: 'b' },
    ]);
    const pids = (pid: number | null) =>
      findOwners({ ...listener, pid }, { ...facts, holders }).owners.map((owner) => owner.pid);
    expect(pids(7)).toEqual([7]);
    expect(pids(8)).toEqual([8, 9]);
    expect(pids(null)).toEqual([]);
  });

  it('claims no sharing without a device that proves it', () => {
    const holders = new HolderIndex([
      { pid: 7, key, device: null },
      { pid: 8, key, device: null },
    ]);
    expect(findOwners(listener, { ...facts, holders }).owners).toHaveLength(1);
  });

  it('tells inherited descriptors from passed ones', () => {
    const holders = new HolderIndex([7, 8].map((pid) => ({ pid, key, device: 'a' })));
    expect(findOwners(listener, { ...facts, holders }).sharing).toEqual(['fork']);
    const strangers = new Map([7, 8].map((pid) => [pid, { ...bareOwner(pid, 'x'), parentPid: pid + 100 }]));
    expect(findOwners(listener, { ...facts, processes: strangers, holders }).sharing).toEqual(['passed']);
  });
});
