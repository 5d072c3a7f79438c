import { endpointText, tellingAddress } from '../format/address.ts';
import { safeText } from '../format/safe-text.ts';
import type { InspectedSocket, Owner } from '../../shared/socket.ts';
import { runnerOf } from '../../shared/runner.ts';
import { meantOwner } from './row-context.ts';

type Value = (socket: InspectedSocket, owner: Owner | undefined) => string | null;

const VALUES: Readonly<Record<string, Value>> = {
  port: ({ local }) => String(local.port),
  protocol: ({ protocol }) => protocol,
  process: (_, owner) => owner?.name ?? null,
  pid: (_, owner) => (owner === undefined ? null : String(owner.pid)),
  user: (socket, owner) => runnerOf(owner, socket),
  service: ({ service }) => service?.name ?? null,
  state: ({ state }) => state,
  address: (socket) => endpointText(tellingAddress(socket)),
  local: ({ local }) => endpointText(local),
  remote: ({ remote }) => (remote === null ? null : endpointText(remote)),
  since: ({ firstSeenAt }) => firstSeenAt,
  started: (_, owner) => owner?.startedAt ?? null,
  command: (_, owner) => owner?.command ?? null,
};

/** What the row of a process says otherwise than that of a socket. */
const PROCESS_VALUES: typeof VALUES = { since: (_, owner) => owner?.startedAt ?? null };

/** What a cell says that knows nothing. */
const NOTHING = '—';

/**
 * What copying a cell gives: the plain value where the cell has one, else what the cell says; null where it says
 * nothing. `socket` has no secrets any more, and neither has what is drawn. `pid`: whose row it is, where it is a
 * process's.
 */
export function cellValue(socket: InspectedSocket, cell: HTMLElement, pid: number | null): string | null {
  const column = cell.dataset['column'] ?? '';
  const read = (pid === null ? undefined : PROCESS_VALUES[column]) ?? VALUES[column];
  const value = read?.(socket, meantOwner(socket, pid)) ?? null;
  const text = value === null ? cell.innerText.replace(/\s+/g, ' ').trim() : safeText(value);
  return text === '' || text === NOTHING ? null : text;
}
