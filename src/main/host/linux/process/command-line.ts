/**
 * The arguments in `/proc/PID/cmdline` (proc_pid_cmdline(5)): each ends with a NUL. A program that rewrites its title
 * leaves one text and a run of NULs or spaces, which then is the only argument. Null for an empty file: a kernel
 * thread, or a process that has ended. Invalid UTF-8 becomes U+FFFD.
 */
export function parseCommandLine(bytes: Buffer): readonly string[] | null {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  if (end === 0) return null;
  const text = bytes.toString('utf8', 0, end);
  const isTitle = !text.includes('\0') && bytes.length - end > 1;
  // Trailing empty arguments cannot be told from padding; those of an ordinary line end with exactly one NUL each.
  return isTitle ? [text.trimEnd()] : text.split('\0');
}
