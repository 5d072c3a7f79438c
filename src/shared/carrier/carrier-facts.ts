/**
 * address: a host and its port. socks: each connection says for itself where it leads. file: a Unix socket. program:
 * started for each connection. unit: started on the first connection. service: runs inside the carrier. container,
 * guest (a virtual machine or device), resource (of a cluster or a cloud): where the port number is of that.
 */
export const CARRIER_TARGET_KINDS = [
  'address',
  'socks',
  'file',
  'program',
  'unit',
  'service',
  'container',
  'guest',
  'resource',
] as const;
export type CarrierTargetKind = (typeof CARRIER_TARGET_KINDS)[number];

/** Names are from command lines and configuration: written by strangers, never to be interpreted. */
export interface CarrierTarget {
  readonly kind: CarrierTargetKind;
  readonly name: string | null;
  readonly port: number | null;
}

/**
 * arguments: the carrier's own command line says so. accepted: another program holds connections it has taken.
 * configuration: a file that the carrier goes by says so.
 */
export const CARRIER_EVIDENCE = ['arguments', 'accepted', 'configuration'] as const;
export type CarrierEvidence = (typeof CARRIER_EVIDENCE)[number];

/** A program that holds a port for another, and who really serves there. */
export interface Carrier {
  /** Which of `carriers` in resources/services/processes.json; its reason stands there in words. */
  readonly id: string;
  /** Null where it cannot be told from here. */
  readonly target: CarrierTarget | null;
  readonly evidence: CarrierEvidence | null;
  /** Where it stands, of the evidence `configuration`; without a target, a file that may say so and cannot be read. */
  readonly file: string | null;
}
