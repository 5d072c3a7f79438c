import { describe, expect, it } from 'vitest';
import { parseLsof, parseNetstat, parseSs, parseSystemInformation } from './parse-tools.ts';

/** Output of iproute2 6.1, lsof 4.95, net-tools 2.10 and systeminformation 5.33 for sockets of the scene. */
const shown = {
  protocol: 'tcp',
  local: '127.0.0.1:8037',
  remote: '-',
  state: 'LISTEN',
  pids: [26875],
  dualStack: null,
};

describe('the parsers of other tools are kind to them', () => {
  it('ss: names with line breaks, every owner, dual-stack told by its star', () => {
    const output = [
      'Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process',
      'tcp LISTEN 0 16 127.0.0.1:8037 0.0.0.0:* users:(("line\nbreak",pid=26875,fd=3))',
      'udp UNCONN 0 0 [fe80::1]%lo:5001 [::]:* users:(("a"b",pid=1,fd=3),("c",pid=2,fd=3))',
      'tcp LISTEN 0 16 *:8003 *:* users:(("x",pid=1,fd=3))',
      'tcp LISTEN 0 16 [::]:8004 [::]:* users:(("x",pid=1,fd=3))',
    ].join('\n');
    const [first, second, dual, single] = parseSs(output);
    expect(first).toEqual({ ...shown, names: ['line\nbreak'] });
    expect(second).toMatchObject({
      local: 'fe80::1%lo:5001',
      pids: [1, 2],
      names: ['a"b', 'c'],
      state: null,
    });
    expect(dual).toMatchObject({ local: '*6:8003', dualStack: true });
    expect(single).toMatchObject({ local: '*6:8004', dualStack: false });
  });

  it('netstat: names with line breaks, addresses of IPv6 without brackets', () => {
    const output = [
      'tcp        0      0 127.0.0.1:8037          0.0.0.0:*               LISTEN      26875/line',
      'break    ',
      'tcp6       0      0 ::1:8005                ::1:4000                TIME_WAIT   -',
      'udp        0      0 0.0.0.0:53              0.0.0.0:*                           1/a b   ',
    ].join('\n');
    expect(parseNetstat(output)).toMatchObject([
      { ...shown, names: ['line\nbreak'] },
      { local: '::1:8005', remote: '::1:4000', state: 'TIME-WAIT', pids: [] },
      { protocol: 'udp', local: '*4:53', remote: '-', names: ['a b'] },
    ]);
  });

  it('lsof: descriptors of one socket together, escapes undone, cut names marked', () => {
    const output = [
      'COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME',
      'two\\x20wo 26875 root    3u  IPv4 129      0t0  TCP 127.0.0.1:8037 (LISTEN)',
      'forked    26876 root    3u  IPv4 129      0t0  TCP 127.0.0.1:8037 (LISTEN)',
      'node      12 root    4u  IPv6 130      0t0  UDP [::1]:53->[::1]:9 ',
    ].join('\n');
    expect(parseLsof(output)).toEqual([
      { ...shown, pids: [26875, 26876], names: ['two wo…', 'forked'] },
      {
        ...shown,
        protocol: 'udp',
        local: '::1:53',
        remote: '::1:9',
        state: null,
        pids: [12],
        names: ['node'],
      },
    ]);
  });

  it('systeminformation: ports as text, no peer as nothing', () => {
    const row = {
      protocol: 'tcp',
      localAddress: '127.0.0.1',
      localPort: '8037',
      peerAddress: '0.0.0.0',
      peerPort: '',
      state: 'LISTEN',
      pid: 26875,
      process: 'line',
    };
    expect(parseSystemInformation(JSON.stringify([row]))).toEqual([{ ...shown, names: ['line'] }]);
  });
});
