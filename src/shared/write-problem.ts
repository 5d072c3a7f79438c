/** Why something that is remembered could not be written to its file. It holds while Porthole is open. */
export interface WriteProblem {
  /** denied: no right to write there. read-only: the file system takes nothing. full: no room, or no more of it for this user. */
  readonly reason: 'denied' | 'read-only' | 'full' | 'other';
  readonly path: string;
  /** The system's own word, such as ENOSPC. */
  readonly error: string;
}
