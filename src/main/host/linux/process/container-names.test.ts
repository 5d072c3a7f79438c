import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContainerNames } from './container-names.ts';

/**
 * No engine runs here: these files are constructed after what Docker 20–27 (`config.v2.json`), Podman 3–5
 * (`containers.json`) and the kubelet (`/var/log/containers`) write, less the fields that play no part.
 */
const ID = '3f4a8c0d9e1b2a7f6c5d4e3b2a1908f7e6d5c4b3a2918070605040302010ffee';
let root = '';

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const nameOf = (runtime: string): string | null =>
  new ContainerNames(root).resolve({ id: ID, runtime, name: null }).name;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'engines-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('ContainerNames', () => {
  it('reads what Docker keeps of a container, without its leading slash', () => {
    write(
      `var/lib/docker/containers/${ID}/config.v2.json`,
      JSON.stringify({ State: { Running: true }, ID, Name: '/my-postgres', Driver: 'overlay2' }),
    );
    expect(nameOf('docker')).toBe('my-postgres');
  });

  it("reads Podman's list, of root and of the user", () => {
    const list = (name: string) =>
      JSON.stringify([
        { id: 'other', names: ['x'] },
        { id: ID, names: [name] },
      ]);
    const home = process.env['HOME'] ?? '/root';
    write(`${home}/.local/share/containers/storage/overlay-containers/containers.json`, list('mine'));
    expect(nameOf('podman')).toBe('mine');
    write('var/lib/containers/storage/overlay-containers/containers.json', list('of-root'));
    expect(nameOf('podman')).toBe('of-root');
  });

  it('takes namespace, pod and container from the log that the kubelet names after them', () => {
    write(`var/log/containers/web-7d9f_shop_nginx-${ID}.log`, '');
    expect(nameOf('kubernetes')).toBe('web-7d9f/shop/nginx');
  });

  it.each(['docker', 'podman', 'kubernetes', 'lxc'])('has no name where %s left none', (runtime) => {
    expect(nameOf(runtime)).toBeNull();
  });

  it.each(['{', '[]', '{"Name": 7}', 'null'])('has no name where the file says %s', (text) => {
    write(`var/lib/docker/containers/${ID}/config.v2.json`, text);
    expect(nameOf('docker')).toBeNull();
  });

  it('looks again for a name that is written after the start, and once for one that it has', () => {
    const names = new ContainerNames(root);
    const container = { id: ID, runtime: 'docker', name: null };
    expect(names.resolve(container).name).toBeNull();
    write(`var/lib/docker/containers/${ID}/config.v2.json`, JSON.stringify({ Name: '/late' }));
    const named = names.resolve(container);
    expect(named.name).toBe('late');
    expect(names.resolve(container)).toBe(named);
  });
});
