import { readFileSync, readdirSync } from 'node:fs';
import type { CgroupFacts } from './cgroup-file.ts';
import type { Container } from '../../../../shared/socket.ts';

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Docker's own record, readable by root. */
function dockerName(root: string, id: string): string | null {
  const name = property(readJson(`${root}/var/lib/docker/containers/${id}/config.v2.json`), 'Name');
  return typeof name === 'string' ? name.replace(/^\//, '') : null;
}

/** Podman's list of containers, of root or of the user who runs us. */
function podmanName(root: string, id: string): string | null {
  const home = process.env['HOME'] ?? '/root';
  const stores = [`${root}/var/lib/containers`, `${root}${home}/.local/share/containers`];
  for (const store of stores) {
    try {
      const list = readJson(`${store}/storage/overlay-containers/containers.json`);
      const entry = items(list).find((item) => property(item, 'id') === id);
      const first = items(property(entry, 'names'))[0];
      if (typeof first === 'string') return first;
    } catch {
      // Not this store.
    }
  }
  return null;
}

/** The kubelet names a log of each container `POD_NAMESPACE_CONTAINER-ID.log`, in a folder that all may list. */
function kubernetesName(root: string, id: string): string | null {
  const log = readdirSync(`${root}/var/log/containers`).find((file) => file.endsWith(`-${id}.log`));
  return log === undefined ? null : log.slice(0, -`-${id}.log`.length).replaceAll('_', '/');
}

const LOOKUPS: Readonly<Record<string, (root: string, id: string) => string | null>> = {
  docker: dockerName,
  podman: podmanName,
  kubernetes: kubernetesName,
};

/** Names of containers, from what engines leave readable on disk. No engine is asked and no privilege is gained. */
export class ContainerNames {
  readonly #root: string;
  readonly #known = new Map<string, Container>();

  /** `root`: where the engines' files lie, `''` on a running system. */
  constructor(root = '') {
    this.#root = root;
  }

  /** The container with its name, or with null where it cannot be had. The same object for the same named container. */
  resolve(container: NonNullable<CgroupFacts['container']>): Container {
    const key = `${container.runtime}:${container.id}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const resolved: Container = {
      id: container.id,
      runtime: container.runtime,
      name: container.name ?? this.#look(container.runtime, container.id),
    };
    // An engine may write its file a moment after the start: a name that is missing is looked for again.
    if (resolved.name !== null) this.#known.set(key, resolved);
    return resolved;
  }

  #look(runtime: string, id: string): string | null {
    try {
      return LOOKUPS[runtime]?.(this.#root, id) ?? null;
    } catch {
      return null;
    }
  }
}
