import type { TFunction } from 'i18next';
import { memo } from 'react';
import grid from '../../../table/grid.module.css';
import { waitingText } from '../../../format/waiting-text.ts';
import type { Waiting } from '../../../store/waiting.ts';
import { GroupTitle, type GroupTitleProps } from './group-title.tsx';
import { rowElementId } from './row.tsx';
import styles from './table.module.css';

export interface GroupRowProps extends GroupTitleProps, Waiting {
  readonly id: string;
  readonly groupKey: string;
  readonly isFolded: boolean;
  readonly count: number;
  readonly columnCount: number;
  readonly index: number;
  readonly top: number;
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  readonly t: TFunction;
}

/** The heading of a group: what its sockets have in common, and how many there are. */
export const GroupRow = memo(function GroupRow(props: GroupRowProps) {
  const { id, isFolded, count, columnCount, index, top, isActive, t } = props;
  const waiting = waitingText(props, t);
  return (
    <div
      role="row"
      id={rowElementId(id)}
      className={`${grid['row'] ?? ''} ${styles['group'] ?? ''}`}
      data-group={props.groupKey}
      data-testid="group-row"
      aria-level={1}
      aria-expanded={!isFolded}
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className={styles['groupCell']} aria-colspan={columnCount}>
        <span aria-hidden="true" className={styles['fold']}>
          {isFolded ? '▸' : '▾'}
        </span>
        <span className={styles['groupTitle']}>
          <GroupTitle grouping={props.grouping} socket={props.socket} t={t} />
        </span>
        <span className={styles['groupCount']}>
          {waiting !== null && <span>{waiting}</span>}
          <span>{t('group.sockets', { count })}</span>
        </span>
      </div>
    </div>
  );
});
