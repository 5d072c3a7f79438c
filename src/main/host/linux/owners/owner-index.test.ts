import { describe, expect, it } from 'vitest';
import { FakeDescriptors } from './fake-descriptors.ts';
import { OwnerIndex } from './owner-index.ts';
import { ProcessWatch } from './process-watch.ts';
import { DENIED } from './refusal.ts';

function start() {
  const source = new FakeDescriptors();
  const watch = new ProcessWatch(source);
  const index = new OwnerIndex(source);
  const pass = (now: number, inodes: readonly number[], everything = false) => {
    source.listed = [];
    source.resolved = 0;
    return index.update(watch.poll(now, everything), new Set(inodes), now);
  };
  return { source, index, pass };
}

describe('OwnerIndex', () => {
  it('finds every process that holds a socket', () => {
    const { source, index, pass } = start();
    source.set(10, 100, 101);
    source.set(11, 0, 100);
    source.set(12, 0);
    pass(0, [100, 101]);
    expect(index.ownersOf(100)).toEqual([10, 11]);
    expect(index.ownersOf(101)).toEqual([10]);
  });

  it('says that a process is closed whose descriptors can be listed but not followed', () => {
    const { source, index, pass } = start();
    source.set(1, DENIED, DENIED);
    source.set(10, 100);
    expect(pass(0, [100, 200])).toEqual(new Set([200]));
    expect(index.refused('denied')).toBe(1);
    expect(index.ownersOf(100)).toEqual([10]);
    const { version } = index;
    pass(20_000, [100, 200], true);
    expect(index.version).toBe(version);
    source.set(1, 200, 0);
    pass(40_000, [100, 200], true);
    expect(index.refused('denied')).toBe(0);
    expect(index.ownersOf(200)).toEqual([1]);
  });

  it('closes what it opened, of those that it cannot follow, too', () => {
    const { source, pass } = start();
    source.set(10, 100);
    source.set(11, DENIED);
    pass(0, [100]);
    expect([source.listed, source.closed]).toEqual([[10, 11], 2]);
  });

  it('looks at nobody while nothing is new', () => {
    const { source, pass } = start();
    source.set(10, 100);
    pass(0, [100]);
    pass(1000, [100]);
    expect(source.listed).toEqual([]);
  });

  it('reads only new descriptors for a new socket, and stops when it is found', () => {
    const { source, index, pass } = start();
    source.set(10, 100, 101);
    source.set(11, 200);
    pass(0, [100, 101, 200]);
    source.set(10, 100, 101, 102);
    pass(1000, [100, 101, 102, 200]);
    expect(index.ownersOf(102)).toEqual([10]);
    expect(source.resolved).toBe(1);
    source.set(10, 100, 101, 102, 103);
    pass(2000, [100, 101, 102, 103, 200]);
    // 10 gained a socket last, so it is asked first.
    expect(source.listed).toEqual([10]);
  });

  it('sees a forked worker at once, and an old process that a descriptor was passed to when a recheck is due', () => {
    const { source, index, pass } = start();
    source.set(10, 100);
    source.set(11, 0);
    pass(0, [100]);
    source.set(12, 100);
    pass(1000, [100]);
    expect(index.ownersOf(100)).toEqual([10, 12]);
    source.set(11, 100);
    pass(9000, [100]);
    expect(index.ownersOf(100)).toEqual([10, 12]);
    pass(10_000, [100]);
    expect(index.ownersOf(100)).toEqual([10, 11, 12]);
  });

  it('looks again at a process that has just started, which still closes what it inherited', () => {
    const { source, index, pass } = start();
    source.set(10, 100);
    pass(0, [100]);
    source.set(12, 100);
    pass(1000, [100]);
    source.set(12, 0);
    pass(2000, [100]);
    expect(index.ownersOf(100)).toEqual([10]);
  });

  it('forgets a process that has gone', () => {
    const { source, index, pass } = start();
    source.set(10, 100);
    source.set(11, 100);
    pass(0, [100]);
    source.tables.delete(11);
    pass(1000, [100]);
    expect(index.ownersOf(100)).toEqual([10]);
  });

  it('gives up on a socket that nobody holds until the next recheck', () => {
    const { source, index, pass } = start();
    source.set(10, 0);
    expect([...pass(0, [100])]).toEqual([100]);
    expect(index.isGivenUp(100)).toBe(true);
    pass(1000, [100]);
    expect(source.listed).toEqual([]);
    source.set(10, 100);
    pass(11_000, [100]);
    expect(index.ownersOf(100)).toEqual([10]);
    expect(index.isGivenUp(100)).toBe(false);
  });

  it.each(['denied', 'exhausted'] as const)('remembers what it read before it was %s', (refusal) => {
    const { source, index, pass } = start();
    source.set(10, 100);
    pass(0, [100]);
    expect([index.refused(refusal), index.isVerified(10)]).toEqual([0, true]);
    source.refusals.set(10, refusal);
    pass(1000, [100], true);
    expect(index.ownersOf(100)).toEqual([10]);
    expect([index.refused(refusal), index.isVerified(10)]).toEqual([1, false]);
    source.refusals.clear();
    pass(2000, [100], true);
    expect([index.refused(refusal), index.isVerified(10)]).toEqual([0, true]);
  });

  it('does not change its version or its arrays while nothing changes', () => {
    const { source, index, pass } = start();
    source.set(10, 100, 101);
    pass(0, [100, 101]);
    const { version } = index;
    const owners = index.ownersOf(100);
    pass(20_000, [100, 101]);
    expect(index.version).toBe(version);
    source.set(10, 100);
    pass(40_000, [100]);
    expect(index.version).not.toBe(version);
    expect(index.ownersOf(100)).toBe(owners);
  });
});
