/** A process as the system tells it at this moment. */
export interface LiveProcess {
  readonly pid: number;
  /** Its parent, grandparent and so on, nearest first. */
  readonly ancestors: readonly number[];
  /** `ProcessEntry.startMark` of the same process. */
  readonly startMark: string | null;
  /** A thread of the kernel, which no signal ends. */
  readonly isKernel: boolean;
  /** Started by a user's own service manager (`systemctl --user`). */
  readonly isUserUnit: boolean;
}

/** The one process that is meant: a pid alone may belong to another one by now. */
export interface ProcessIdentity {
  readonly pid: number;
  readonly startMark: string;
}

/** probe: nothing is sent, only the right to is tried. */
export type ControlSignal = 'probe' | 'gentle' | 'force';

export type SignalResult = 'sent' | 'gone' | 'reused' | 'no-right' | 'cannot-ask' | 'failed';

/** What ends a process, and tells whether it has ended. */
export interface ProcessControl {
  /**
   * Null where no such process lives; one that has ended and waits for its parent (a zombie) does not. Rejects where
   * the system does not answer, which must not be taken for an end.
   */
  find(pid: number): Promise<LiveProcess | null>;
  /** Sends only to exactly this process. Rejects as `find` does. */
  signal(identity: ProcessIdentity, signal: ControlSignal): Promise<SignalResult>;
  /** Milliseconds between two questions of `find` that the system bears well. */
  readonly watchEvery: number;
  dispose(): void;
}

/** Whether the process that was found is the one that is meant. */
export function compareIdentity(
  found: LiveProcess | null,
  identity: ProcessIdentity,
): 'same' | 'gone' | 'reused' {
  if (found === null) return 'gone';
  return found.startMark === identity.startMark ? 'same' : 'reused';
}
