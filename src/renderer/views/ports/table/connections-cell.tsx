import type { InspectedSocket } from '../../../../shared/socket.ts';
import { useApp } from '../../../app-context.ts';
import { useObservable } from '../../../store/use-observable.ts';
import styles from './table.module.css';

/** How many connections stand on the port of a listener, whichever of its listeners accepted them. */
export function ConnectionsCell({ socket }: { readonly socket: InspectedSocket }) {
  const app = useApp();
  const count = useObservable(app.connections.changes, () => app.connections.countOf(socket));
  return count === 0 || socket.state !== 'LISTEN' ? <span className={styles['faint']}>—</span> : count;
}
