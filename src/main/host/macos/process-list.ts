import type { Owner } from '../../../shared/socket.ts';
import { bareOwner } from '../systeminformation/portable-system.ts';

/** Columns of `ps` that hold no spaces of their own come first; the command is all the rest. */
export const PROCESS_COLUMNS = 'pid=,ppid=,uid=,user=,lstart=,comm=';
export const ARGUMENT_COLUMNS = 'pid=,args=';

/** Under LC_ALL=C `ps` escapes every letter beyond ASCII in names; only its dates must be in English. */
export const PROCESS_ENVIRONMENT = { LC_ALL: '', LC_CTYPE: 'UTF-8', LC_TIME: 'C', TZ: 'UTC0' } as const;

const PROCESS =
  /^\s*(\d+)\s+(\d+)\s+(-?\d+)\s+(\S.*?)\s+\w{3}\s+(\w{3})\s+(\d+)\s+(\d+):(\d+):(\d+)\s+(\d{4})\s+(\S.*)$/;
const ARGUMENTS = /^\s*(\d+)\s(.*)$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `ps` prints local time without a zone, so it is run in UTC: see `PROCESS_ENVIRONMENT`. */
function startedAt(match: RegExpExecArray): string | null {
  const month = MONTHS.indexOf(match[5] ?? '');
  const [day, hour, minute, second, year] = [6, 7, 8, 9, 10].map((group) => Number(match[group]));
  const date = new Date(Date.UTC(year ?? NaN, month, day, hour, minute, second));
  return month < 0 || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

function parseArguments(text: string): Map<number, string> {
  const commands = new Map<number, string>();
  for (const line of text.split('\n')) {
    const match = ARGUMENTS.exec(line);
    if (match?.[2] !== undefined && match[2] !== '') commands.set(Number(match[1]), match[2]);
  }
  return commands;
}

/**
 * Reads two answers of `ps`, one per column list. They are moments apart, so a process may be in one only.
 * The arguments stay one text: `ps` does not say where one ends and the next begins.
 */
export function parseProcesses(processText: string, argumentText: string): Map<number, Owner> {
  const commands = parseArguments(argumentText);
  const processes = new Map<number, Owner>();
  for (const line of processText.split('\n')) {
    const match = PROCESS.exec(line);
    const path = match?.[11];
    if (!match || path === undefined) continue;
    const pid = Number(match[1]);
    const executable = path.startsWith('/') ? path : null;
    processes.set(pid, {
      ...bareOwner(pid, path.slice(path.lastIndexOf('/') + 1) || path),
      command: commands.get(pid) ?? null,
      executable,
      user: match[4] ?? null,
      // `nobody` is -2 in signed text.
      uid: Number(match[3]) >>> 0,
      startedAt: startedAt(match),
      parentPid: Number(match[2]),
    });
  }
  return processes;
}
