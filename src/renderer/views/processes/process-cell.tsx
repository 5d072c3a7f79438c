import type { TFunction } from 'i18next';
import type { ProcessSortColumn } from '../../../shared/table-settings.ts';
import { Since } from '../../components/since.tsx';
import { processHint } from '../../format/process-hint.ts';
import { safeText } from '../../format/safe-text.ts';
import { absentOwner } from '../ports/table/cell-text.ts';
import { tellingSocket, type ProcessGroup } from './group-processes.ts';
import { PortChips } from './port-chips.tsx';
import { userOf } from './sort-processes.ts';
import styles from './processes.module.css';

export interface ProcessCellProps {
  readonly column: ProcessSortColumn;
  readonly width: number;
  readonly group: ProcessGroup;
  readonly parents: string | null;
  readonly selectedId: string | null;
  readonly t: TFunction;
}

/** The room within a cell, in pixels: its padding is on both sides. */
const PADDING = 12;

export function ProcessCell({ column, width, group, parents, selectedId, t }: ProcessCellProps) {
  switch (column) {
    case 'process':
      return <NameCell group={group} parents={parents} t={t} />;
    case 'ports':
      return <PortChips sockets={group.listening} room={width - PADDING} selectedId={selectedId} t={t} />;
    case 'servers':
      return <Count value={group.servers} />;
    case 'clients':
      return <Count value={group.clients} />;
    case 'user':
      return <UserCell group={group} />;
    case 'since': {
      const startedAt = group.owner?.startedAt ?? null;
      return startedAt === null ? '—' : <Since moment={startedAt} />;
    }
  }
}

function Count({ value }: { readonly value: number }) {
  return value === 0 ? <span className={styles['faint']}>—</span> : value;
}

type NameCellProps = Pick<ProcessCellProps, 'group' | 'parents' | 't'>;

/** What it runs stands beside the name, or four rows would all say `node`; whose child it is, below. */
function NameCell({ group, parents, t }: NameCellProps) {
  const { owner } = group;
  if (owner === null) {
    const socket = tellingSocket(group);
    return <span className={styles['faint']}>{socket === undefined ? '—' : absentOwner(socket, t)}</span>;
  }
  const hint = processHint(owner);
  return (
    <span className={styles['lines']} title={safeText(owner.command ?? owner.name)}>
      <span>
        <bdi className={styles['name']}>{safeText(owner.name)}</bdi>
        {hint !== null && <bdi className={styles['hint']}>{safeText(hint)}</bdi>}
      </span>
      <small>
        {t('processes.pid', { pid: String(owner.pid) })}
        {parents !== null && (
          <>
            {' · '}
            <bdi>{safeText(t('processes.parents', { parents }))}</bdi>
          </>
        )}
      </small>
    </span>
  );
}

/** Who runs it, and within what. */
function UserCell({ group }: { readonly group: ProcessGroup }) {
  const { owner, sockets } = group;
  const [first] = sockets;
  const uid = owner?.uid ?? first?.uid ?? null;
  const user = userOf(group) ?? (uid === null ? '—' : `uid ${uid}`);
  const container = owner?.container ?? null;
  const place = container === null ? (owner?.unit ?? first?.unit ?? null) : (container.name ?? container.id);
  return (
    <span className={styles['lines']}>
      <bdi>{safeText(user)}</bdi>
      {place !== null && (
        <small title={safeText(place)}>
          <bdi>{safeText(place)}</bdi>
        </small>
      )}
    </span>
  );
}
