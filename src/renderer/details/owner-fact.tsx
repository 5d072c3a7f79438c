import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { runnerOf, userText } from '../../shared/runner.ts';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { conceptOfAbsence } from '../concepts/concepts.ts';
import { safeText } from '../format/safe-text.ts';
import { absentOwner } from '../views/ports/table/cell-text.ts';
import { Parts } from './parts.tsx';
import styles from './details.module.css';

/** Name, pid and user on one line; what started it on the next. The whole story stands further below. */
export function OwnerFact({ socket }: { readonly socket: InspectedSocket }) {
  const { t } = useTranslation();
  const [owner, ...others] = socket.owners;
  if (owner === undefined) {
    const holder = userText(socket);
    return (
      <>
        <ConceptWord id={conceptOfAbsence(socket)}>{absentOwner(socket, t)}</ConceptWord>
        {holder !== null && (
          <span className={styles['line']}>
            <ConceptWord id="user">{t('owner.user')}</ConceptWord> <bdi>{safeText(holder)}</bdi>
          </span>
        )}
      </>
    );
  }
  const unit = owner.unit ?? socket.unit;
  const user = runnerOf(owner, socket);
  return (
    <>
      <Parts>
        <bdi>{safeText(owner.name)}</bdi>
        {owner.pid}
        {user !== null && <bdi>{safeText(user)}</bdi>}
        {others.length > 0 && (
          <span className={styles['soft']}>{t('owner.more', { count: others.length })}</span>
        )}
      </Parts>
      {unit !== null && <bdi className={styles['line']}>{safeText(unit)}</bdi>}
    </>
  );
}
