import type { InterpreterRule } from './process-data.ts';
import { cleanPath } from './text.ts';

const BIN_FOLDERS = ['.bin', 'bin', 'sbin', 'exe', 'scripts'];

/** A plain bin folder counts outside projects only: a project's own `bin/serve` may be anything. */
function isInstalled(path: string, folders: readonly string[]): boolean {
  return (
    /^\/(?:usr\/|usr\/local\/)?s?bin\/|^\/opt\//u.test(path) ||
    folders.some(
      (folder) =>
        (folder.startsWith('.') && !['.', '..', '.bin'].includes(folder)) ||
        ['nodejs', 'homebrew'].includes(folder.toLowerCase()),
    )
  );
}

function namesItsBin(rule: InterpreterRule, path: string, folders: readonly string[]): boolean {
  const last = folders.at(-1)?.toLowerCase() ?? '';
  if (rule.bin === undefined || !BIN_FOLDERS.includes(last)) return false;
  return (
    rule.bin === 'any' ||
    (folders.at(-2) === 'node_modules' && folders.at(-1) === '.bin') ||
    (last !== '.bin' && isInstalled(path, folders))
  );
}

/** Up to three ways to say what a script is: its path, its place in a package, its name in a bin folder. */
export function scriptTargets(rule: InterpreterRule, script: string): string[] {
  const path = cleanPath(script);
  const parts = path.split('/');
  const folders = parts.slice(0, -1);
  const targets = [path];
  const modules = folders.lastIndexOf('node_modules');
  if (modules >= 0 && parts[modules + 1] !== '.bin') {
    targets.push(`package:${parts.slice(modules + 1).join('/')}`);
  }
  if (namesItsBin(rule, path, folders)) {
    const base = parts.at(-1) ?? '';
    targets.push(`bin:${base.replace(/(?:\.exe|-script\.pyw?|\.[cm]?js)$/iu, '')}`);
  }
  return targets;
}
