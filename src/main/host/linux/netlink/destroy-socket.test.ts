import { constants } from 'node:os';
import { describe, expect, it } from 'vitest';
import { destroySocket } from './destroy-socket.ts';
import { FakeDiag, type FakeSocket } from './fake-diag.ts';

const SOCK_DESTROY = 21;
const { EPERM, EOPNOTSUPP, ENOENT, EINVAL } = constants.errno;
const connection: FakeSocket = {
  cookie: 0xabc,
  protocol: 'tcp',
  state: 1,
  localPort: 80,
  remotePort: 5000,
  inode: 9,
};

/** Answers SOCK_DESTROY and questions about one socket as the kernel does, with an acknowledgement or an errno. */
class DestroyingDiag extends FakeDiag {
  readonly requests: Buffer[] = [];
  #answer: Buffer | null = null;

  constructor(
    readonly errno: number,
    readonly stays = false,
  ) {
    super();
    this.sockets = [{ ...connection, cookie: 0xabd }, connection];
  }

  override send(message: Uint8Array): void {
    const request = Buffer.from(message);
    const isOne = request.readUInt16LE(6) < 0x300;
    if (!isOne) {
      super.send(message);
      return;
    }
    this.requests.push(request);
    const isDestroy = request.readUInt16LE(4) === SOCK_DESTROY;
    const errno = isDestroy ? this.errno : ENOENT;
    if (!isDestroy && this.stays) {
      this.#answer = Buffer.alloc(16 + 72);
      this.#answer.writeUInt16LE(20, 4);
      this.#answer.writeUInt8(2, 16);
    } else {
      this.#answer = Buffer.alloc(16 + 20);
      this.#answer.writeUInt16LE(2, 4);
      this.#answer.writeInt32LE(-errno, 16);
    }
    this.#answer.writeUInt32LE(this.#answer.length, 0);
    this.#answer.writeUInt32LE(request.readUInt32LE(8), 8);
  }

  override receive(into: Uint8Array): number {
    const answer = this.#answer;
    if (answer === null) return super.receive(into);
    this.#answer = null;
    into.set(answer);
    return answer.length;
  }
}

describe('destroySocket, against constructed answers', () => {
  it('names exactly the socket of the cookie, asks for an acknowledgement, and looks afterwards', () => {
    const diag = new DestroyingDiag(0);
    expect(destroySocket(diag, 'abc')).toBe('closed');
    const [destroy, look] = diag.requests;
    expect([destroy?.readUInt16LE(4), destroy?.readUInt16LE(6), look?.readUInt16LE(4)]).toEqual([21, 5, 20]);
    expect(destroy?.readUInt32LE(16 + 8 + 40)).toBe(0xabc);
  });

  it.each([
    [EPERM, 'no-right'],
    [EOPNOTSUPP, 'unsupported'],
    [ENOENT, 'gone'],
    [EINVAL, 'failed'],
  ] as const)('understands errno %s as %s', (errno, result) => {
    expect(destroySocket(new DestroyingDiag(errno), 'abc')).toBe(result);
  });

  it('does not believe an acknowledgement when the socket is still there', () => {
    expect(destroySocket(new DestroyingDiag(0, true), 'abc')).toBe('failed');
  });

  it('destroys nothing when the cookie is in no table', () => {
    const diag = new DestroyingDiag(0);
    expect(destroySocket(diag, 'abe')).toBe('gone');
    expect(diag.requests).toEqual([]);
  });
});
