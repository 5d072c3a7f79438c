import { describe, expect, it } from 'vitest';
import { closeCommand, endCommands, holderCommand, managerOf } from './end-commands.ts';

const container = (runtime: string, name: string | null) => ({
  unit: null,
  container: { id: 'f'.repeat(64), name, runtime },
});
const unit = (name: string) => ({ unit: name, container: null });

describe('managerOf', () => {
  it.each([
    ['docker', 'web', 'docker stop web'],
    ['podman', 'web', 'podman stop web'],
    ['containerd', null, `nerdctl stop ${'f'.repeat(64)}`],
    ['cri-o', null, `crictl stop ${'f'.repeat(64)}`],
    ['lxc', 'box', 'lxc-stop --name box'],
    ['nspawn', 'box', 'machinectl poweroff box'],
    ['kubernetes', 'shop-1/default/app', 'kubectl delete pod shop-1 --namespace default'],
    ['kubernetes', null, `crictl stop ${'f'.repeat(64)}`],
    ['unknown', null, null],
    ['docker', 'a; rm -rf ~', "docker stop 'a; rm -rf ~'"],
    ['docker', '--all', null],
    ['docker', 'a\u202Eb', null],
  ])('of a container: %s %s', (runtime, name, command) => {
    expect(managerOf(container(runtime, name), false)).toMatchObject({ kind: 'container', command });
  });

  it.each([
    ['nginx.service', false, 'systemctl stop nginx.service'],
    ['cups.socket', false, 'systemctl stop cups.socket'],
    ['syncthing.service', true, 'systemctl --user stop syncthing.service'],
    ['dbus-\\x2d.service', false, "systemctl stop 'dbus-\\x2d.service'"],
  ])('of a unit: %s', (name, isUserUnit, command) => {
    expect(managerOf(unit(name), isUserUnit)).toEqual({ kind: 'unit', name, command });
  });

  it.each(['session-3.scope', 'init.scope', 'user@1000.service'])('names nobody for %s', (name) => {
    expect(managerOf(unit(name), false)).toBeNull();
  });

  it('puts the container before the unit that runs it', () => {
    expect(managerOf({ ...container('docker', 'web'), unit: 'docker.service' }, false)?.name).toBe('web');
  });
});

describe('commands', () => {
  it('names the pid, and asks for the right where it is missing', () => {
    expect(endCommands(7, 'linux', true)).toEqual({ gentle: 'sudo kill 7', force: 'sudo kill -KILL 7' });
    expect(endCommands(7, 'darwin', false)).toEqual({ gentle: 'kill 7', force: 'kill -KILL 7' });
    expect(endCommands(7, 'win32', true)).toEqual({ gentle: 'taskkill /PID 7', force: 'taskkill /PID 7 /F' });
  });

  it('asks who is behind a port, and ends nobody unasked', () => {
    const asked = { protocol: 'tcp', port: 3000 };
    expect(holderCommand(asked, 'linux')).toContain('--interactive --kill -TERM 3000/tcp');
    expect(holderCommand(asked, 'darwin')).toBe('sudo lsof -nP -i TCP:3000');
    expect(holderCommand(asked, 'win32')).toBeNull();
  });

  it('writes both ends of a connection as ss reads them', () => {
    const near = { address: '::1', port: 80, scope: null };
    const far = { address: '10.0.0.9', port: 5000, scope: null };
    expect(closeCommand(near, far, null)).toBe("sudo ss --kill --tcp src '[::1]:80' dst 10.0.0.9:5000");
    const linkLocal = { ...near, address: 'fe80::1', scope: 'eth0' };
    expect(closeCommand(linkLocal, far, null)).toContain("src '[fe80::1]:80' dst");
    expect(closeCommand(far, far, 42)).toContain('nsenter --net --target 42 ss');
  });
});
