import type { InspectedSocket } from '../socket.ts';

export interface PoolCount {
  readonly namespace: string;
  readonly protocol: InspectedSocket['protocol'];
  /** Port numbers that any socket holds. */
  readonly used: Set<number>;
  /** Those of them that no connection gets, wherever it leads: somebody listens there or has bound it. */
  readonly held: Set<number>;
}

/** The automatic port numbers of each namespace and protocol, each counted once. */
export class PoolTally {
  readonly #byNamespace = new Map<string, Partial<Record<InspectedSocket['protocol'], PoolCount>>>();
  readonly counts: PoolCount[] = [];

  add({ namespace, protocol, local, remote }: InspectedSocket): void {
    const pool = this.find(namespace, protocol) ?? this.#create(namespace, protocol);
    pool.used.add(local.port);
    if (remote === null) pool.held.add(local.port);
  }

  find(namespace: string, protocol: InspectedSocket['protocol']): PoolCount | undefined {
    return this.#byNamespace.get(namespace)?.[protocol];
  }

  #create(namespace: string, protocol: InspectedSocket['protocol']): PoolCount {
    const pool: PoolCount = { namespace, protocol, used: new Set(), held: new Set() };
    const pools = this.#byNamespace.get(namespace) ?? {};
    pools[protocol] = pool;
    this.#byNamespace.set(namespace, pools);
    this.counts.push(pool);
    return pool;
  }
}
