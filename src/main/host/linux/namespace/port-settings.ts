import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Namespace, PortInterval } from '../../../../shared/socket.ts';

/** The sysctls of ip-sysctl.rst that decide which ports are handed out and which need privilege. */
export type PortSettings = Pick<Namespace, 'ephemeral' | 'reserved' | 'unprivilegedPortStart'>;

export const UNKNOWN_SETTINGS: PortSettings = { ephemeral: null, reserved: [], unprivilegedPortStart: null };

const FILES = ['ip_local_port_range', 'ip_local_reserved_ports', 'ip_unprivileged_port_start'] as const;
const TIME_LIMIT_MILLISECONDS = 1000;
const SYSTEM_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 65535;
}

function interval(first: number, last: number): PortInterval | null {
  return isPort(first) && isPort(last) && first <= last ? [first, last] : null;
}

/** `8080,9148-9150` → intervals; what makes no sense is left out. */
export function parseReservedPorts(text: string): readonly PortInterval[] {
  return text
    .trim()
    .split(',')
    .flatMap((part) => {
      const match = /^(\d+)(?:-(\d+))?$/.exec(part);
      if (match?.[1] === undefined) return [];
      const parsed = interval(Number(match[1]), Number(match[2] ?? match[1]));
      return parsed === null ? [] : [parsed];
    });
}

/** The three files' texts; null for one that could not be read. Linux has one range for both protocols. */
export function parsePortSettings(
  range: string | null,
  reserved: string | null,
  start: string | null,
): PortSettings {
  const match = /^\s*(\d+)\s+(\d+)\s*$/.exec(range ?? '');
  const ephemeral = match === null ? null : interval(Number(match[1]), Number(match[2]));
  const unprivileged = /^\s*\d+\s*$/.test(start ?? '') ? Number(start) : NaN;
  return {
    ephemeral: ephemeral === null ? null : { tcp: ephemeral, udp: ephemeral },
    reserved: parseReservedPorts(reserved ?? ''),
    // 65536 means that every port needs privilege.
    unprivilegedPortStart: unprivileged <= 65536 ? unprivileged : null,
  };
}

/** The settings of our own namespace: `/proc/sys/net` always shows the reader's own (`procRoot` is its root). */
export function readOwnSettings(procRoot: string): PortSettings {
  const [range = null, reserved = null, start = null] = FILES.map((file) => {
    try {
      return readFileSync(`${procRoot}/sys/net/ipv4/${file}`, 'latin1');
    } catch {
      return null;
    }
  });
  return parsePortSettings(range, reserved, start);
}

/**
 * The settings of the namespace of process `pid`. `/proc/PID/root/proc/sys/net` shows the reader's values, not the
 * process's, so the only way is to read from inside: a short-lived `nsenter` runs `cat` there, and this process never
 * changes its own namespace. Needs root, or the same user and the user namespace; else the settings stay unknown.
 */
export function readSettingsOf(pid: number, signal: AbortSignal): Promise<PortSettings> {
  const isRoot = process.geteuid?.() === 0;
  const enter = isRoot ? ['--net'] : ['--user', '--preserve-credentials', '--net'];
  const files = FILES.map((file) => `/proc/sys/net/ipv4/${file}`);
  // head prints each file under a heading, so that a missing file cannot shift the others.
  const command = ['--target', String(pid), ...enter, '--', 'head', '-v', '-n', '1', ...files];
  const options = {
    timeout: TIME_LIMIT_MILLISECONDS,
    killSignal: 'SIGKILL',
    encoding: 'latin1',
    env: { PATH: SYSTEM_PATH, LC_ALL: 'C' },
    signal,
  } as const;
  return new Promise((resolve) => {
    execFile('nsenter', command, options, (_error, output) => {
      const textOf = (file: string) => {
        const heading = `==> /proc/sys/net/ipv4/${file} <==\n`;
        const start = output.indexOf(heading);
        return start === -1 ? null : (output.slice(start + heading.length).split('\n', 1)[0] ?? null);
      };
      resolve(parsePortSettings(textOf(FILES[0]), textOf(FILES[1]), textOf(FILES[2])));
    });
  });
}
