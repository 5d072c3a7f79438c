import { describe, expect, it } from 'vitest';
import type { ConnectionAnswer, ReportedConnection } from '../host.ts';
import { createSystemInformationSource } from './system-information-source.ts';
import { answered, recordedRunner, recording } from './testing/recorded-runner.ts';

async function read(
  platform: 'linux' | 'darwin' | 'win32',
  text: { readonly netstat?: string; readonly ss?: string },
): Promise<ConnectionAnswer> {
  return createSystemInformationSource({ platform, runner: recordedRunner(platform, text) }).read(true);
}

function endpoint(end: ReportedConnection['remote']): string {
  if (end === null) return '-';
  return `${end.address}${end.scope === null ? '' : `%${end.scope}`}|${end.port}`;
}

/** One connection as a line, so that a whole answer can be compared at a glance. */
function line(connection: ReportedConnection): string {
  const { protocol, family, mapped, local, remote, state, pid, processName } = connection;
  const owner = `${pid ?? '-'} ${processName ?? '-'}`;
  return `${protocol}${family}${mapped ? 'm' : ''} ${endpoint(local)} ${endpoint(remote)} ${state} ${owner}`;
}

async function table(
  platform: 'linux' | 'darwin' | 'win32',
  text: { readonly netstat?: string; readonly ss?: string },
): Promise<string[]> {
  const answer = await read(platform, text);
  expect(answer.report).toMatchObject({ state: 'ok', error: null, rows: answer.connections.length });
  return answer.connections.map(line);
}

