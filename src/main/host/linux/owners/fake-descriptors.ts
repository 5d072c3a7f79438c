import type { DescriptorSource, OpenDescriptors } from './descriptors.ts';
import type { DescriptorRefusal } from './refusal.ts';

/** Processes of a test: pid → descriptor → inode, 0 for what is no socket. Counts what is asked. */
export class FakeDescriptors implements DescriptorSource {
  readonly tables = new Map<number, Map<string, number>>();
  readonly refusals = new Map<number, DescriptorRefusal>();
  listed: number[] = [];
  resolved = 0;
  closed = 0;

  set(pid: number, ...inodes: readonly number[]): void {
    this.tables.set(pid, new Map(inodes.map((inode, index) => [String(index + 3), inode])));
  }

  processes(): number[] {
    return [...this.tables.keys()];
  }

  open(pid: number): OpenDescriptors | DescriptorRefusal {
    this.listed.push(pid);
    const refusal = this.refusals.get(pid);
    if (refusal !== undefined) return refusal;
    const table = this.tables.get(pid);
    if (table === undefined) return 'gone';
    return {
      names: [...table.keys()],
      socketInode: (name) => {
        this.resolved += 1;
        return table.get(name) ?? 0;
      },
      close: () => {
        this.closed += 1;
      },
    };
  }
}
