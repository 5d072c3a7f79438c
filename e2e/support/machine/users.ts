import { readFileSync } from 'node:fs';

const FIRST_NEW_UID = 30_001;

function missing(file: string, names: readonly string[]): { text: string; names: readonly string[] } {
  const text = readFileSync(file, 'utf8');
  const known = new Set(text.split('\n').map((line) => line.split(':')[0]));
  return { text: text.endsWith('\n') ? text : `${text}\n`, names: names.filter((name) => !known.has(name)) };
}

/** The machine's own users and groups, and those that the packages' installation would have added. */
export function usersAndGroups(names: readonly string[]): { passwd: string; group: string } {
  const uid = (name: string): number => FIRST_NEW_UID + names.indexOf(name);
  const users = missing('/etc/passwd', names);
  const groups = missing('/etc/group', names);
  const userLines = users.names.map(
    (name) => `${name}:x:${uid(name)}:${uid(name)}::/nonexistent:/bin/false\n`,
  );
  const groupLines = groups.names.map((name) => `${name}:x:${uid(name)}:\n`);
  return { passwd: users.text + userLines.join(''), group: groups.text + groupLines.join('') };
}

/** A network that was made without root knows one user alone: servers that drop their rights cannot start there. */
export function requireUsers(): void {
  const [first, ...others] = readFileSync('/proc/self/uid_map', 'utf8').trim().split('\n');
  const count = Number(first?.trim().split(/\s+/)[2]);
  if (others.length === 0 && count === 1)
    throw new Error(
      'Real servers run as users of their own, which only root can give them: run this as root.',
    );
}
