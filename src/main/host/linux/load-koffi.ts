import { createRequire } from 'node:module';
import type * as Koffi from 'koffi';

/**
 * Loads koffi, which may have no binary for this machine: then this throws. By `require`, because an `import` that
 * failed once, for want of descriptors, fails for as long as the process lives.
 */
export function loadKoffi(): typeof Koffi {
  // What require returns is of no type; the package's own is right.
  return createRequire(import.meta.url)('koffi') as typeof Koffi;
}
