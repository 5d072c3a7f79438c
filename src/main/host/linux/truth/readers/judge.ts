import type { Endpoint } from '../../../../../shared/socket.ts';
import type { TrueSocket } from '../truth.ts';
import { CUT, endText, NO_PEER, type ShownSocket } from './shown-socket.ts';

/** What a tool made of one socket that was opened. */
export interface Judgement {
  readonly socket: TrueSocket;
  readonly shown: ShownSocket | null;
  /** Nobody missing, nobody wrong. */
  readonly areOwnersRight: boolean;
  readonly areNamesRight: boolean;
  readonly hasWrongOwner: boolean;
}

export interface Verdicts {
  readonly judgements: readonly Judgement[];
  /** Rows of sockets that nobody opened like that. */
  readonly invented: readonly ShownSocket[];
}

function trueEnd(family: 4 | 6, end: Endpoint | null, mapped: boolean): string {
  if (end === null) return NO_PEER;
  return endText(mapped ? 4 : family, end.address, end.scope, end.port);
}

/** A comm holds 15 bytes (proc_pid_comm(5)); a name that ends in an ellipsis was cut by the tool, and is still the name. */
function isName(shown: string, name: string): boolean {
  const whole = Buffer.from(name).subarray(0, 15).toString('utf8');
  return shown.endsWith(CUT) ? whole.startsWith(shown.slice(0, -CUT.length)) : shown === whole;
}

function isSame(socket: TrueSocket, shown: ShownSocket): boolean {
  const { protocol, family, local, remote, state, mapped } = socket;
  return (
    shown.protocol === protocol &&
    shown.local === trueEnd(family, local, mapped) &&
    shown.remote === trueEnd(family, remote, mapped) &&
    (shown.state === null || shown.state === state)
  );
}

/** Without the interface: only the line of the scopes asks for that. */
function withoutScope(shown: ShownSocket): ShownSocket {
  const bare = (end: string) => end.replace(/%[^:]+(?=:\d)/, '');
  return { ...shown, local: bare(shown.local), remote: bare(shown.remote) };
}

function unscoped(socket: TrueSocket): TrueSocket {
  const bare = (end: Endpoint) => ({ ...end, scope: null });
  return { ...socket, local: bare(socket.local), remote: socket.remote && bare(socket.remote) };
}

function ownerPenalty({ pids }: TrueSocket, shown: ShownSocket): number {
  const told = new Set(shown.pids);
  return (
    pids.filter((pid) => !told.has(pid)).length + [...told].filter((pid) => !pids.includes(pid)).length * 10
  );
}

function judge(socket: TrueSocket, shown: ShownSocket | null): Judgement {
  const told = new Set(shown?.pids);
  const nameOf = (pid: number) => shown?.names[shown.pids.indexOf(pid)] ?? '';
  return {
    socket,
    shown,
    areOwnersRight: shown !== null && ownerPenalty(socket, shown) === 0,
    areNamesRight: socket.pids.every(
      (pid, index) => told.has(pid) && isName(nameOf(pid), socket.names[index] ?? ''),
    ),
    hasWrongOwner: [...told].some((pid) => !socket.pids.includes(pid)),
  };
}

/** Finds for every opened socket the row that fits it best; each row is used once. */
export function judgeAll(truth: readonly TrueSocket[], shown: readonly ShownSocket[]): Verdicts {
  const left = new Set(shown);
  const judgements = truth.map((socket) => {
    const exact = [...left].filter((row) => isSame(socket, row));
    const near =
      exact.length > 0 ? exact : [...left].filter((row) => isSame(unscoped(socket), withoutScope(row)));
    const [best] = near.sort((one, other) => ownerPenalty(socket, one) - ownerPenalty(socket, other));
    if (best !== undefined) left.delete(best);
    return judge(socket, best ?? null);
  });
  return { judgements, invented: [...left] };
}

/** Whether the row names the interface of a link-local address; that of the peer is the same. */
export function hasScope({ socket, shown }: Judgement): boolean {
  return shown !== null && shown.local === trueEnd(socket.family, socket.local, socket.mapped);
}
