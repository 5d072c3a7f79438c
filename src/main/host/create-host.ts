import type { Host } from './host.ts';
import { createLinuxHost } from './linux/linux-host.ts';
import { createPortableHost } from './portable-host.ts';
import { createSystemInformationSource } from './systeminformation/system-information-source.ts';

export interface CreateHostOptions {
  readonly platform?: NodeJS.Platform;
  /** How long a full pass waits for the slower source, in milliseconds; 0 where the next pass will have it. */
  readonly patience?: number;
}

/** The host that this computer is. systeminformation is the base everywhere; Linux adds what it cannot see. */
export function createHost({ platform = process.platform, patience = 0 }: CreateHostOptions = {}): Host {
  const connections = createSystemInformationSource();
  if (platform === 'linux') return createLinuxHost({ connections, patience });
  if (platform === 'darwin' || platform === 'win32') return createPortableHost({ platform, connections });
  throw new Error(`Porthole runs on Linux, macOS and Windows; this is ${platform}.`);
}
