/** What the kernel keeps of a name, in bytes (TASK_COMM_LEN less its NUL). */
export const KERNEL_NAME_BYTES = 15;

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Removes a UTF-8 sequence that the kernel cut in the middle. */
function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte < 0xc0) continue;
    const wanted = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return back < wanted ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/**
 * A process's name. The kernel cuts it at 15 bytes: where the program's file or its first argument continues exactly
 * those bytes, that longer name is meant.
 */
export function processName(
  kernelName: Buffer,
  executable: string | null,
  firstArgument: string | null,
): string {
  if (kernelName.length < KERNEL_NAME_BYTES) return kernelName.toString('utf8');
  for (const path of [executable, firstArgument]) {
    if (path === null) continue;
    const name = baseName(path);
    if (Buffer.from(name).subarray(0, KERNEL_NAME_BYTES).equals(kernelName)) return name;
  }
  return withoutCutCharacter(kernelName).toString('utf8');
}
