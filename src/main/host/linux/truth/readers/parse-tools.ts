import type { Protocol } from '../../../../../shared/socket.ts';
import { CUT, endText, isNobody, NO_PEER, type ShownSocket, splitEnd, stateOf } from './shown-socket.ts';

/** As kind as a person who reads the screen: whatever a tool shows in its own form counts as shown. */

function end(family: 4 | 6, text: string): string {
  const { address, scope, port } = splitEnd(text);
  return endText(family, address, scope, port);
}

function peer(family: 4 | 6, text: string): string {
  return isNobody(splitEnd(text).port) ? NO_PEER : end(family, text);
}

/** `ss -tunap`: `*:80` is a socket of IPv6 that takes IPv4 too, `[::]:80` one that does not. */
export function parseSs(output: string): ShownSocket[] {
  // A process name may hold a line break: a row starts at its protocol.
  const rows = output.split(/\n(?=(?:tcp|udp)\s)/).slice(1);
  return rows.flatMap((row) => {
    const [protocol, state = '', , , local = '', remote = ''] = row.split(/\s+/);
    if (protocol !== 'tcp' && protocol !== 'udp') return [];
    const isDual = local.startsWith('*:');
    const family = isDual || local.startsWith('[') ? 6 : 4;
    const users = [...row.matchAll(/\("(.*?)",pid=(\d+),fd=\d+\)/gs)];
    return {
      protocol,
      local: end(family, local),
      remote: peer(family, remote),
      state: stateOf(protocol, state),
      pids: users.map(([, , pid]) => Number(pid)),
      names: users.map(([, name = '']) => name),
      dualStack: isDual ? true : local.startsWith('[::]') ? false : null,
    };
  });
}

/** `netstat -tunap`: one process a socket. A process name may hold a line break. */
export function parseNetstat(output: string): ShownSocket[] {
  return output.split(/\n(?=(?:tcp|udp)6?\s)/).flatMap((line) => {
    const match = /^(tcp|udp)(6?)\s+\d+\s+\d+\s+(\S+)\s+(\S+)\s+([A-Z_0-9]*)\s+(?:(\d+)\/(.*)|-)/s.exec(line);
    if (match === null) return [];
    const [, name, six, local = '', remote = '', state = '', pid, process = ''] = match;
    const protocol: Protocol = name === 'udp' ? 'udp' : 'tcp';
    const family = six === '6' ? 6 : 4;
    return {
      protocol,
      local: end(family, local),
      remote: peer(family, remote),
      state: stateOf(protocol, state),
      pids: pid === undefined ? [] : [Number(pid)],
      names: pid === undefined ? [] : [process.trimEnd()],
      dualStack: null,
    };
  });
}

const LSOF = /^(\S+)\s+(\d+)\s+\S+\s+\d+\S*\s+IPv([46])\s+(\d+)\s+\S+\s+(TCP|UDP)\s+(\S+)(?:\s+\((\w+)\))?/;

const LSOF_COLUMNS = 9;

/** Bytes that would break the column are printed as `\\x20`, line breaks as `\\n`; nine columns of it are printed. */
function lsofName(command: string): string {
  const name = command
    .replaceAll('\\n', '\n')
    .replaceAll(/(?:\\x[0-9a-f]{2})+/g, (bytes) =>
      Buffer.from(bytes.replaceAll('\\x', ''), 'hex').toString('utf8'),
    );
  return command.length < LSOF_COLUMNS ? name : name + CUT;
}

/** `lsof -nP -i`: a line for each descriptor; the column DEVICE tells which of them are one socket. */
export function parseLsof(output: string): ShownSocket[] {
  const sockets = new Map<string, ShownSocket & { pids: number[]; names: string[] }>();
  for (const line of output.split('\n')) {
    const match = LSOF.exec(line);
    if (match === null) continue;
    const [, command = '', pid, version, device = '', node, name = '', state = ''] = match;
    const family = version === '6' ? 6 : 4;
    const [local = '', remote] = name.split('->');
    const protocol: Protocol = node === 'UDP' ? 'udp' : 'tcp';
    const socket = sockets.get(device) ?? {
      protocol,
      local: end(family, local),
      remote: remote === undefined ? NO_PEER : peer(family, remote),
      state: stateOf(protocol, state),
      pids: [],
      names: [],
      dualStack: null,
    };
    sockets.set(device, socket);
    socket.pids.push(Number(pid));
    socket.names.push(lsofName(command));
  }
  return [...sockets.values()];
}

function text(row: Readonly<Record<string, unknown>>, key: string): string {
  const value = row[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What systeminformation.networkConnections() returns, as JSON. */
export function parseSystemInformation(output: string): ShownSocket[] {
  const rows = JSON.parse(output) as readonly Readonly<Record<string, unknown>>[];
  return rows.map((row) => {
    const family = text(row, 'protocol').endsWith('6') ? 6 : 4;
    const protocol: Protocol = text(row, 'protocol').startsWith('udp') ? 'udp' : 'tcp';
    const at = (which: 'local' | 'peer') => {
      const { address, scope } = splitEnd(`${text(row, `${which}Address`)}:`);
      return endText(family, address, scope, text(row, `${which}Port`));
    };
    const pid = Number(text(row, 'pid'));
    return {
      protocol,
      local: at('local'),
      remote: isNobody(text(row, 'peerPort')) ? NO_PEER : at('peer'),
      state: stateOf(protocol, text(row, 'state')),
      pids: pid > 0 ? [pid] : [],
      names: pid > 0 ? [text(row, 'process')] : [],
      dualStack: null,
    };
  });
}
