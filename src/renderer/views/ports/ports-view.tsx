import { TableState } from '../../states/table-state.tsx';
import { Ruler } from './ruler/ruler.tsx';
import { GroupedNote } from './table/grouped-note.tsx';
import { SocketTable } from './table/socket-table.tsx';
import styles from './ports-view.module.css';

/** Every used port in one strip, and below it the sockets that the filter leaves. */
export function PortsView() {
  return (
    <div role="tabpanel" id="view-ports" aria-labelledby="tab-ports" className={styles['view']}>
      <Ruler />
      <GroupedNote />
      <div className={styles['table']}>
        <SocketTable />
        <TableState />
      </div>
    </div>
  );
}
