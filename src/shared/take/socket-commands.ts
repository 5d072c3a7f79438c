import { endpointText } from '../endpoint-text.ts';
import type { InspectedSocket } from '../socket.ts';
import { shellWord } from './shell-word.ts';

/** Commands for a terminal that show, or end, what a row is about; null where there is nothing to name. */
export interface SocketCommand {
  readonly id: 'kill' | 'lsof' | 'ss' | 'netstat' | 'taskkill' | 'get-net';
  readonly text: string;
}

const joined = (words: readonly string[]): string => words.map(shellWord).join(' ');

/** SIGTERM to every process that holds the socket, so that the port is free afterwards. */
function kill({ owners }: InspectedSocket): readonly SocketCommand[] {
  if (owners.length === 0) return [];
  return [{ id: 'kill', text: joined(['kill', ...owners.map(({ pid }) => String(pid))]) }];
}

/** lsof(8): `-n -P` numbers, `-i` which sockets, `-s` in which state. */
function lsof({ protocol, local, state }: InspectedSocket): SocketCommand {
  const listening = state === 'LISTEN' ? [`-sTCP:LISTEN`] : [];
  return {
    id: 'lsof',
    text: joined(['lsof', '-nP', `-i${protocol.toUpperCase()}:${local.port}`, ...listening]),
  };
}

/** ss(8): `-t`/`-u`, listening or not, numbers, owners, then a filter expression that is one word. */
function ss(socket: InspectedSocket, enter: readonly string[]): SocketCommand {
  const { protocol, local, remote } = socket;
  const waits = remote === null ? 'l' : '';
  const sign = protocol === 'tcp' ? 't' : 'u';
  const expression =
    remote === null ? `sport = :${local.port}` : `src ${endpointText(local)} and dst ${endpointText(remote)}`;
  return { id: 'ss', text: joined([...enter, 'ss', `-${waits}${sign}np`, expression]) };
}

/** netstat's and taskkill's own words; every part is a number or a fixed word. */
function windows(socket: InspectedSocket): readonly SocketCommand[] {
  const { protocol, local, owners } = socket;
  const verb = protocol === 'tcp' ? 'Get-NetTCPConnection' : 'Get-NetUDPEndpoint';
  const ends = owners.map(({ pid }) => `/PID ${pid}`).join(' ');
  return [
    ...(owners.length === 0 ? [] : [{ id: 'taskkill', text: `taskkill ${ends}` } as const]),
    { id: 'netstat', text: `netstat -ano -p ${protocol} | findstr ":${local.port}"` },
    { id: 'get-net', text: `${verb} -LocalPort ${local.port}` },
  ];
}

/** `isHere` is false in the network of a container, which a Linux tool sees only from inside. */
export function socketCommands(
  socket: InspectedSocket,
  platform: string,
  isHere: boolean,
): readonly SocketCommand[] {
  if (platform === 'win32') return windows(socket);
  const [owner] = socket.owners;
  if (platform !== 'linux') return [...kill(socket), lsof(socket)];
  if (isHere) return [...kill(socket), lsof(socket), ss(socket, [])];
  const enter = owner === undefined ? null : ['nsenter', '-t', String(owner.pid), '-n'];
  return [...kill(socket), ...(enter === null ? [] : [ss(socket, enter)])];
}
