import { expect, it } from 'vitest';
import { anOwner, aSocket } from '../../shared/testing/samples.ts';
import { canCloseConnection, hasProcessToEnd, leadOwner } from './end-actions.ts';

const child = (pid: number, parent: number) => anOwner({ pid, parents: [{ pid: parent, name: 'parent' }] });

it('means the process that started the other owners', () => {
  expect(leadOwner([child(11, 10), child(12, 10), child(10, 1)])?.pid).toBe(10);
});

it('means the first where none started another, and nobody where there is none', () => {
  expect(leadOwner([child(11, 1), child(12, 1)])?.pid).toBe(11);
  expect(leadOwner([])).toBeNull();
});

it('closes single TCP connections on Linux only', () => {
  const connection = aSocket({ remote: { address: '127.0.0.1', port: 9, scope: null } });
  expect(canCloseConnection(connection, 'linux')).toBe(true);
  expect(canCloseConnection(connection, 'darwin')).toBe(false);
  expect(canCloseConnection(aSocket(), 'linux')).toBe(false);
  expect(canCloseConnection({ ...connection, protocol: 'udp' }, 'linux')).toBe(false);
});

it('offers to end a process only where one can be meant', () => {
  const ownerless = { owners: [], ownershipReason: null };
  expect(hasProcessToEnd(aSocket({ owners: [anOwner()] }))).toBe(true);
  expect(hasProcessToEnd(aSocket({ ...ownerless, ownership: 'hidden' }))).toBe(true);
  expect(hasProcessToEnd(aSocket({ ...ownerless, ownership: 'none' }))).toBe(false);
  expect(hasProcessToEnd(aSocket({ ...ownerless, ownership: 'kernel' }))).toBe(false);
});
