import { ownerBeginning } from '../../shared/owner-beginning.ts';
import { baseName, isRuntime } from '../../shared/runtimes.ts';
import { hideInOwner } from '../../shared/secrets/hide-in-socket.ts';
import type { Owner } from '../../shared/socket.ts';

const SCRIPT_OPTIONS = new Set([
  '-r',
  '--require',
  '--import',
  '--loader',
  '-cp',
  '-classpath',
  '--class-path',
]);

/** More is looked through nowhere: anybody may write a megabyte over the title of a process, and it is read in every row. */
const LONGEST = 300;
const clip = (text: string): string => text.slice(0, LONGEST);

/** `/home/me/web/node_modules/.bin/next` belongs to `web`, `/srv/api/server.js` to `api`. */
function folderOf(path: string): string | null {
  const parts = path.split(/[\\/]/).filter(Boolean);
  const modules = parts.indexOf('node_modules');
  const folder = modules > 0 ? parts[modules - 1] : parts.at(-2);
  return folder === undefined || folder === '.' || folder === 'bin' ? null : folder;
}

function scriptOf(rest: readonly string[]): { target: string; words: readonly string[] } | null {
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index] ?? '';
    if (word === '-m' || word === '-jar') {
      const target = rest[index + 1];
      return target === undefined ? null : { target, words: rest.slice(index + 2) };
    }
    if (word === '-e' || word === '-c' || word === '--eval') return null;
    if (SCRIPT_OPTIONS.has(word)) index++;
    else if (!word.startsWith('-')) return { target: word, words: rest.slice(index + 1) };
  }
  return null;
}

/** A program that rewrites its title says there what it is: `nginx: worker process`, `postgres: walwriter`. That it is a process is known. */
function titleHint(owner: Owner): string | null {
  const title = owner.arguments?.length === 1 ? owner.arguments[0] : owner.command;
  const match = /^([\w.-]+): (.+)$/s.exec(clip(title ?? ''));
  if (match?.[1] !== owner.name) return null;
  // Where the program lies is not what it does.
  const words =
    match[2]
      ?.replace(/\s*(?:\S*\/.*)$/s, '')
      .replace(/\sprocess$/, '')
      .trim() ?? '';
  return words === '' ? null : words;
}

/**
 * What tells four processes named `node` apart: script, its first word and folder, without secrets. Null where the name
 * says it all or the command line cannot be read.
 */
export function processHint(full: Owner): string | null {
  const { owner } = hideInOwner(ownerBeginning(full));
  const [program] = owner.arguments ?? [];
  if (program === undefined) return null;
  return isRuntime(program) || isRuntime(owner.name) ? programHint(owner) : titleHint(owner);
}

/** What tells two programs of one name apart: what a runtime runs, without secrets. Null for everything that is no runtime. */
export function programHint(full: Owner): string | null {
  const { owner } = hideInOwner(ownerBeginning(full));
  const [program, ...rest] = owner.arguments ?? [];
  if (program === undefined || !(isRuntime(program) || isRuntime(owner.name))) return null;
  const script = scriptOf(rest);
  if (script === null) return null;
  const folder =
    folderOf(script.target) ?? (owner.workingDirectory === null ? null : baseName(owner.workingDirectory));
  // What follows an option may be its value, so only a word right after the script is told.
  const [word = '-'] = script.words;
  const run = [oneWord(clip(baseName(script.target))), ...(word.startsWith('-') ? [] : [shorten(word)])].join(
    ' ',
  );
  return folder === null || folder === '/' ? run : `${run} · ${clip(folder)}/`;
}

/** What runs, and the folder where a hint tells it. */
export function partsOfHint(hint: string): { readonly run: string; readonly folder: string | null } {
  const match = /^(.+) · ([^·]+\/)$/.exec(hint);
  return { run: match?.[1] ?? hint, folder: match?.[2] ?? null };
}

/** A file's name is one word, whatever spaces are in it. */
const oneWord = (name: string): string => name.replaceAll(' ', '\u00a0');

const shorten = (word: string): string => (/[\\/]/.test(word) ? baseName(word) : word).slice(0, 24);
