import type { TFunction } from 'i18next';
import type { Grouping } from '../../../../shared/table-settings.ts';
import type { Mark } from '../../../store/marks.ts';
import type { Rows } from '../../../store/placed-rows.ts';
import { waitingKind, type Waiting } from '../../../store/waiting.ts';
import type { SocketColumn } from './columns.ts';
import { GroupRow } from './group-row.tsx';
import type { Group, SocketList } from './row-list.ts';
import { Row } from './row.tsx';

export interface ListedRowsProps {
  readonly list: SocketList;
  /** The sorted sockets that the list is about. */
  readonly rows: Rows;
  readonly indexes: readonly number[];
  readonly grouping: Grouping;
  readonly columns: readonly SocketColumn[];
  readonly rowHeight: number;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly chosen: ReadonlySet<string>;
  readonly activeIndex: number;
  readonly t: TFunction;
}

interface Counts extends Waiting {
  readonly count: number;
}

/** Of the drawn groups only, and what has closed is counted no more. */
function countsOf(rows: Rows, group: Group, marks: ReadonlyMap<string, Mark>): Counts {
  const counts = { count: 0, listening: 0, open: 0 };
  for (let index = group.first; index < group.first + group.count; index++) {
    const socket = rows.at(index);
    if (socket === undefined || (marks.size > 0 && marks.get(socket.id)?.kind === 'closed')) continue;
    counts.count++;
    const kind = waitingKind(socket);
    if (kind !== null) counts[kind]++;
  }
  return counts;
}

/** The rows in sight, and the headings of groups among them. */
export function ListedRows({ list, rows, indexes, grouping, marks, chosen, t, ...props }: ListedRowsProps) {
  return indexes.map((index) => {
    const row = list.at(index);
    if (row === undefined) return null;
    const place = { index, top: index * props.rowHeight, isActive: index === props.activeIndex };
    if (row.kind === 'socket') {
      return (
        <Row
          key={row.id}
          socket={row.socket}
          columns={props.columns}
          grouping={row.group === null ? 'none' : grouping}
          mark={marks.get(row.id)?.kind ?? null}
          isSelected={chosen.has(row.id)}
          t={t}
          {...place}
        />
      );
    }
    return grouping === 'none' ? null : (
      <GroupRow
        key={row.id}
        id={row.id}
        groupKey={row.group.key}
        isFolded={row.group.isFolded}
        grouping={grouping}
        socket={row.socket}
        columnCount={props.columns.length}
        t={t}
        {...place}
        {...countsOf(rows, row.group, marks)}
      />
    );
  });
}
