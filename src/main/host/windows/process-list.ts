import * as v from 'valibot';
import type { Owner } from '../../../shared/socket.ts';
import { bareOwner } from '../systeminformation/portable-system.ts';

/** Where the script finds the pids whose users it must ask for: numbers with commas between. */
export const WANTED_VARIABLE = 'PORTHOLE_PIDS';

/**
 * Asking for a process's user is a call per process, so it is made for the wanted ones only. Their pids come
 * in by the environment: the command line never changes. Single quotes only, since the double ones would have
 * to survive two parsers.
 */
export const PROCESS_SCRIPT = [
  `$ErrorActionPreference = 'Stop'`,
  `[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false`,
  `$wanted = @{}`,
  `foreach ($number in ($env:${WANTED_VARIABLE} -split ',')) { if ($number) { $wanted[$number] = $true } }`,
  `Get-CimInstance Win32_Process | ForEach-Object {`,
  `  $user = $null`,
  `  if ($wanted[[string]$_.ProcessId]) {`,
  `    try { $owner = Invoke-CimMethod -InputObject $_ -MethodName GetOwner } catch { $owner = $null }`,
  `    if ($owner -and $owner.User) { $user = $owner.Domain + '\\' + $owner.User }`,
  `  }`,
  `  $started = $null`,
  `  if ($_.CreationDate) { $started = $_.CreationDate.ToUniversalTime().ToString('o') }`,
  `  [pscustomobject]@{ pid = $_.ProcessId; parent = $_.ParentProcessId; name = $_.Name;`,
  `    command = $_.CommandLine; path = $_.ExecutablePath; started = $started; user = $user }`,
  `} | ConvertTo-Json -Compress`,
].join('\n');

const pid = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 32 - 1));
const text = v.nullish(v.string(), null);
const Row = v.object({
  pid,
  parent: v.nullish(pid, null),
  name: v.string(),
  command: text,
  path: text,
  started: text,
  user: text,
});

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}

function startedAt(started: string | null): string | null {
  const date = new Date(started ?? NaN);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** A pid is used again soon on Windows: a "parent" that is younger than its child is another process. */
function withTrueParent(owner: Owner, processes: ReadonlyMap<number, Owner>): Owner {
  const parent = owner.parentPid === null ? undefined : processes.get(owner.parentPid);
  const tooYoung = (parent?.startedAt ?? '') > (owner.startedAt ?? '\uFFFF');
  return tooYoung ? { ...owner, parentPid: null } : owner;
}

/** Reads what `PROCESS_SCRIPT` prints: an array, or one object where there is one process. */
export function parseProcesses(json: string): Map<number, Owner> {
  const answer = parseJson(json);
  const processes = new Map<number, Owner>();
  for (const value of Array.isArray(answer) ? (answer as readonly unknown[]) : [answer]) {
    const row = v.safeParse(Row, value);
    if (!row.success) continue;
    const { name, command, path, user, parent, started } = row.output;
    processes.set(row.output.pid, {
      ...bareOwner(row.output.pid, name),
      command,
      executable: path,
      user,
      startedAt: startedAt(started),
      parentPid: parent,
    });
  }
  return new Map([...processes].map(([id, owner]) => [id, withTrueParent(owner, processes)]));
}

/** Reads `tasklist /fo csv /nh`, which knows names only: `"name","pid",…`. */
export function parseTaskList(csv: string): Map<number, Owner> {
  const processes = new Map<number, Owner>();
  for (const match of csv.matchAll(/^"((?:[^"]|"")*)","(\d{1,10})",/gm)) {
    const id = Number(match[2]);
    processes.set(id, bareOwner(id, (match[1] ?? '').replaceAll('""', '"')));
  }
  return processes;
}
