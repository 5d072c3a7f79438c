import type { Namespace, Owner, PortInterval } from '../../../shared/socket.ts';
import {
  bareOwner,
  type Answer,
  type Holder,
  type PortableSystem,
} from '../systeminformation/portable-system.ts';
import { programFailure, type ProgramRunner } from '../systeminformation/program-runner.ts';
import { OPEN_FILE_ARGUMENTS, parseOpenFiles } from './open-files.ts';
import { ARGUMENT_COLUMNS, parseProcesses, PROCESS_COLUMNS, PROCESS_ENVIRONMENT } from './process-list.ts';

const PORT_RANGE = ['-n', 'net.inet.ip.portrange.first', 'net.inet.ip.portrange.last'];
const KERNEL = bareOwner(0, 'kernel_task');

/** The automatic range from the two lines of `sysctl -n`. */
export function parsePortRange(text: string): PortInterval | null {
  const [first, last] = text.split('\n').map((line) => (/^\d{1,5}$/.test(line.trim()) ? Number(line) : NaN));
  if (first === undefined || last === undefined || !(first <= last && last <= 65535)) return null;
  return [first, last];
}

async function readNamespace(runner: ProgramRunner): Promise<Answer<Namespace>> {
  const outcome = await runner.run('sysctl', PORT_RANGE);
  const range = parsePortRange(outcome.stdout);
  const failure = programFailure('sysctl', outcome, runner.limits);
  return {
    source: 'sysctl',
    rows: range === null ? 0 : 1,
    error: failure ?? (range === null ? 'sysctl answered something unreadable.' : null),
    value: {
      id: 'host',
      name: 'host',
      kind: 'host',
      readable: true,
      ephemeral: range && { tcp: range, udp: range },
      reserved: [],
      excluded: [],
      // Since macOS 10.14 only for a specific address: anyone may bind such a port on 0.0.0.0 or ::.
      unprivilegedPortStart: 1024,
    },
  };
}

async function readProcesses(runner: ProgramRunner): Promise<Answer<ReadonlyMap<number, Owner>>> {
  const [list, commands] = await Promise.all(
    [PROCESS_COLUMNS, ARGUMENT_COLUMNS].map((columns) =>
      runner.run('ps', ['-axww', '-o', columns], PROCESS_ENVIRONMENT),
    ),
  );
  const processes = parseProcesses(list?.stdout ?? '', commands?.stdout ?? '');
  const failure =
    (list && programFailure('ps', list, runner.limits)) ??
    (commands && programFailure('ps', commands, runner.limits)) ??
    (processes.size === 0 ? 'ps listed no processes.' : null);
  return {
    source: 'ps',
    value: processes.size === 0 ? null : processes,
    rows: processes.size,
    error: failure,
  };
}

async function readHolders(runner: ProgramRunner): Promise<Answer<readonly Holder[]>> {
  const outcome = await runner.run('lsof', OPEN_FILE_ARGUMENTS);
  const holders = parseOpenFiles(outcome.stdout);
  // lsof also exits with 1 when there was merely something that it could not look into.
  const harmless =
    outcome.problem === null && outcome.status === 1 && (holders.length > 0 || !outcome.stderr);
  const error = harmless ? null : programFailure('lsof', outcome, runner.limits);
  const value = error !== null && holders.length === 0 ? null : holders;
  return { source: 'lsof', value, rows: holders.length, error };
}

/** What macOS adds: process details by `ps`, every owner of a socket by `lsof`, the automatic range by `sysctl`. */
export function createMacosSystem(runner: ProgramRunner): PortableSystem {
  return {
    readNamespace: () => readNamespace(runner),
    readProcesses: () => readProcesses(runner),
    readHolders: () => readHolders(runner),
    kernelOwner: (pid) => (pid === 0 ? KERNEL : null),
  };
}
