import type { Namespace, Owner, PortInterval } from '../../../shared/socket.ts';
import { windowsSystemFolder } from '../systeminformation/fixed-environment.ts';
import { bareOwner, type Answer, type PortableSystem } from '../systeminformation/portable-system.ts';
import { programFailure, type ProgramRunner } from '../systeminformation/program-runner.ts';
import { parseDynamicRange, parseExcludedRanges } from './port-ranges.ts';
import { parseProcesses, parseTaskList, PROCESS_SCRIPT, WANTED_VARIABLE } from './process-list.ts';

const POWERSHELL_ARGUMENTS = ['-NoProfile', '-NonInteractive', '-Command', PROCESS_SCRIPT];
/** Drivers (SMB, HTTP.sys) hold their ports as this process. */
const SYSTEM = bareOwner(4, 'System');

/** `netsh` for IPv4; the ranges of IPv6 are only asked for where IPv4 is not installed. */
async function readDynamicRange(
  netsh: (...args: readonly string[]) => Promise<string>,
  protocol: 'tcp' | 'udp',
): Promise<PortInterval | null> {
  return (
    parseDynamicRange(await netsh('ipv4', 'show', 'dynamicport', protocol)) ??
    parseDynamicRange(await netsh('ipv6', 'show', 'dynamicport', protocol))
  );
}

async function readNamespace(runner: ProgramRunner): Promise<Answer<Namespace>> {
  const failures: string[] = [];
  const netsh = async (...args: readonly string[]): Promise<string> => {
    const outcome = await runner.run(`${windowsSystemFolder()}\\netsh.exe`, ['int', ...args]);
    const failure = programFailure('netsh', outcome, runner.limits);
    if (failure !== null) failures.push(failure);
    return outcome.stdout;
  };
  const [tcp, udp, excluded] = await Promise.all([
    readDynamicRange(netsh, 'tcp'),
    readDynamicRange(netsh, 'udp'),
    netsh('ipv4', 'show', 'excludedportrange', 'protocol=tcp').then(parseExcludedRanges),
  ]);
  const ephemeral = tcp && udp && { tcp, udp };
  return {
    source: 'netsh',
    rows: (ephemeral ? 2 : 0) + excluded.length,
    error: ephemeral ? null : (failures[0] ?? 'netsh answered something unreadable.'),
    value: {
      id: 'host',
      name: 'host',
      kind: 'host',
      readable: true,
      ephemeral,
      reserved: [],
      excluded,
      unprivilegedPortStart: 0,
    },
  };
}

async function readTaskList(
  runner: ProgramRunner,
  folder: string,
): Promise<{ readonly processes: Map<number, Owner>; readonly failure: string | null }> {
  const outcome = await runner.run(`${folder}\\tasklist.exe`, ['/fo', 'csv', '/nh']);
  return {
    processes: parseTaskList(outcome.stdout),
    failure: programFailure('tasklist', outcome, runner.limits),
  };
}

async function readProcesses(
  runner: ProgramRunner,
  wanted: readonly number[],
): Promise<Answer<ReadonlyMap<number, Owner>>> {
  const folder = windowsSystemFolder();
  const program = `${folder}\\WindowsPowerShell\\v1.0\\powershell.exe`;
  const outcome = await runner.run(program, POWERSHELL_ARGUMENTS, { [WANTED_VARIABLE]: wanted.join(',') });
  const processes = parseProcesses(outcome.stdout);
  if (processes.size > 0)
    return { source: 'powershell', value: processes, rows: processes.size, error: null };
  const failure =
    programFailure('PowerShell', outcome, runner.limits) ?? 'PowerShell answered something unreadable.';
  const tasks = await readTaskList(runner, folder);
  if (tasks.processes.size === 0) {
    return {
      source: 'powershell',
      value: null,
      rows: 0,
      error: [failure, tasks.failure].filter(Boolean).join(' '),
    };
  }
  const error = `${failure} Only the names of processes are known.`;
  return { source: 'powershell', value: tasks.processes, rows: tasks.processes.size, error };
}

/** What Windows adds: process details by PowerShell (names by `tasklist`), port ranges by `netsh`. */
export function createWindowsSystem(runner: ProgramRunner): PortableSystem {
  return {
    readNamespace: () => readNamespace(runner),
    readProcesses: (wanted) => readProcesses(runner, wanted),
    // One pid per socket is all that the system itself keeps.
    readHolders: null,
    kernelOwner: (pid) => (pid === 0 || pid === 4 ? SYSTEM : null),
  };
}
