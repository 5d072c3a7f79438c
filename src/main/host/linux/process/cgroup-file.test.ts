import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCgroupFile } from './cgroup-file.ts';

/**
 * All of these are constructed from the naming rules of systemd (systemd.unit(5), systemd-nspawn(1)), Docker, Podman,
 * LXC and the kubelet: no engine runs where these tests were written.
 */
const ID = 'a1b2c3d4'.repeat(8);
const v2 = (path: string) => `0::${path}\n`;

describe('parseCgroupFile', () => {
  it.each([
    ['a service', v2('/system.slice/postgresql.service'), 'postgresql.service'],
    ['a template', v2('/system.slice/system-getty.slice/getty@tty1.service'), 'getty@tty1.service'],
    [
      'a user service',
      v2('/user.slice/user-1000.slice/user@1000.service/app.slice/syncthing.service'),
      'syncthing.service',
    ],
    ['a session', v2('/user.slice/user-1000.slice/session-3.scope'), 'session-3.scope'],
    ['init', v2('/init.scope'), 'init.scope'],
    [
      'version 1',
      '12:pids:/system.slice/ssh.service\n1:name=systemd:/system.slice/ssh.service\n',
      'ssh.service',
    ],
    ['a mix', '1:name=systemd:/system.slice/cron.service\n0::/system.slice/cron.service\n', 'cron.service'],
    ['no unit', v2('/'), null],
    ['another hierarchy only', '4:memory:/system.slice/ssh.service\n', null],
  ])('finds the unit: %s', (_, text, unit) => {
    expect(parseCgroupFile(text)).toEqual({ unit, container: null });
  });

  it.each([
    ['Docker, systemd', v2(`/system.slice/docker-${ID}.scope`), 'docker', ID],
    ['Docker, cgroupfs', `5:cpu:/docker/${ID}\n1:name=systemd:/docker/${ID}\n`, 'docker', ID],
    ['Podman', v2(`/machine.slice/libpod-${ID}.scope/container`), 'podman', ID],
    [
      'Podman of a user',
      v2(`/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-${ID}.scope`),
      'podman',
      ID,
    ],
    [
      'Kubernetes, containerd',
      v2(
        `/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod1_2.slice/cri-containerd-${ID}.scope`,
      ),
      'kubernetes',
      ID,
    ],
    ['Kubernetes, cgroupfs', `3:cpu:/kubepods/besteffort/pod12ab-34/${ID}\n`, 'kubernetes', ID],
    ['Kubernetes, CRI-O', v2(`/kubepods.slice/kubepods-pod12.slice/crio-${ID}.scope`), 'kubernetes', ID],
    ['nerdctl', v2(`/system.slice/nerdctl-${ID}.scope`), 'containerd', ID],
    ['an unknown engine', v2(`/engine/${ID}`), 'unknown', ID],
  ])('finds the container: %s', (_, text, runtime, id) => {
    expect(parseCgroupFile(text).container).toEqual({ runtime, id, name: null });
  });

  it.each([
    ['LXC', v2('/lxc.payload.web/system.slice/nginx.service'), 'lxc', 'web', 'nginx.service'],
    ['LXC, version 1', '3:cpu:/lxc/web\n1:name=systemd:/lxc/web\n', 'lxc', 'web', null],
    [
      'nspawn',
      v2('/machine.slice/systemd-nspawn@my\\x2dbox.service/payload/system.slice/sshd.service'),
      'nspawn',
      'my-box',
      'sshd.service',
    ],
    ['machined', v2('/machine.slice/machine-box.scope/payload'), 'nspawn', 'box', null],
  ])('finds a named container and the unit inside: %s', (_, text, runtime, name, unit) => {
    expect(parseCgroupFile(text)).toEqual({ unit, container: { runtime, id: name, name } });
  });

  it('does not count the scope of a container as a unit', () => {
    expect(parseCgroupFile(v2(`/system.slice/docker-${ID}.scope`)).unit).toBeNull();
    const rootless = v2(
      `/user.slice/user-1000.slice/user@1000.service/user.slice/libpod-${ID}.scope/container`,
    );
    expect(parseCgroupFile(rootless).unit).toBe('user@1000.service');
  });

  it('does not take a virtual machine for a container', () => {
    expect(parseCgroupFile(v2('/machine.slice/machine-qemu\\x2d1\\x2dvm.scope')).container).toBeNull();
  });

  it('never throws, whatever the text', () => {
    const part = fc.constantFrom(
      '0::',
      '1:name=systemd:',
      '/',
      'docker',
      ID,
      '.scope',
      '\n',
      'lxc',
      '\\x2d',
      '\\xzz',
      'a',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    fc.assert(fc.property(text, (value) => void parseCgroupFile(value)));
  });
});
