import type { Protocol } from '../socket.ts';

/** The part of resources/services/services.json that tells where a service is usually found. */
export interface ServicePorts {
  readonly id: string;
  readonly ports: readonly {
    readonly first: number;
    readonly protocols: readonly string[];
  }[];
}

/** The main port of a service; of those of this protocol, if it has any. */
export function usualPort({ ports }: ServicePorts, protocol: Protocol): number | null {
  return (ports.find(({ protocols }) => protocols.includes(protocol)) ?? ports[0])?.first ?? null;
}
