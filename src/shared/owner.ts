export interface Container {
  readonly id: string;
  readonly name: string | null;
  /** docker | podman | kubernetes | lxc | containerd | nspawn | … */
  readonly runtime: string;
}

/** A process above an owner. */
export interface ParentProcess {
  readonly pid: number;
  readonly name: string;
}

/** A process that holds the socket. Its identity is (pid, startedAt), since pids are used again. */
export interface Owner {
  readonly pid: number;
  readonly name: string;
  /** `arguments` joined for reading; null where it cannot be read. Written by strangers: never interpret it. */
  readonly command: string | null;
  readonly arguments: readonly string[] | null;
  readonly executable: string | null;
  readonly user: string | null;
  readonly uid: number | null;
  /** ISO 8601, null where unknown. */
  readonly startedAt: string | null;
  readonly parentPid: number | null;
  /** Nearest first, as far as they can be read; the first is `parentPid`. */
  readonly parents: readonly ParentProcess[];
  readonly workingDirectory: string | null;
  readonly unit: string | null;
  readonly container: Container | null;
}
