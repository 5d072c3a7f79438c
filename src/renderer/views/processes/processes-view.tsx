import { TableState } from '../../states/table-state.tsx';
import { ProcessTable } from './process-table.tsx';
import styles from './processes.module.css';

/** Every process that holds a port, with all of its ports. */
export function ProcessesView() {
  return (
    <div role="tabpanel" id="view-processes" aria-labelledby="tab-processes" className={styles['view']}>
      <ProcessTable />
      <TableState rowsAre="processes" />
    </div>
  );
}
