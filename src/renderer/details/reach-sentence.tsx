import { useTranslation } from 'react-i18next';
import { reachedOf, reachText } from '../../shared/exposure/reach-text.ts';
import type { InspectedSocket } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { unbroken } from '../format/unbroken.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './details.module.css';

/** Who can call what waits here; nothing of a connection, which has its caller. */
export function ReachSentence({ socket }: { readonly socket: InspectedSocket }) {
  const app = useApp();
  const { t } = useTranslation();
  const text = useObservable(app.model.head, (head) => {
    const reached = head === null ? null : reachedOf([socket], head);
    return reached === null ? null : reachText(reached, t);
  });
  return text !== null && <p className={styles['why']}>{unbroken(text)}</p>;
}
