/** What one recv may bring at most: the kernel fills datagrams of up to 32 KiB. */
const ROOM_BYTES = 64 * 1024;

/** The datagrams of a dump, one after the other in one block of memory that is kept from pass to pass. */
export class DumpBuffer {
  #bytes: Buffer = Buffer.from(new ArrayBuffer(4 * ROOM_BYTES));
  #words = new Int32Array(this.#bytes.buffer);
  #used = 0;

  get bytes(): Buffer {
    return this.#bytes;
  }

  /** The same memory as 32-bit words. */
  get words(): Int32Array {
    return this.#words;
  }

  clear(): void {
    this.#used = 0;
  }

  /** Where the next datagram starts. */
  get used(): number {
    return this.#used;
  }

  /** Forgets what was received after `length` bytes. */
  rewind(length: number): void {
    this.#used = length;
  }

  /** Free memory for one datagram. */
  room(): Buffer {
    if (this.#bytes.length - this.#used < ROOM_BYTES) this.#grow();
    return this.#bytes.subarray(this.#used);
  }

  /** Takes over `length` bytes that were received into `room()`. */
  take(length: number): void {
    this.#used += (length + 3) & ~3;
  }

  #grow(): void {
    const larger = Buffer.from(new ArrayBuffer(this.#bytes.length * 2));
    this.#bytes.copy(larger, 0, 0, this.#used);
    this.#bytes = larger;
    this.#words = new Int32Array(larger.buffer);
  }
}
