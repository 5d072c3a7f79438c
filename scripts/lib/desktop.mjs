import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Windows and macOS always have a desktop to open a window on; Linux says so in its environment. */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

export const isLinuxRoot = () => process.platform === 'linux' && process.getuid() === 0;

/** Chromium refuses to sandbox for root, so that there it must go without; for everyone else the sandbox stays. */
export function sandboxArguments(isRoot = isLinuxRoot(), say = (line) => process.stderr.write(line)) {
  if (!isRoot) return [];
  say(
    'Running as root: adding --no-sandbox, because Chromium does not start for root with its sandbox on.\n',
  );
  return ['--no-sandbox'];
}

/** One sentence where the kernel is set to refuse the sandbox to ordinary users, which Chromium ends over. */
export function sandboxProblem(
  executable,
  { isRoot = isLinuxRoot(), read = readFileSync, stat = statSync } = {},
) {
  if (process.platform !== 'linux' || isRoot) return null;
  const setting = (name) => {
    try {
      return read(`/proc/sys/${name}`, 'utf8').trim();
    } catch {
      return null;
    }
  };
  const refused =
    setting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    setting('kernel/unprivileged_userns_clone') === '0' ||
    setting('user/max_user_namespaces') === '0';
  const helper = join(dirname(executable), 'chrome-sandbox');
  if (!refused || isSetUidRoot(helper, stat)) return null;
  return (
    'This system keeps user namespaces from ordinary programs, which Chromium needs for its sandbox; ' +
    `if no window opens, type: sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`
  );
}

function isSetUidRoot(helper, stat) {
  try {
    const { uid, mode } = stat(helper);
    return uid === 0 && (mode & 0o4000) !== 0;
  } catch {
    return false;
  }
}
