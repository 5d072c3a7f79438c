import type { InspectedSocket } from '../../../../shared/socket.ts';
import type { GroupStart } from '../../../store/ordered-rows.ts';
import type { Rows } from '../../../store/placed-rows.ts';
import type { RowList } from '../../../table/table-viewport.ts';

/** Sockets that have something in common: a stretch of the sorted rows under a heading of its own. */
export interface Group {
  /** What they have in common; see `groupSource`. */
  readonly key: string;
  /** The first of its sockets among the sorted rows. */
  readonly first: number;
  readonly count: number;
  readonly isFolded: boolean;
  /** Where its heading stands among all that is listed. */
  readonly index: number;
}

export type ListedRow =
  | {
      readonly kind: 'socket';
      readonly id: string;
      readonly socket: InspectedSocket;
      readonly group: Group | null;
    }
  | { readonly kind: 'group'; readonly id: string; readonly group: Group; readonly socket: InspectedSocket };

export interface SocketList extends RowList {
  at(index: number): ListedRow | undefined;
  /** Where a row stands that is at this place of the sorted rows; the heading of its group where that is folded. */
  indexOfRow(rowIndex: number): number;
  /** Where the heading with this id stands; -1 where there is none. */
  indexOfGroup(id: string): number;
  readonly groups: readonly Group[];
}

export const groupId = (key: string): string => `group ${key}`;

export function plainList(rows: Rows): SocketList {
  return {
    length: rows.length,
    at: (index) => {
      const socket = rows.at(index);
      return socket === undefined ? undefined : { kind: 'socket', id: socket.id, socket, group: null };
    },
    indexOfRow: (rowIndex) => rowIndex,
    indexOfGroup: () => -1,
    groups: [],
  };
}

function groupsOf(
  rowCount: number,
  starts: readonly GroupStart[],
  isFolded: (key: string) => boolean,
): readonly Group[] {
  let index = 0;
  return starts.map(({ key, first }, place) => {
    const count = (starts[place + 1]?.first ?? rowCount) - first;
    const group = { key, first, count, isFolded: isFolded(key), index };
    index += 1 + (group.isFolded ? 0 : count);
    return group;
  });
}

/** The last of the groups for which `isBefore` holds; they are in order. */
function lastWhere(groups: readonly Group[], isBefore: (group: Group) => boolean): Group | undefined {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const group = groups[middle];
    if (group !== undefined && isBefore(group)) low = middle + 1;
    else high = middle;
  }
  return groups[low - 1];
}

/** Headings and rows, of which none is made before it is asked for. `starts`: where groups of the rows begin. */
export function groupedList(
  rows: Rows,
  starts: readonly GroupStart[],
  isFolded: (key: string) => boolean,
): SocketList {
  const groups = groupsOf(rows.length, starts, isFolded);
  const last = groups.at(-1);
  const indexes = new Map(groups.map((group) => [groupId(group.key), group.index]));
  return {
    groups,
    length: last === undefined ? 0 : last.index + 1 + (last.isFolded ? 0 : last.count),
    at: (index) => {
      const group = lastWhere(groups, (each) => each.index <= index);
      if (group === undefined) return undefined;
      const offset = index - group.index;
      const socket = rows.at(group.first + Math.max(0, offset - 1));
      if (socket === undefined || offset > (group.isFolded ? 0 : group.count)) return undefined;
      return offset === 0
        ? { kind: 'group', id: groupId(group.key), group, socket }
        : { kind: 'socket', id: socket.id, socket, group };
    },
    indexOfRow: (rowIndex) => {
      const group = rowIndex < 0 ? undefined : lastWhere(groups, ({ first }) => first <= rowIndex);
      if (group === undefined) return -1;
      return group.isFolded ? group.index : group.index + 1 + rowIndex - group.first;
    },
    indexOfGroup: (id) => indexes.get(id) ?? -1,
  };
}