describe('Linux', () => {
  it('reads net-tools 2.10, leaving out addresses that are cut short', async () => {
    expect(await table('linux', { netstat: recording('linux-net-tools-2.10') })).toMatchInlineSnapshot(`
      [
        "tcp4 127.0.0.1|7000 - LISTEN 13464 python3",
        "tcp4 127.0.0.1|7001 - LISTEN 13465 python3",
        "tcp4 127.0.0.1|5432 - LISTEN 13414 python3",
        "tcp4 10.9.0.1|9000 - LISTEN 13414 python3",
        "tcp4 0.0.0.0|22 - LISTEN 13414 python3",
        "tcp4 127.0.0.1|5432 127.0.0.1|32890 ESTABLISHED 13414 python3",
        "tcp4 127.0.0.1|32856 127.0.0.1|22 ESTABLISHED 13414 python3",
        "tcp4 127.0.0.1|55014 127.0.0.1|8080 ESTABLISHED 13414 python3",
        "tcp4 10.9.0.1|47846 10.9.0.7|4444 SYN-SENT 13414 python3",
        "tcp4 127.0.0.1|32890 127.0.0.1|5432 ESTABLISHED 13414 python3",
        "tcp4 127.0.0.1|32898 127.0.0.1|5432 FIN-WAIT-2 13414 python3",
        "tcp4 127.0.0.1|32914 127.0.0.1|5432 TIME-WAIT - -",
        "tcp4 127.0.0.1|22 127.0.0.1|32856 ESTABLISHED - -",
        "tcp4 127.0.0.1|5432 127.0.0.1|32898 CLOSE-WAIT 13414 python3",
        "tcp6 fd00::a:b:c:1|65000 - LISTEN 13414 python3",
        "tcp6 fe80::1|546 - LISTEN 13414 python3",
        "tcp6 ::|8081 - LISTEN 13414 python3",
        "tcp6 ::|8080 - LISTEN 13414 python3",
        "tcp6 ::1|631 - LISTEN 13414 python3",
        "tcp6m 127.0.0.1|8080 127.0.0.1|55014 ESTABLISHED 13414 python3",
        "udp4 127.0.0.1|40000 127.0.0.1|53 CONNECTED 13414 python3",
      ]
    `);
  });

  it('reads net-tools 1.60', async () => {
    expect(await table('linux', { netstat: recording('linux-net-tools-1.60') })).toMatchInlineSnapshot(`
      [
        "tcp4 0.0.0.0|22 - LISTEN 1201 sshd",
        "tcp4 192.0.2.10|22 198.51.100.7|50112 ESTABLISHED 4077 sshd",
        "tcp6m 192.0.2.10|80 198.51.100.7|50113 ESTABLISHED 1444 httpd",
        "tcp6 ::|80 - LISTEN 1444 httpd",
        "tcp6 ::1|631 - LISTEN 1300 cupsd",
        "tcp4 192.0.2.10|22 198.51.100.7|50111 SYN-RECEIVED - -",
        "tcp4 192.0.2.10|22 198.51.100.7|50110 LAST-ACK - -",
        "tcp4 192.0.2.10|22 198.51.100.7|50109 CLOSING - -",
      ]
    `);
  });

  it('reads ss 6.1 where netstat is missing', async () => {
    expect(await table('linux', { ss: recording('linux-ss-6.1') })).toMatchInlineSnapshot(`
      [
        "udp4 127.0.0.1|40000 127.0.0.1|53 CONNECTED 13465 한국어",
        "udp4 0.0.0.0|53 - UNCONNECTED 13465 한국어",
        "udp4 0.0.0.0|69 - UNCONNECTED 13463 LISTENer",
        "udp6 ::|67 - UNCONNECTED 13465 한국어",
        "tcp4 127.0.0.1|7000 - LISTEN - -",
        "tcp4 127.0.0.1|7001 - LISTEN 13465 한국어",
        "tcp4 127.0.0.1|5432 - LISTEN 13465 한국어",
        "tcp4 10.9.0.1%lo|9000 - LISTEN 13465 한국어",
        "tcp4 0.0.0.0|22 - LISTEN 13465 한국어",
        "tcp4 127.0.0.1|5432 127.0.0.1|32890 ESTABLISHED 13465 한국어",
        "tcp4 127.0.0.1|32856 127.0.0.1|22 ESTABLISHED 13465 한국어",
        "tcp4 127.0.0.1|55014 127.0.0.1|8080 ESTABLISHED 13465 한국어",
        "tcp4 10.9.0.1|47846 10.9.0.7|4444 SYN-SENT 13465 한국어",
        "tcp4 127.0.0.1|32890 127.0.0.1|5432 ESTABLISHED 13465 한국어",
        "tcp4 127.0.0.1|32898 127.0.0.1|5432 FIN-WAIT-2 13465 한국어",
        "tcp4 127.0.0.1|32914 127.0.0.1|5432 TIME-WAIT - -",
        "tcp4 127.0.0.1|22 127.0.0.1|32856 ESTABLISHED - -",
        "tcp4 127.0.0.1|5432 127.0.0.1|32898 CLOSE-WAIT 13465 한국어",
        "tcp6 fd00::a:b:c:1|65000 - LISTEN 13465 한국어",
        "tcp6 fe80::1%lo|546 - LISTEN 13465 한국어",
        "tcp6 2001:db8::1234:5678:9abc|80 - LISTEN 13465 한국어",
        "tcp6 ::|8081 - LISTEN 13465 한국어",
        "tcp6 ::|8080 - LISTEN 13465 한국어",
        "tcp6 fd12:3456:789a:bcde:f012:3456:789a:bcde|443 - LISTEN 13465 한국어",
        "tcp6 ::1|631 - LISTEN 13465 한국어",
        "tcp6m 127.0.0.1|8080 127.0.0.1|55014 ESTABLISHED 13465 한국어",
      ]
    `);
  });

  it('reads ss 5.10, which pads its lines', async () => {
    expect(await table('linux', { ss: recording('linux-ss-5.10') })).toMatchInlineSnapshot(`
      [
        "udp4 0.0.0.0|53 - UNCONNECTED 20098 한국어",
        "udp4 0.0.0.0|69 - UNCONNECTED 20096 LISTENer",
        "udp4 127.0.0.1|40000 127.0.0.1|53 CONNECTED 20098 한국어",
        "udp6 ::|67 - UNCONNECTED 20098 한국어",
        "tcp4 127.0.0.1|5432 - LISTEN 20098 한국어",
        "tcp4 127.0.0.1|7000 - LISTEN - -",
        "tcp4 127.0.0.1|7001 - LISTEN 20098 한국어",
        "tcp4 0.0.0.0|22 - LISTEN 20098 한국어",
        "tcp4 10.9.0.1|49797 10.9.0.7|4444 SYN-SENT 20098 한국어",
        "tcp4 127.0.0.1|5432 127.0.0.1|49742 ESTABLISHED 20098 한국어",
        "tcp4 127.0.0.1|43224 127.0.0.1|8080 ESTABLISHED 20098 한국어",
        "tcp4 127.0.0.1|49742 127.0.0.1|5432 ESTABLISHED 20098 한국어",
        "tcp4 127.0.0.1|49750 127.0.0.1|5432 FIN-WAIT-2 20098 한국어",
        "tcp4 127.0.0.1|49756 127.0.0.1|5432 TIME-WAIT - -",
        "tcp4 127.0.0.1|5432 127.0.0.1|49750 CLOSE-WAIT 20098 한국어",
        "tcp4 127.0.0.1|22 127.0.0.1|59688 ESTABLISHED - -",
        "tcp4 127.0.0.1|59688 127.0.0.1|22 ESTABLISHED 20098 한국어",
        "tcp6 2001:db8::1234:5678:9abc|80 - LISTEN 20098 한국어",
        "tcp6 fe80::1%lo|546 - LISTEN 20098 한국어",
        "tcp6 ::1|631 - LISTEN 20098 한국어",
        "tcp6 ::|8080 - LISTEN 20098 한국어",
        "tcp6 ::|8081 - LISTEN 20098 한국어",
        "tcp6m 127.0.0.1|8080 127.0.0.1|43224 ESTABLISHED - -",
      ]
    `);
  });

  it('reads old ss, whose `*` is IPv4', async () => {
    expect(await table('linux', { ss: recording('linux-ss-3') })).toMatchInlineSnapshot(`
      [
        "tcp4 0.0.0.0|22 - LISTEN 1000 sshd",
        "tcp4 192.0.2.5|22 198.51.100.9|40022 ESTABLISHED 1400 sshd",
        "tcp6 ::|22 - LISTEN 1000 sshd",
        "tcp6m 192.0.2.5|80 198.51.100.9|40023 ESTABLISHED 1500 httpd",
        "tcp6 ::1|25 - LISTEN 1300 master",
      ]
    `);
  });
});

