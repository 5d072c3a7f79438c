/** A problem that its reader can act on: the message is one whole sentence that names the way out. */
export class Failure extends Error {
  constructor(message, exitStatus = 1) {
    super(message);
    this.name = 'Failure';
    this.exitStatus = exitStatus;
  }
}

const systemErrors = {
  ENOSPC: 'No space is left on the disk',
  EDQUOT: 'Your disk quota is used up',
  EROFS: 'The disk is read-only',
  EACCES: 'Permission was denied',
  EPERM: 'The operation was not permitted',
  EMFILE: 'Too many files are open',
};

/** One sentence for whatever was thrown, because nobody who types `npm start` should read a stack trace. */
export function describeFailure(error) {
  if (error instanceof Failure) return error.message;
  const cause = systemErrors[error?.code];
  if (cause) {
    const place = error.path ? ` (${error.path})` : '';
    return `${cause}${place}: put that right, then run the same command again.`;
  }
  const message = String(error?.message ?? error).split('\n')[0];
  return `Something unexpected went wrong: ${message} (set PORTHOLE_TRACE=1 to see where).`;
}

/** Runs a command's main function; its failure becomes one line on stderr and the exit status. */
export async function runCommand(main) {
  process.stdout.on('error', leaveQuietlyWhenNobodyReads);
  process.stderr.on('error', leaveQuietlyWhenNobodyReads);
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`porthole: ${describeFailure(error)}\n`);
    if (process.env.PORTHOLE_TRACE) process.stderr.write(`${error?.stack}\n`);
    process.exitCode = error?.exitStatus ?? 1;
  }
}

// `porthole list | head` closes the pipe early, which is no failure.
function leaveQuietlyWhenNobodyReads(error) {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  throw error;
}
