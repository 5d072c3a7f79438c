import type { TFunction } from 'i18next';
import { memo } from 'react';
import type { Owner } from '../../../shared/socket.ts';
import { CommandText } from '../../components/command-text.tsx';
import { MiddleText } from '../../components/middle-text.tsx';
import { Since } from '../../components/since.tsx';
import { cssFont } from '../../format/css-font.ts';
import { fitChain } from '../../format/fit-chain.ts';
import { fitHint } from '../../format/fit-hint.ts';
import { processHint } from '../../format/process-hint.ts';
import { safeBeginning, safeText } from '../../format/safe-text.ts';
import { textWidth } from '../../format/text-width.ts';
import { useShownOwner } from '../../store/use-shown-owner.ts';
import { absentOwner } from '../ports/table/cell-text.ts';
import type { MarkKind } from '../../store/marks.ts';
import { MarkSign } from '../../table/mark-sign.tsx';
import { CELL_PADDING } from '../../table/column-layout.ts';
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

/** As processes.module.css has them. */
const SIZE = 13;
const SMALL_SIZE = 11.5;
const HINT_GAP = 7;

export function ProcessCell({ column, mark, group, parents, selectedId, t }: ProcessCellProps) {
  const { owner } = group;
  const room = column.width - CELL_PADDING;
  switch (column.id) {
    case 'mark':
      return mark === null ? null : <MarkSign mark={mark} t={t} />;
    case 'process':
      return owner === null ? (
        <AbsentOwner group={group} room={room} t={t} />
      ) : (
        <NameCell owner={owner} parents={parents} room={room} t={t} />
      );
    case 'ports':
      return <PortChips sockets={group.listening} room={room} selectedId={selectedId} t={t} />;
    case 'servers':
      return <Count value={group.servers} />;
    case 'clients':
      return <Count value={group.clients} />;
    case 'user':
      return <UserCell group={group} room={room} />;
    case 'since': {
      const startedAt = owner?.startedAt ?? null;
      return startedAt === null ? <Text text={null} room={room} /> : <Since moment={startedAt} />;
    }
    case 'pid':
      return <Text text={owner === null ? null : String(owner.pid)} room={room} />;
    case 'command':
      return <CommandText owner={owner} />;
    case 'folder':
      return <Text text={owner?.workingDirectory ?? null} room={room} />;
  }
}

function Text({ text, room }: { readonly text: string | null; readonly room: number }) {
  if (text === null) return <span className={styles['faint']}>—</span>;
  return <MiddleText text={safeText(text)} room={room} font={cssFont(SIZE)} />;
}

function Count({ value }: { readonly value: number }) {
  return value === 0 ? <span className={styles['faint']}>—</span> : value;
}

type AbsentOwnerProps = Pick<ProcessCellProps, 'group' | 't'> & { readonly room: number };

function AbsentOwner({ group, room, t }: AbsentOwnerProps) {
  const socket = tellingSocket(group);
  return (
    <span className={styles['faint']}>
      <Text text={socket === undefined ? null : absentOwner(socket, t)} room={room} />
    </span>
  );
}

interface NameCellProps extends Pick<ProcessCellProps, 'parents' | 't'> {
  readonly owner: Owner;
  readonly room: number;
}

/** What it runs stands beside the name, or four rows would all say `node`; whose child it is, below. */
const NameCell = memo(function NameCell({ owner: full, parents, room, t }: NameCellProps) {
  const owner = useShownOwner<never>(full);
  const hint = processHint(owner);
  const name = safeText(owner.name);
  const nameFont = cssFont(SIZE, 600);
  const hintRoom = room - textWidth(name, nameFont) - HINT_GAP;
  const pid = t('processes.pid', { pid: String(owner.pid) });
  const below = parents === null ? pid : `${pid} · ${safeText(t('processes.parents', { parents }))}`;
  return (
    <span className={styles['lines']} title={safeBeginning(owner.command ?? owner.name)}>
      <span>
        <span className={styles['name']}>
          <MiddleText text={name} room={room} font={nameFont} tip={null} />
        </span>
        {hint !== null && (
          <span className={styles['hint']}>
            <MiddleText
              text={safeText(hint)}
              room={hintRoom}
              font={cssFont(SIZE)}
              shorten={fitHint}
              tip={null}
            />
          </span>
        )}
      </span>
      <small>
        <MiddleText text={below} room={room} font={cssFont(SMALL_SIZE)} shorten={fitChain} />
      </small>
    </span>
  );
});

interface UserCellProps {
  readonly group: ProcessGroup;
  readonly room: number;
}

/** Who runs it, and within what. */
function UserCell({ group, room }: UserCellProps) {
  const { owner, sockets } = group;
  const [first] = sockets;
  const container = owner?.container ?? null;
  const place = container === null ? (owner?.unit ?? first?.unit ?? null) : (container.name ?? container.id);
  return (
    <span className={styles['lines']}>
      <Text text={userOf(group)} room={room} />
      {place !== null && (
        <small>
          <MiddleText text={safeText(place)} room={room} font={cssFont(SMALL_SIZE)} />
        </small>
      )}
    </span>
  );
}