describe('macOS', () => {
  it('does not take an IPv6 group for a pid (10.14)', async () => {
    expect(await table('darwin', { netstat: recording('macos-10.14') })).toMatchInlineSnapshot(`
      [
        "tcp4 127.0.0.1|631 - LISTEN 101 -",
        "tcp6 2600:1700:5610:3::10|50624 2600:1900:4110::80|443 ESTABLISHED - -",
        "udp4 0.0.0.0|5353 - UNCONNECTED 377 -",
      ]
    `);
  });

  it('distrusts pids of states that the parser does not know (12)', async () => {
    expect(await table('darwin', { netstat: recording('macos-12') })).toMatchInlineSnapshot(`
      [
        "tcp4 192.0.2.20|52741 203.0.113.22|443 ESTABLISHED 843 -",
        "tcp6 fe80::aede:48ff:fe00:1122%en5|49152 fe80::aede:48ff:fe33:4455%en5|49201 ESTABLISHED 311 -",
        "tcp6 ::|5000 - LISTEN 512 -",
        "tcp6 ::1|631 - LISTEN 101 -",
        "tcp4 192.0.2.20|52742 203.0.113.22|443 TIME-WAIT 843 -",
        "tcp4 192.0.2.20|52743 203.0.113.22|443 FIN-WAIT-2 843 -",
        "tcp4 192.0.2.20|22 203.0.113.23|60000 UNKNOWN - -",
        "tcp4 127.0.0.1|52744 - UNKNOWN - -",
        "udp4 0.0.0.0|5353 - UNCONNECTED 377 -",
        "udp6 ::|546 - UNCONNECTED 401 -",
        "udp4 192.0.2.20|60111 203.0.113.53|53 CONNECTED 377 -",
      ]
    `);
  });

  it('reads byte counters (15)', async () => {
    expect(await table('darwin', { netstat: recording('macos-15') })).toMatchInlineSnapshot(`
      [
        "tcp4 127.0.0.1|8443 127.0.0.1|64809 ESTABLISHED 31607 -",
        "tcp6 ::|3283 - LISTEN 1039 -",
        "tcp4 127.0.0.1|64811 - UNKNOWN - -",
        "udp6 fe80::1%lo0|123 - UNCONNECTED 402 -",
      ]
    `);
  });

  it('reads process:pid (26)', async () => {
    expect(await table('darwin', { netstat: recording('macos-26') })).toMatchInlineSnapshot(`
      [
        "tcp4 127.0.0.1|5173 - LISTEN 13942 -",
        "tcp6 2600:1700:5610:3::10|50624 2600:1900:4110::80|443 ESTABLISHED 7187 -",
        "tcp6 ::|8080 - LISTEN 4242 -",
        "udp4 0.0.0.0|5353 - UNCONNECTED 377 -",
      ]
    `);
  });
});

