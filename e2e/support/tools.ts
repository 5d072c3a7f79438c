import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folders.ts';

/** How netstat and ss behave: ok hands over to the real ones. */
export type ToolMode = 'ok' | 'fail' | 'garbage' | 'hang';

export interface Tools {
  behave(mode: ToolMode): void;
  restore(): void;
}

const PATHS = ['/usr/bin/netstat', '/bin/netstat', '/usr/bin/ss', '/bin/ss', '/usr/sbin/ss', '/sbin/ss'];

function script(real: string, modeFile: string): string {
  return `#!/bin/sh
case "$(cat '${modeFile}')" in
  fail) echo 'cannot open netlink socket: Operation not permitted' >&2; exit 1 ;;
  garbage) printf 'tcp \\033[31m ESTABLISHED LISTEN 12x:99999 \\377\\376 ::::\\ntcp LISTEN\\n' ;;
  hang) exec sleep 600 ;;
  *) exec '${real}' "$@" ;;
esac
`;
}

/**
 * Lays fakes over the real netstat and ss, in the private mount namespace in which the tests run; the machine
 * keeps its own. Fakes, since a tool of the system cannot be made to fail at will.
 */
export function replaceTools(): Tools {
  if (process.env['PORTHOLE_PRIVATE_NETWORK'] !== '1') throw new Error('Only in a private mount namespace.');
  const folder = temporaryFolder();
  const modeFile = join(folder, 'mode');
  writeFileSync(modeFile, 'ok');
  // /bin is /usr/bin on a merged system: mount over each file once.
  const laid: string[] = [];
  for (const [index, path] of PATHS.entries()) {
    if (!existsSync(path) || isFake(path, folder)) continue;
    const real = join(folder, `real-${index}`);
    const fake = join(folder, `fake-${index}`);
    copyFileSync(path, real);
    writeFileSync(fake, script(real, modeFile));
    chmodSync(real, 0o755);
    chmodSync(fake, 0o755);
    execFileSync('mount', ['--bind', fake, path]);
    laid.push(path);
  }
  chmodSync(folder, 0o755);
  return {
    behave: (mode) => writeFileSync(modeFile, mode),
    restore() {
      for (const path of laid.reverse()) execFileSync('umount', [path]);
      rmSync(folder, { recursive: true });
    },
  };
}

function isFake(path: string, folder: string): boolean {
  return execFileSync('head', ['-c', '400', path]).toString('latin1').includes(folder);
}
