/** Where the terminal command writes; injected so that tests can read it. */
export interface Output {
  write(text: string): void;
  /** For people, beside the answer: what is missing or failed. */
  note(text: string): void;
  /** Terminal cells in a line; null where the answer goes into a file or a pipe. */
  readonly width: number | null;
  /** Lines on the screen; null where there is none. */
  readonly height: number | null;
}

export function processOutput(): Output {
  const { stdout, stderr } = process;
  // `porthole list | head` closes the pipe early: that is not an error of ours.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3));
  return {
    write: (text) => stdout.write(text),
    note: (text) => stderr.write(text),
    get width() {
      return stdout.isTTY ? stdout.columns : null;
    },
    get height() {
      return stdout.isTTY ? stdout.rows : null;
    },
  };
}
