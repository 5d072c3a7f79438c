import { relative } from 'node:path';
import { projectFolder } from './paths.mjs';

/** Present on every system (Filesystem Hierarchy Standard §3.12) and empty; mounted over in a namespace of its own. */
const PLACE = '/mnt';
const SCRIPT = 'mount --bind "$1" "$2" && shift 2 && exec "$@"';

/**
 * As root: how to run one of the project's scripts as the user "nobody" (65534), for tests of what an ordinary user
 * is shown, or as a user who has no name and no other process. The checkout may lie where nobody may look, so in a mount namespace of its own it is shown at /mnt.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @param {number} [uid]
 * @returns {string[]}
 */
export function asNobody(script, args, uid = 65534) {
  const user = ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--'];
  const shown = `${PLACE}/${relative(projectFolder, script)}`;
  const inside = ['sh', '-c', SCRIPT, 'sh', projectFolder, PLACE, ...user, process.execPath, shown, ...args];
  return ['unshare', '--mount', '--', ...inside];
}
