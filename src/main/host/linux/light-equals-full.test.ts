import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostReading } from '../../../shared/socket.ts';
import { ScriptedComputer } from './scripted-host.ts';

/** What may happen between two passes. Numbers choose among what is there. */
type Event =
  | { readonly kind: 'start' | 'fork' | 'exit' | 'listen' | 'close' | 'advance'; readonly choice: number }
  | { readonly kind: 'pass-on' | 'close-one'; readonly choice: number };

/** A made-up computer on which processes come and go and open, inherit, hand on and close sockets. */
class History {
  readonly computer = new ScriptedComputer();
  readonly #holders = new Map<number, Set<number>>();
  #next = 100;

  constructor(past: readonly Event[]) {
    for (const event of past) this.apply(event);
  }

  apply({ kind, choice }: Event): void {
    const pids = [...this.#holders.keys()];
    const pid = pids[choice % Math.max(pids.length, 1)];
    if (kind === 'start') this.#holders.set(this.#next++, new Set());
    else if (kind === 'advance') this.computer.now += (choice % 12) * 1000;
    else if (pid !== undefined) this.#applyTo(pid, kind, choice, pids);
    this.#publish();
  }

  #applyTo(pid: number, kind: Event['kind'], choice: number, pids: readonly number[]): void {
    const held = this.#holders.get(pid) ?? new Set();
    const socket = [...held][choice % Math.max(held.size, 1)];
    if (kind === 'exit') this.#holders.delete(pid);
    else if (kind === 'listen') held.add(this.#next++);
    else if (kind === 'fork') {
      this.computer.processes.parents.set(this.#next, pid);
      this.#holders.set(this.#next++, new Set(held));
    } else if (socket !== undefined && kind === 'close') {
      for (const other of this.#holders.values()) other.delete(socket);
    } else if (socket !== undefined && kind === 'close-one') held.delete(socket);
    else if (socket !== undefined) this.#holders.get(pids[(choice + 1) % pids.length] ?? pid)?.add(socket);
  }

  #publish(): void {
    const { diag, descriptors } = this.computer;
    descriptors.tables.clear();
    const inodes = new Set<number>();
    for (const [pid, held] of this.#holders) {
      descriptors.set(pid, 0, ...held);
      for (const inode of held) inodes.add(inode);
    }
    diag.sockets = [...inodes].map((inode) => {
      const isUdp = inode % 3 === 0;
      // Few ports, so that some are shared.
      const localPort = 8000 + (inode % 7);
      return { cookie: inode, protocol: isUdp ? 'udp' : 'tcp', state: isUdp ? 7 : 10, localPort, inode };
    });
  }
}

/** Everything but when it was read and first seen. */
function timeless(reading: HostReading): unknown {
  return reading.sockets
    .map(({ firstSeenAt: _firstSeenAt, ...socket }) => socket)
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

const choice = fc.nat(1000);
const seenAtOnce = fc.record({
  kind: fc.constantFrom('start', 'fork', 'exit', 'listen', 'listen', 'close', 'advance'),
  choice,
});
/** What happened before the first pass, so that some processes are old. */
const before = fc.array(seenAtOnce, { maxLength: 15 });
const anything = fc.oneof(seenAtOnce, fc.record({ kind: fc.constantFrom('pass-on', 'close-one'), choice }));

describe('a light pass', () => {
  it('is not misled by descriptors that change places', async () => {
    const history = new History([
      { kind: 'start', choice: 0 },
      { kind: 'listen', choice: 0 },
      { kind: 'listen', choice: 0 },
      { kind: 'start', choice: 0 },
      { kind: 'listen', choice: 0 },
    ]);
    const host = history.computer.host();
    await host.read('full');
    for (const choice of [0, 467]) {
      history.apply({ kind: choice === 0 ? 'close' : 'listen', choice });
      expect(timeless(await host.read('light'))).toEqual(
        timeless(await history.computer.host().read('full')),
      );
    }
  });

  it('equals a full pass of a new reader over random histories', async () => {
    await fc.assert(
      fc.asyncProperty(before, fc.array(seenAtOnce, { maxLength: 30 }), async (past, events) => {
        const history = new History(past);
        const host = history.computer.host();
        await host.read('full');
        for (const event of events) {
          history.apply(event);
          const light = timeless(await host.read('light'));
          expect(light).toEqual(timeless(await history.computer.host().read('full')));
        }
      }),
      { numRuns: 1000 },
    );
  }, 60_000);

  it('equals it within ten seconds where old processes hand descriptors on, or close theirs of many', async () => {
    await fc.assert(
      fc.asyncProperty(before, fc.array(anything, { maxLength: 30 }), async (past, events) => {
        const history = new History(past);
        const host = history.computer.host();
        await host.read('full');
        for (const event of events) {
          history.apply(event);
          await host.read('light');
        }
        history.computer.now += 10_000;
        const light = timeless(await host.read('light'));
        expect(light).toEqual(timeless(await history.computer.host().read('full')));
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});
