import type { CarrierTarget } from '../../../../shared/carrier/carrier-facts.ts';

/** The program of a line: where TCP wrappers stand before it (tcpd(8)), the one that they start. */
export function servedProgram(server: string, words: readonly string[]): CarrierTarget {
  const isWrapped = server === 'tcpd' || server.endsWith('/tcpd');
  return { kind: 'program', name: (isWrapped ? words[0] : undefined) ?? server, port: null };
}

/** Of what a super-server answers itself: echo, discard, daytime and the like. */
export function itself(name: string): CarrierTarget {
  return { kind: 'program', name, port: null };
}
