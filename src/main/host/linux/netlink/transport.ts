/** A conversation with the kernel about sockets (sock_diag(7)); scripted in tests. */
export interface DiagTransport {
  /** Throws `KernelCallError`. */
  send(message: Uint8Array): void;
  /** Fills `into` with one datagram and returns its length in bytes, which exceeds `into` where it was cut. */
  receive(into: Uint8Array): number;
  /** Name of a network interface of our namespace. */
  interfaceName(index: number): string | null;
  close(): void;
}

/** A system call that failed; `errno` is positive. */
export class KernelCallError extends Error {
  readonly errno: number;

  constructor(call: string, errno: number, reason: string) {
    super(`${call}: ${reason}`);
    this.name = 'KernelCallError';
    this.errno = errno;
  }
}
