import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder, temporaryFolder } from './folders.ts';

const NOBODY = 65_534;
/** Present on every system (Filesystem Hierarchy Standard) and empty; mounted over in a namespace of its own. */
const PROJECT_PLACE = '/mnt';
const ELECTRON_PLACE = '/media';

export interface Unprivileged {
  /** A program to start instead of Electron, with the same arguments. */
  readonly executable: string;
  readonly project: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * How to run the window as the user "nobody". The checkout and Electron may lie where nobody may look, so they are
 * shown elsewhere. `capabilities`: what nobody may do all the same, in the words of capabilities(7).
 */
export function asNobodyWith(
  electron: string,
  profile: string,
  capabilities: readonly string[],
): Unprivileged {
  if (process.getuid?.() !== 0) throw new Error('Only root can start the window as another user.');
  chownSync(profile, NOBODY, NOBODY);
  const rights = capabilities.map((name) => `+${name}`).join(',');
  const kept = rights === '' ? '' : `--inh-caps=${rights} --ambient-caps=${rights} `;
  const user = `setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups ${kept}--`;
  const executable = join(temporaryFolder(), 'porthole-as-nobody');
  const inside = [
    `mount --bind '${projectFolder}' ${PROJECT_PLACE}`,
    `mount --bind '${dirname(electron)}' ${ELECTRON_PLACE}`,
    `exec ${user} ${ELECTRON_PLACE}/electron "$@"`,
  ].join(' && ');
  writeFileSync(executable, `#!/bin/sh\nexec unshare --mount -- sh -c "$INSIDE" sh "$@"\n`);
  chmodSync(executable, 0o755);
  return { executable, project: PROJECT_PLACE, environment: { HOME: profile, INSIDE: inside } };
}
