import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SuperServer } from '../../../../shared/carrier/appointments.ts';
import { anOwner } from '../../../../shared/testing/samples.ts';
import { AppointmentReader } from './appointment-reader.ts';

let proc: string;
beforeEach(() => {
  proc = mkdtempSync(join(tmpdir(), 'porthole-appointments-'));
});
afterEach(() => rmSync(proc, { recursive: true, force: true }));

/** A file as process 9 sees it. */
function write(path: string, text: string): string {
  const file = join(proc, '9', 'root', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function server(kind: SuperServer['kind'], words: readonly string[] = [], more = {}): SuperServer {
  const args = [kind, ...words];
  return {
    kind,
    owner: anOwner({ pid: 9, name: kind, uid: 0, arguments: args, command: args.join(' '), ...more }),
  };
}

const reader = () => new AppointmentReader(proc, 4711);

function told(asked: SuperServer, from = reader()) {
  const { entries = [], unreadable = [] } = from.read([asked], true).get(9) ?? {};
  return { entries: entries.map(({ port, target, file }) => [port, target.name, file]), unreadable };
}

const TELNET = 'telnet stream tcp nowait root /usr/sbin/telnetd telnetd\n';

describe('inetd', () => {
  it('goes by its usual files, and by services(5) of the same place', () => {
    write('/etc/services', 'telnet 2300/tcp\n');
    write('/etc/inetd.conf', TELNET);
    write('/etc/inetd.d/more', '24 stream tcp nowait root /x\n');
    expect(told(server('inetd')).entries).toEqual([
      [2300, '/usr/sbin/telnetd', '/etc/inetd.conf'],
      [24, '/x', '/etc/inetd.d/more'],
    ]);
  });

  it.each([
    [['/etc/own.conf']],
    [['--debug', '--environment', '/etc/own.conf']],
    [['-q', '128', '/etc/own.conf']],
    [['inetd', '-f', '/etc/own.conf']],
    [['own.conf']],
  ])('goes by the file that it was started with: %j', (words) => {
    write('/etc/inetd.conf', '1 stream tcp nowait root /wrong\n');
    write('/etc/own.conf', '23 stream tcp nowait root /x\n');
    expect(told(server('inetd', words, { workingDirectory: '/etc' })).entries).toEqual([
      [23, '/x', '/etc/own.conf'],
    ]);
  });

  it('is read again when its file has changed, and not before', () => {
    const file = write('/etc/inetd.conf', '23 stream tcp nowait root /x\n');
    const from = reader();
    const before = from.read([server('inetd')], true);
    expect(from.read([server('inetd')], true)).toBe(before);
    writeFileSync(file, '25 stream tcp nowait root /y\n');
    utimesSync(file, 1, 1);
    expect(from.read([server('inetd')], false)).toBe(before);
    expect(told(server('inetd'), from).entries).toEqual([[25, '/y', '/etc/inetd.conf']]);
    expect(from.read([], true).size).toBe(0);
  });

  it('is not believed about files where another user than root runs it', () => {
    write('/etc/inetd.conf', TELNET);
    expect(told(server('inetd', [], { uid: 1000 }))).toEqual({ entries: [], unreadable: [] });
    expect(told(server('inetd', [], { uid: 4711 })).entries).toHaveLength(1);
  });

  it('names what is too long, no file, or closed to us', () => {
    write('/etc/inetd.conf', '#'.repeat(300_000));
    expect(told(server('inetd'))).toEqual({ entries: [], unreadable: ['/etc/inetd.conf'] });
    mkdirSync(join(proc, '9', 'root', 'etc', 'sub.conf'));
    symlinkSync('/dev/stdin', join(proc, '9', 'root', 'etc', 'pipe'));
    expect(told(server('inetd', ['/etc/none.conf']))).toEqual({ entries: [], unreadable: [] });
    if (process.getuid?.() === 0) return;
    chmodSync(write('/etc/inetd.conf', TELNET), 0);
    expect(told(server('inetd')).unreadable).toEqual(['/etc/inetd.conf']);
  });
});

describe('xinetd', () => {
  it('goes by its file and by the folder that this includes, but for names with a dot', () => {
    write('/etc/xinetd.conf', 'defaults\n{\n}\nincludedir /etc/xinetd.d\n');
    write('/etc/xinetd.d/web', 'service web\n{\nport = 80\nserver = /x\n}\n');
    write('/etc/xinetd.d/web.dpkg-old', 'service old\n{\nport = 81\nserver = /x\n}\n');
    expect(told(server('xinetd')).entries).toEqual([[80, '/x', '/etc/xinetd.d/web']]);
    expect(told(server('xinetd', ['-f', '/etc/xinetd.d/web.dpkg-old'])).entries).toEqual([
      [81, '/x', '/etc/xinetd.d/web.dpkg-old'],
    ]);
  });

  it('comes to an end where a file includes itself', () => {
    write('/etc/xinetd.conf', 'include /etc/xinetd.conf\nincludedir /etc\n');
    expect(told(server('xinetd')).entries).toEqual([]);
  });
});

/** Constructed after the units of Debian 12 and Ubuntu 24.04. */
describe('systemd', () => {
  it('goes by the unit of the first folder, its drop-ins and its links', () => {
    write('/usr/lib/systemd/system/ssh.socket', '[Socket]\nListenStream=22\nAccept=no\n');
    write('/usr/lib/systemd/system/cups.socket', '[Socket]\nListenStream=/run/cups.sock\n');
    write(
      '/usr/lib/systemd/system/rpcbind.socket',
      '[Socket]\nListenStream=0.0.0.0:111\nListenDatagram=[::]:111\n',
    );
    write('/usr/lib/systemd/system/masked.socket', '[Socket]\nListenStream=1\n');
    write('/etc/systemd/system/masked.socket', '');
    write(
      '/run/systemd/generator/ssh.socket.d/addresses.conf',
      '[Socket]\nListenStream=\nListenStream=2222\n',
    );
    const link = join(proc, '9/root/etc/systemd/system/sockets.target.wants/ssh.socket');
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync('/usr/lib/systemd/system/ssh.socket', link);
    symlinkSync('ssh.socket', join(proc, '9/root/usr/lib/systemd/system/sshd.socket'));
    const book = reader()
      .read([server('systemd')], true)
      .get(9);
    expect(
      book?.entries.map(({ port, target, isEnabled, file }) => [port, target.name, isEnabled, file]),
    ).toEqual([
      [111, 'rpcbind.service', false, '/usr/lib/systemd/system/rpcbind.socket'],
      [111, 'rpcbind.service', false, '/usr/lib/systemd/system/rpcbind.socket'],
      [2222, 'ssh.service', true, '/run/systemd/generator/ssh.socket.d/addresses.conf'],
    ]);
    expect(book?.unreadable).toEqual([]);
  });

  /** A link as `systemctl enable` makes it. */
  function enable(wants: string, name: string, to: string): void {
    const link = join(proc, '9/root', wants, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(to, link);
  }

  it('goes by what is made of a template, with the drop-ins of both, and never by the template alone', () => {
    const template = '/usr/lib/systemd/system/shell@.socket';
    write(template, '[Socket]\nListenStream=%i\n');
    enable('/etc/systemd/system/sockets.target.wants', 'shell@2222.socket', template);
    enable('/etc/systemd/system/sockets.target.wants', 'shell@2223.socket', template);
    write('/etc/systemd/system/shell@.socket.d/accept.conf', '[Socket]\nAccept=yes\n');
    write(
      '/etc/systemd/system/shell@2223.socket.d/accept.conf',
      '[Socket]\nAccept=no\nService=one.service\n',
    );
    expect(told(server('systemd')).entries).toEqual([
      [2222, 'shell@.service', template],
      [2223, 'one.service', template],
    ]);
  });

  it('of a user goes by the units of that user, and by none of the system', () => {
    write('/etc/passwd', 'root:x:0:0::/root:/bin/sh\njunho:x:4711:4711::/home/junho:/bin/sh\n');
    write('/usr/lib/systemd/system/ssh.socket', '[Socket]\nListenStream=22\n');
    write('/usr/lib/systemd/user/pipewire.socket', '[Socket]\nListenStream=%t/pipewire-0\n');
    write('/usr/lib/systemd/user/pulse.socket', '[Socket]\nListenStream=4713\n');
    write('/home/junho/.config/systemd/user/notes.socket', '[Socket]\nListenStream=127.0.0.1:8081\n');
    write(
      '/home/junho/.config/systemd/user/pulse.socket.d/port.conf',
      '[Socket]\nListenStream=\nListenStream=4714\n',
    );
    write('/run/user/4711/systemd/transient/run-1.socket', '[Socket]\nListenStream=8082\n');
    const user = server('systemd-user', ['--user'], { uid: 4711 });
    expect(told(user).entries).toEqual([
      [8082, 'run-1.service', '/run/user/4711/systemd/transient/run-1.socket'],
      [8081, 'notes.service', '/home/junho/.config/systemd/user/notes.socket'],
      [4714, 'pulse.service', '/home/junho/.config/systemd/user/pulse.socket.d/port.conf'],
    ]);
    expect(told(server('systemd-user', ['--user'], { uid: 4712 })).entries).toEqual([]);
    expect(told(server('systemd-user', ['--user'], { uid: null })).entries).toEqual([]);
  });

  it('of a user whom passwd(5) does not know goes by the folders that all share', () => {
    write('/etc/systemd/user/shared.socket', '[Socket]\nListenDatagram=5000\n');
    expect(told(server('systemd-user', ['--user'], { uid: 4711 })).entries).toEqual([
      [5000, 'shared.service', '/etc/systemd/user/shared.socket'],
    ]);
  });
});
