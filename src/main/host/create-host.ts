import type { Host } from './host.ts';
import { createLinuxHost } from './linux/linux-host.ts';
import { createPortableHost } from './portable-host.ts';
import { createSystemInformationSource } from './systeminformation/source.ts';

/** The host that this computer is. systeminformation is the base everywhere; Linux adds what it cannot see. */
export function createHost(platform: NodeJS.Platform = process.platform): Host {
  const connections = createSystemInformationSource();
  switch (platform) {
    case 'linux':
      return createLinuxHost({ connections });
    case 'darwin':
    case 'win32':
      return createPortableHost({ platform, connections });
    default:
      throw new Error(`Porthole runs on Linux, macOS and Windows; this is ${platform}.`);
  }
}
