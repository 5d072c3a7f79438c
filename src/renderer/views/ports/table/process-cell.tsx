import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { partsOfHint, processHint } from '../../../format/process-hint.ts';
import { safeText } from '../../../format/safe-text.ts';
import { useShownOwner } from '../../../store/use-shown-owner.ts';
import { absentOwner } from './cell-text.ts';
import styles from './table.module.css';

export function ProcessCell({ socket, t }: { readonly socket: InspectedSocket; readonly t: TFunction }) {
  const [first, ...others] = socket.owners;
  const owner = useShownOwner(first);
  if (owner === undefined) return <span className={styles['faint']}>{absentOwner(socket, t)}</span>;
  const hint = processHint(owner);
  const parts = hint === null ? null : partsOfHint(safeText(hint));
  const title = [owner.command ?? owner.name, ...others.map((other) => `${other.name} · ${other.pid}`)];
  return (
    <span className={parts === null ? undefined : styles['process']} title={safeText(title.join(' | '))}>
      <bdi>{safeText(owner.name)}</bdi>
      <small>
        {owner.pid}
        {others.length > 0 && (
          <span title={t('owner.more', { count: others.length })}>{` +${others.length}`}</span>
        )}
        {socket.sharing.length > 0 && (
          <span title={socket.sharing.map((way) => t(`sharing.${way}`)).join('; ')}>
            <span aria-hidden="true">{' ⇉'}</span>
            <span className="visually-hidden">
              {socket.sharing.map((way) => ` ${t(`sharingWord.${way}`)}`)}
            </span>
          </span>
        )}
      </small>
      {parts !== null && (
        <>
          {parts.folder !== null && <small className={styles['folder']}>{` · ${parts.folder}`}</small>}
          <small className={styles['run']}>{` · ${parts.run}`}</small>
        </>
      )}
    </span>
  );
}
