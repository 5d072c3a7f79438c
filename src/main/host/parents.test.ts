import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parentsFrom, type ProcessLink } from './parents.ts';

const links = (table: Readonly<Record<number, ProcessLink>>) => (pid: number) => table[pid] ?? null;

describe('parentsFrom', () => {
  it('goes from the nearest to the first process', () => {
    const linkOf = links({
      1: { name: 'systemd', parentPid: 0 },
      20: { name: 'sshd', parentPid: 1 },
      300: { name: 'bash', parentPid: 20 },
    });
    expect(parentsFrom(300, linkOf)).toEqual([
      { pid: 300, name: 'bash' },
      { pid: 20, name: 'sshd' },
      { pid: 1, name: 'systemd' },
    ]);
  });

  it('ends where a process has gone or cannot be read', () => {
    expect(parentsFrom(300, links({ 300: { name: 'bash', parentPid: 20 } }))).toEqual([
      { pid: 300, name: 'bash' },
    ]);
    expect(parentsFrom(null, links({}))).toEqual([]);
  });

  it('names no process twice, whatever the table says', () => {
    const table = fc.dictionary(
      fc.integer({ min: 1, max: 9 }).map(String),
      fc.record({ name: fc.string(), parentPid: fc.integer({ min: 0, max: 9 }) }),
    );
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 9 }), (processes, start) => {
        const pids = parentsFrom(start, links(processes)).map(({ pid }) => pid);
        expect(new Set(pids).size).toBe(pids.length);
      }),
    );
  });
});
