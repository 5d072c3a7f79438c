import { describe, expect, it } from 'vitest';
import { FakeDiag, type FakeSocket } from './fake-diag.ts';
import { SockDiagTable } from './sock-diag-table.ts';

const listener: FakeSocket = { cookie: 1, protocol: 'tcp', state: 10, localPort: 80, inode: 100 };
const resolver: FakeSocket = { cookie: 2, protocol: 'udp', state: 7, localPort: 53, inode: 101 };
const bound: FakeSocket = { cookie: 3, protocol: 'tcp', state: 7, localPort: 8100, inode: 102 };

function tableOf(...sockets: readonly FakeSocket[]) {
  const diag = new FakeDiag();
  diag.sockets = sockets;
  return { diag, table: new SockDiagTable(diag, 'ns') };
}

describe('SockDiagTable', () => {
  it('reads TCP and UDP, and a bound socket as bound', () => {
    const { table } = tableOf(listener, resolver, bound);
    expect(table.read().map(({ protocol, state, local }) => [protocol, state, local.port])).toEqual([
      ['tcp', 'LISTEN', 80],
      ['tcp', 'BOUND', 8100],
      ['udp', 'UNCONNECTED', 53],
    ]);
  });

  it('gives the same array while only timers and queues change', () => {
    const { table } = tableOf(listener, resolver);
    expect(table.read()).toBe(table.read());
  });

  it('keeps the rows of unchanged sockets when others come, go and change', () => {
    const { diag, table } = tableOf(listener, resolver, bound);
    const [first] = table.read();
    diag.sockets = [{ ...bound, state: 10 }, listener];
    const rows = table.read();
    expect(rows).toHaveLength(2);
    expect(rows[1]).toBe(first);
    expect(rows[0]).toMatchObject({ state: 'LISTEN', local: { port: 8100 } });
  });

  it('names the interface anew when it was renamed, and as soon as it can be named', () => {
    const { diag, table } = tableOf({ ...listener, interfaceIndex: 7 });
    const scope = () => table.read()[0]?.local.scope;
    expect(scope()).toBeNull();
    diag.interfaceNames.set(7, 'eth0');
    expect(scope()).toBe('eth0');
    diag.interfaceNames.set(7, 'lan0');
    expect(scope()).toBe('eth0');
    table.forgetInterfaceNames();
    expect(scope()).toBe('lan0');
    expect(table.read()).toBe(table.read());
  });

  it('keeps the id of a socket through all its states', () => {
    const { diag, table } = tableOf({ ...listener, state: 2, remotePort: 443 });
    const [before] = table.read();
    diag.sockets = [{ ...listener, state: 1, remotePort: 443 }];
    const [after] = table.read();
    expect([before?.state, after?.state]).toEqual(['SYN-SENT', 'ESTABLISHED']);
    expect(after?.id).toBe(before?.id);
  });

  it('lists a socket once that the kernel told of twice', () => {
    const { table } = tableOf(listener, listener);
    expect(table.read()).toHaveLength(1);
  });

  it('compares with the last whole dump after one that failed', () => {
    const { diag, table } = tableOf(listener, resolver);
    const rows = table.read();
    diag.failure = new Error('interrupted');
    expect(() => table.read()).toThrow('interrupted');
    expect(table.read()).toBe(rows);
  });
});
