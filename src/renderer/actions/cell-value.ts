import { endpointText, tellingAddress } from '../format/address.ts';
import { safeText } from '../format/safe-text.ts';
import type { InspectedSocket } from '../../shared/socket.ts';

const VALUES: Readonly<Record<string, (socket: InspectedSocket) => string | null>> = {
  port: ({ local }) => String(local.port),
  protocol: ({ protocol }) => protocol,
  process: ({ owners }) => owners[0]?.name ?? null,
  pid: ({ owners }) => (owners[0] === undefined ? null : String(owners[0].pid)),
  user: ({ owners, user }) => owners[0]?.user ?? user,
  service: ({ service }) => service?.name ?? null,
  state: ({ state }) => state,
  address: (socket) => endpointText(tellingAddress(socket)),
  local: ({ local }) => endpointText(local),
  remote: ({ remote }) => (remote === null ? null : endpointText(remote)),
  since: ({ firstSeenAt }) => firstSeenAt,
  started: ({ owners }) => owners[0]?.startedAt ?? null,
  command: ({ owners }) => owners[0]?.command ?? null,
};

/** What a cell says that knows nothing. */
const NOTHING = '—';

/**
 * What copying a cell gives: the plain value where the cell has one, else what the cell says; null where it says
 * nothing. `socket` has no secrets any more, and neither has what is drawn.
 */
export function cellValue(socket: InspectedSocket, cell: HTMLElement | null): string | null {
  if (cell === null) return null;
  const value = VALUES[cell.dataset['column'] ?? '']?.(socket) ?? null;
  const text = value === null ? cell.innerText.replace(/\s+/g, ' ').trim() : safeText(value);
  return text === '' || text === NOTHING ? null : text;
}
