import type { TFunction } from 'i18next';
import { CommandText } from '../../components/command-text.tsx';
import { Since } from '../../components/since.tsx';
import { processHint } from '../../format/process-hint.ts';
import { safeText } from '../../format/safe-text.ts';
import { useShownOwner } from '../../store/use-shown-owner.ts';
import { absentOwner } from '../ports/table/cell-text.ts';
import type { MarkKind } from '../../store/marks.ts';
import { MarkSign } from '../../table/mark-sign.tsx';
import type { ProcessColumn } from './columns.ts';
import { tellingSocket, type ProcessGroup } from './group-processes.ts';
import { PortChips } from './port-chips.tsx';
import { userOf } from './sort-processes.ts';
import styles from './processes.module.css';

export interface ProcessCellProps {
  readonly column: ProcessColumn;
  readonly mark: MarkKind | null;
  readonly group: ProcessGroup;
  readonly parents: string | null;
  readonly selectedId: string | null;
  readonly t: TFunction;
}

/** The room within a cell, in pixels: its padding is on both sides. */
const PADDING = 12;

export function ProcessCell({ column, mark, group, parents, selectedId, t }: ProcessCellProps) {
  const { owner } = group;
  switch (column.id) {
    case 'mark':
      return mark === null ? null : <MarkSign mark={mark} t={t} />;
    case 'process':
      return <NameCell group={group} parents={parents} t={t} />;
    case 'ports':
      return (
        <PortChips sockets={group.listening} room={column.width - PADDING} selectedId={selectedId} t={t} />
      );
    case 'servers':
      return <Count value={group.servers} />;
    case 'clients':
      return <Count value={group.clients} />;
    case 'user':
      return <UserCell group={group} />;
    case 'since': {
      const startedAt = owner?.startedAt ?? null;
      return startedAt === null ? <Text text={null} /> : <Since moment={startedAt} />;
    }
    case 'pid':
      return <Text text={owner === null ? null : String(owner.pid)} />;
    case 'command':
      return <CommandText owner={owner} />;
    case 'folder':
      return <Text text={owner?.workingDirectory ?? null} />;
  }
}

function Text({ text }: { readonly text: string | null }) {
  if (text === null) return <span className={styles['faint']}>—</span>;
  const words = safeText(text);
  return <bdi title={words}>{words}</bdi>;
}

function Count({ value }: { readonly value: number }) {
  return value === 0 ? <span className={styles['faint']}>—</span> : value;
}

type NameCellProps = Pick<ProcessCellProps, 'group' | 'parents' | 't'>;

/** What it runs stands beside the name, or four rows would all say `node`; whose child it is, below. */
function NameCell({ group, parents, t }: NameCellProps) {
  const owner = useShownOwner(group.owner);
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
  const user = userOf(group) ?? (uid === null ? null : `uid ${uid}`);
  const container = owner?.container ?? null;
  const place = container === null ? (owner?.unit ?? first?.unit ?? null) : (container.name ?? container.id);
  return (
    <span className={styles['lines']}>
      {user === null ? <Text text={null} /> : <bdi>{safeText(user)}</bdi>}
      {place !== null && (
        <small title={safeText(place)}>
          <bdi>{safeText(place)}</bdi>
        </small>
      )}
    </span>
  );
}
