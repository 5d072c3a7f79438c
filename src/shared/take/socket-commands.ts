import { filterAddress } from '../end-commands.ts';
import { shellWord } from '../shell-word.ts';
import type { InspectedSocket } from '../socket.ts';

/** Commands for a terminal that show, or end, what a row is about. */
export interface SocketCommand {
  readonly id: 'kill' | 'lsof' | 'ss' | 'netstat' | 'taskkill' | 'get-net';
  readonly text: string;
}

/** Whose terminal it is. */
export interface Terminal {
  readonly platform: string;
  /** The name of the user who types. */
  readonly user: string;
  /** False for a socket in the network of a container, which a Linux tool sees only from inside. */
  readonly isHere: boolean;
}

const joined = (words: readonly string[]): string => words.map(shellWord).join(' ');

/** With process 1 everything ends; on Windows 0 and 4 are the system itself. */
function pidsToEnd({ owners }: InspectedSocket, platform: string): readonly string[] {
  const last = platform === 'win32' ? 4 : 1;
  return owners.filter(({ pid }) => pid > last).map(({ pid }) => String(pid));
}

/** Only root may end, or look at, what belongs to others. */
function asOwner({ owners, ownership }: InspectedSocket, user: string): readonly string[] {
  if (user === 'root') return [];
  const isOthers =
    ownership === 'hidden' || owners.some((owner) => owner.user !== null && owner.user !== user);
  return isOthers ? ['sudo'] : [];
}

/** SIGTERM to every process that holds the socket, so that the port is free afterwards. */
function kill(socket: InspectedSocket, { platform, user }: Terminal): readonly SocketCommand[] {
  const pids = pidsToEnd(socket, platform);
  return pids.length === 0 ? [] : [{ id: 'kill', text: joined([...asOwner(socket, user), 'kill', ...pids]) }];
}

/**
 * lsof(8): `-n -P` numbers, `-i` which sockets, `-s` in which state. It lists what processes hold, and on Linux no
 * socket that is bound only.
 */
function lsof(socket: InspectedSocket, { platform, user }: Terminal): readonly SocketCommand[] {
  const { protocol, local, state } = socket;
  const isListed = socket.owners.length > 0 || socket.ownership === 'hidden';
  if (!isListed || (state === 'BOUND' && platform === 'linux')) return [];
  const listening = state === 'LISTEN' ? ['-sTCP:LISTEN'] : [];
  const words = ['lsof', '-nP', `-i${protocol.toUpperCase()}:${local.port}`, ...listening];
  return [{ id: 'lsof', text: joined([...asOwner(socket, user), ...words]) }];
}

/**
 * ss(8): listening or all (without either it leaves TIME-WAIT out), TCP or UDP, numbers, owners, then a filter
 * expression that is one word. It lists sockets that are bound only since iproute2 6.8.
 */
function ss(socket: InspectedSocket, before: readonly string[]): SocketCommand {
  const { protocol, local, remote, state } = socket;
  const which = state === 'LISTEN' || state === 'UNCONNECTED' ? 'l' : 'a';
  const sign = protocol === 'tcp' ? 't' : 'u';
  const expression =
    remote === null
      ? `sport = :${local.port}`
      : `src ${filterAddress(local)} and dst ${filterAddress(remote)}`;
  return { id: 'ss', text: joined([...before, 'ss', `-${which}${sign}np`, expression]) };
}

/** `setns(2)` is for root. */
function ssInside(socket: InspectedSocket, user: string): readonly SocketCommand[] {
  const [owner] = socket.owners;
  if (owner === undefined) return [];
  const sudo = user === 'root' ? [] : ['sudo'];
  return [ss(socket, [...sudo, 'nsenter', '-t', String(owner.pid), '-n'])];
}

/**
 * netstat's, findstr's and taskkill's own words; every part is a number or a fixed word, so that cmd and PowerShell
 * read the same. `-p` would leave one of the two families out; `/C:` takes the space behind the port as meant.
 */
function windows(socket: InspectedSocket): readonly SocketCommand[] {
  const { protocol, local } = socket;
  const verb = protocol === 'tcp' ? 'Get-NetTCPConnection' : 'Get-NetUDPEndpoint';
  const ends = pidsToEnd(socket, 'win32').map((pid) => `/PID ${pid}`);
  return [
    ...(ends.length === 0 ? [] : [{ id: 'taskkill', text: `taskkill ${ends.join(' ')}` } as const]),
    { id: 'netstat', text: `netstat -ano | findstr /C:":${local.port} "` },
    { id: 'get-net', text: `${verb} -LocalPort ${local.port}` },
  ];
}

export function socketCommands(socket: InspectedSocket, terminal: Terminal): readonly SocketCommand[] {
  const { platform, user, isHere } = terminal;
  if (platform === 'win32') return windows(socket);
  if (platform !== 'linux') return [...kill(socket, terminal), ...lsof(socket, terminal)];
  if (!isHere) return [...kill(socket, terminal), ...ssInside(socket, user)];
  return [...kill(socket, terminal), ...lsof(socket, terminal), ss(socket, asOwner(socket, user))];
}
