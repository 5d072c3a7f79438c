import type { Owner, Sharing } from '../../../shared/socket.ts';
import type { KernelRow } from './kernel-row.ts';
import type { OwnerIndex } from './owners/owner-index.ts';
import { ownershipOf, type OwnershipFacts } from './owners/ownership.ts';
import { sharingOf } from './owners/sharing.ts';
import type { CgroupUnits } from './process/cgroup-units.ts';
import type { ProcessDirectory } from './process/process-directory.ts';
import type { Users } from './process/users.ts';
import type { SocketParts } from './socket-book.ts';

export interface PartSources {
  readonly index: OwnerIndex;
  readonly directory: ProcessDirectory;
  readonly users: Users;
  readonly units: CgroupUnits;
  readonly ownUid: number;
  /** Whether every process of the computer, not only of our container, can be seen. */
  readonly seesAllProcesses: boolean;
}

/** What one pass adds to what the sources remember. */
export interface PassFacts {
  readonly now: number;
  /** The process that the portable source names for a row, by row id. */
  readonly reportedPids: ReadonlyMap<string, number>;
  /** Rows that only the portable source knows. */
  readonly isReported: boolean;
  /** False where processes could not be looked at for want of descriptors: no conclusion from finding nobody. */
  readonly searched: boolean;
  readonly reusePort: ReadonlySet<string>;
}

const NO_OWNERS: readonly Owner[] = [];
const NOT_SHARED: readonly Sharing[] = [];
const NOT_READ: OwnershipFacts = { ownership: 'hidden', reason: 'not-read' };

interface Holders {
  readonly owners: readonly Owner[];
  readonly sharing: readonly Sharing[];
  readonly verified: boolean;
}

const NO_HOLDERS: Holders = { owners: NO_OWNERS, sharing: NOT_SHARED, verified: false };

/** Finds, for each row of one pass, its owners, why there are none, and how it is shared. */
export function partsFinder(sources: PartSources, pass: PassFacts): (row: KernelRow) => SocketParts {
  const { index, directory, users, units } = sources;
  const complete = sources.seesAllProcesses && index.refused('denied') === 0;
  /** Processes in the order of the index, which hands out the same list for the same holders. */
  const byList = new Map<readonly number[], Holders>();

  const holdersOf = (pids: readonly number[]): Holders => {
    const owners = pids.flatMap((pid) => directory.ownerOf(pid, pass.now) ?? []);
    if (owners.length === 0) return NO_HOLDERS;
    const verified = owners.some(({ pid }) => index.isVerified(pid));
    return { owners, verified, sharing: sharingOf(pids, (pid) => directory.ancestorsOf(pid)) };
  };
  const reportedHolders = (row: KernelRow): Holders => {
    const pid = pass.reportedPids.get(row.id);
    return pid === undefined ? NO_HOLDERS : { ...holdersOf([pid]), verified: true };
  };
  const findHolders = (row: KernelRow): Holders => {
    if (pass.isReported) return reportedHolders(row);
    if (row.inode === 0) return NO_HOLDERS;
    const pids = index.ownersOf(row.inode);
    if (pids.length === 0) return reportedHolders(row);
    const known = byList.get(pids);
    if (known !== undefined) return known;
    const holders = holdersOf(pids);
    byList.set(pids, holders);
    return holders;
  };
  const ownershipFor = (row: KernelRow, holders: Holders): OwnershipFacts => {
    const isUnknown = pass.isReported ? row.state !== 'TIME-WAIT' : row.inode !== 0 && !pass.searched;
    if (isUnknown && holders.owners.length === 0) return NOT_READ;
    return ownershipOf(row, {
      owners: holders.owners.length,
      verified: holders.verified,
      complete,
      givenUp: index.isGivenUp(row.inode),
      ownUid: sources.ownUid,
    });
  };

  return (row) => {
    const holders = findHolders(row);
    const ownedBy = holders.owners.find(({ unit }) => unit !== null);
    return {
      owners: holders.owners,
      ownership: ownershipFor(row, holders),
      sharing: pass.reusePort.has(row.id) ? [...holders.sharing, 'reuse-port'] : holders.sharing,
      user: users.nameOf(row.uid),
      unit: ownedBy?.unit ?? units.unitOf(row.cgroup, pass.now),
    };
  };
}
