import type { DescriptorRefusal, DescriptorSource } from './descriptors.ts';

/** Processes of a test: pid → descriptor → inode, 0 for what is no socket. Counts what is asked. */
export class FakeDescriptors implements DescriptorSource {
  readonly tables = new Map<number, Map<string, number>>();
  readonly refusals = new Map<number, DescriptorRefusal>();
  listed: number[] = [];
  resolved = 0;

  set(pid: number, ...inodes: readonly number[]): void {
    this.tables.set(pid, new Map(inodes.map((inode, index) => [String(index + 3), inode])));
  }

  processes(): number[] {
    return [...this.tables.keys()];
  }

  descriptors(pid: number): readonly string[] | DescriptorRefusal {
    this.listed.push(pid);
    const table = this.tables.get(pid);
    return this.refusals.get(pid) ?? (table === undefined ? 'gone' : [...table.keys()]);
  }

  socketInode(pid: number, descriptor: string): number {
    this.resolved += 1;
    return this.tables.get(pid)?.get(descriptor) ?? 0;
  }
}
