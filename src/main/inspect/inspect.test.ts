import { describe, expect, it } from 'vitest';
import { aHostSocket, aReading } from '../../shared/testing/samples.ts';
import { createInspector } from './inspect.ts';

const interfaces = () => [{ name: 'lo', address: '127.0.0.1' }];

describe('the inspector', () => {
  it('tells what a listener means', () => {
    const inspector = createInspector({ platform: 'linux', interfaces });
    const [socket] = inspector.inspect(aReading(), new Map()).sockets;
    expect(socket).toMatchObject({
      localPort: { range: 'registered', reserved: false, ephemeral: false, ianaNames: ['postgresql'] },
      service: { id: 'postgresql', end: 'local', byPort: 'postgresql', byProcess: 'postgresql' },
      verdict: 'conventional',
      role: { side: 'listener', confidence: 'certain', evidence: 'listens' },
      exposure: { scope: 'loopback', interfaces: ['lo'] },
      conversation: null,
    });
  });

  it('keeps the list while nothing has changed, and the object of what stays', () => {
    const inspector = createInspector({ platform: 'linux', interfaces });
    const [one, two] = [
      aHostSocket(),
      aHostSocket({ id: 'socket-2', local: { address: '::1', port: 80, scope: null } }),
    ];
    const first = inspector.inspect(aReading({ sockets: [one] }), new Map());
    expect(inspector.inspect(aReading({ sockets: [one] }), new Map()).sockets).toBe(first.sockets);
    expect(inspector.inspect(aReading({ sockets: [two, one] }), new Map()).sockets[1]).toBe(first.sockets[0]);
  });

  it('tells from how far off each address of the host is reached, in one list while they stay', () => {
    const inspector = createInspector({
      platform: 'linux',
      interfaces: () => [...interfaces(), { name: 'eth0', address: '10.0.0.7', cidr: '10.0.0.7/8' }],
    });
    const first = inspector.inspect(aReading(), new Map()).interfaces;
    expect(first).toEqual([
      { name: 'lo', address: '127.0.0.1', scope: 'loopback' },
      { name: 'eth0', address: '10.0.0.7', scope: 'private' },
    ]);
    expect(inspector.inspect(aReading(), new Map()).interfaces).toBe(first);
  });

  it('counts owners that could not be read', () => {
    const inspector = createInspector({ platform: 'linux', interfaces });
    const sockets = [aHostSocket({ owners: [], ownership: 'hidden', ownershipReason: 'other-user' })];
    expect(inspector.inspect(aReading({ sockets }), new Map()).hiddenOwners).toBe(1);
  });
});
