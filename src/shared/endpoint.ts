export type Protocol = 'tcp' | 'udp';

/** One end of a socket. `address` is canonical text (RFC 5952 for IPv6), without scope or brackets. */
export interface Endpoint {
  readonly address: string;
  /** 0–65535 */
  readonly port: number;
  /** The interface of a link-local address, such as `eth0`, where the system tells it. */
  readonly scope: string | null;
}
