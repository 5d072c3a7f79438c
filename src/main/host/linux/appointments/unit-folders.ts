import type { Owner } from '../../../../shared/socket.ts';
import type { ConfigFiles } from './config-files.ts';

/** Where the system's units are, the first that has a file of a name wins: systemd.unit(5). */
export const SYSTEM_FOLDERS: readonly string[] = [
  '/etc/systemd/system.control',
  '/run/systemd/system.control',
  '/run/systemd/transient',
  '/run/systemd/generator.early',
  '/etc/systemd/system',
  '/etc/systemd/system.attached',
  '/run/systemd/system',
  '/run/systemd/system.attached',
  '/run/systemd/generator',
  '/usr/local/lib/systemd/system',
  '/usr/lib/systemd/system',
  '/lib/systemd/system',
  '/run/systemd/generator.late',
];

/** passwd(5): the home of a user id; null where another service knows it. */
function homeOf(uid: number, files: ConfigFiles): string | null {
  const lines = files.read('/etc/passwd')?.split('\n') ?? [];
  const home = lines.map((line) => line.split(':')).find((fields) => fields[2] === String(uid))?.[5] ?? '';
  return home.startsWith('/') ? home : null;
}

/** Where a user's units are, as of `systemd --user`. XDG variables that the user has changed are not known here. */
export function userFolders({ uid }: Owner, files: ConfigFiles): readonly string[] {
  if (uid === null) return [];
  const home = homeOf(uid, files);
  const own = (path: string): readonly string[] => (home === null ? [] : [`${home}/${path}`]);
  const runtime = `/run/user/${uid}/systemd`;
  return [
    ...own('.config/systemd/user.control'),
    `${runtime}/user.control`,
    `${runtime}/transient`,
    `${runtime}/generator.early`,
    ...own('.config/systemd/user'),
    '/etc/xdg/systemd/user',
    '/etc/systemd/user',
    `${runtime}/user`,
    '/run/systemd/user',
    `${runtime}/generator`,
    ...own('.local/share/systemd/user'),
    '/usr/local/share/systemd/user',
    '/usr/share/systemd/user',
    '/usr/local/lib/systemd/user',
    '/usr/lib/systemd/user',
    `${runtime}/generator.late`,
  ];
}
