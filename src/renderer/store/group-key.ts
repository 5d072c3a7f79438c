import { ColumnSource } from '../../shared/filter/column.ts';
import { EXPOSURE_SCOPES, PORT_RANGES, type InspectedSocket } from '../../shared/socket.ts';
import { SHOWN_SIDES, shownSide } from '../../shared/shown-side.ts';
import type { Grouping } from '../../shared/table-settings.ts';
import { runnerOf } from '../../shared/runner.ts';

/** What is not known makes the last group. */
const NOBODY = '\uffff';
const LENGTH = 300;
const clip = (key: string): string => key.slice(0, LENGTH);

/** The place in a short list, as text that sorts like it. */
const place = <Value>(list: readonly Value[], value: Value): string =>
  String(list.indexOf(value)).padStart(2, '0');

function processKey({ owners: [owner], ownership, ownershipReason }: InspectedSocket): string {
  if (owner === undefined) return `${NOBODY}${ownership} ${ownershipReason ?? ''}`;
  // Pids are used again: the start tells one process from the next.
  return clip(
    `${owner.name.toLowerCase()}\u0000${String(owner.pid).padStart(10, '0')} ${owner.startedAt ?? ''}`,
  );
}

/** From every interface inwards: what others reach comes first. */
const OPEN_FIRST = EXPOSURE_SCOPES.toReversed();

const keys: Record<Exclude<Grouping, 'none'>, (socket: InspectedSocket) => string> = {
  process: processKey,
  service: ({ service }) =>
    service === null ? NOBODY : clip(`${service.name.toLowerCase()}\u0000${service.id}`),
  range: ({ localPort }) => place(PORT_RANGES, localPort.range),
  exposure: ({ exposure }) => (exposure === null ? NOBODY : place(OPEN_FIRST, exposure.scope)),
  container: ({ owners: [owner] }) => {
    const container = owner?.container ?? null;
    return container === null ? NOBODY : clip(`${container.name ?? ''}\u0000${container.id}`);
  },
  user: (socket) => clip(runnerOf(socket.owners[0], socket)?.toLowerCase() ?? NOBODY),
  side: (socket) => place(SHOWN_SIDES, shownSide(socket)),
  state: ({ state }) => state,
};

/** What stays of a key in every language: what stands before it is the name that it is sorted by. */
export const groupIdentity = (key: string): string => key.slice(key.indexOf('\u0000') + 1);

const SOURCES = new Map<keyof typeof keys, ColumnSource<string>>();

/** What rows of one group have in common, in an order that people expect; as text of at most 300 letters. */
export function groupSource(grouping: keyof typeof keys): ColumnSource<string> {
  const source = SOURCES.get(grouping) ?? new ColumnSource(keys[grouping]);
  SOURCES.set(grouping, source);
  return source;
}