describe('Windows', () => {
  it('reads English', async () => {
    expect(await table('win32', { netstat: recording('windows-11-english') })).toMatchInlineSnapshot(`
      [
        "tcp4 0.0.0.0|135 - LISTEN 1140 -",
        "tcp4 0.0.0.0|445 - LISTEN 4 -",
        "tcp4 192.168.0.5|139 - LISTEN 4 -",
        "tcp4 192.168.0.5|51000 203.0.113.4|443 ESTABLISHED 4321 -",
        "tcp4 192.168.0.5|51001 203.0.113.4|443 TIME-WAIT 0 -",
        "tcp4 192.168.0.5|51002 203.0.113.4|443 CLOSE-WAIT 4321 -",
        "tcp4 192.168.0.5|51003 203.0.113.4|443 SYN-SENT 4321 -",
        "tcp4 192.168.0.5|51004 203.0.113.4|443 FIN-WAIT-1 4321 -",
        "tcp4 192.168.0.5|51005 203.0.113.4|443 LAST-ACK 4321 -",
        "tcp6 ::|135 - LISTEN 1140 -",
        "tcp6 ::1|49672 - LISTEN 3300 -",
        "tcp6 fe80::1c2d:3e4f%12|51006 fe80::aa%12|5357 ESTABLISHED 4321 -",
        "udp4 0.0.0.0|5353 - UNCONNECTED 2345 -",
        "udp6 ::|5353 - UNCONNECTED 2345 -",
        "udp6 fe80::1c2d:3e4f%12|1900 - UNCONNECTED 5120 -",
      ]
    `);
  });

  it('reads German', async () => {
    expect(await table('win32', { netstat: recording('windows-10-german') })).toMatchInlineSnapshot(`
      [
        "tcp4 0.0.0.0|135 - LISTEN 1060 -",
        "tcp4 127.0.0.1|49186 127.0.0.1|49273 CLOSE-WAIT 2468 -",
        "tcp4 127.0.0.1|49187 127.0.0.1|49188 ESTABLISHED 4321 -",
        "tcp4 127.0.0.1|49189 127.0.0.1|49188 TIME-WAIT 0 -",
        "tcp4 127.0.0.1|49190 127.0.0.1|49188 FIN-WAIT-2 4321 -",
        "tcp4 192.168.0.5|49191 203.0.113.4|443 SYN-SENT 4321 -",
        "tcp6 ::|445 - LISTEN 4 -",
        "udp4 0.0.0.0|500 - UNCONNECTED 3020 -",
      ]
    `);
  });

  it('reads Korean', async () => {
    expect(await table('win32', { netstat: recording('windows-11-korean') })).toMatchInlineSnapshot(`
      [
        "tcp4 0.0.0.0|135 - LISTEN 1028 -",
        "tcp4 0.0.0.0|3306 - LISTEN 1076 -",
        "tcp4 127.0.0.1|6374 127.0.0.1|7164 ESTABLISHED 6136 -",
        "tcp6 ::|8009 - LISTEN 5756 -",
        "udp4 0.0.0.0|5050 - UNCONNECTED 8604 -",
      ]
    `);
  });

  it('tells listeners by their peer, and invents no pid, in a language it does not know', async () => {
    expect(await table('win32', { netstat: recording('windows-10-portuguese') })).toMatchInlineSnapshot(`
      [
        "tcp4 0.0.0.0|135 - LISTEN 1060 -",
        "tcp6 ::|445 - LISTEN 4 -",
        "tcp4 127.0.0.1|49186 127.0.0.1|49273 UNKNOWN - -",
        "udp4 0.0.0.0|500 - UNCONNECTED 3020 -",
      ]
    `);
  });

  it('does not call a lone header a socket', async () => {
    const header = recording('windows-11-korean').split('\n').slice(0, 4).join('\n');
    const { report } = await read('win32', { netstat: header });
    expect(report.error).toBe('netstat listed no sockets although this system has some open.');
  });

  it('names a netstat that fails', async () => {
    const runner = {
      run: () => Promise.resolve(answered('', 1, "'netstat' is not recognized as a command.\r\n")),
      close: () => undefined,
    };
    const { report } = await createSystemInformationSource({ platform: 'win32', runner }).read(true);
    expect(report.error).toBe("netstat exited with status 1: 'netstat' is not recognized as a command.");
  });
});
