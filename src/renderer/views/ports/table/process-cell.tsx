import type { TFunction } from 'i18next';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { MiddleText } from '../../../components/middle-text.tsx';
import { cssFont } from '../../../format/css-font.ts';
import { fitHint } from '../../../format/fit-hint.ts';
import { processHint } from '../../../format/process-hint.ts';
import { safeBeginning, safeText } from '../../../format/safe-text.ts';
import { textWidth } from '../../../format/text-width.ts';
import { useShownOwner } from '../../../store/use-shown-owner.ts';
import { absentOwner } from './cell-text.ts';
import styles from './table.module.css';

export interface ProcessCellProps {
  readonly socket: InspectedSocket;
  /** For all that is written, in CSS pixels. */
  readonly room: number;
  readonly t: TFunction;
}

/** As table.module.css has them. */
const NAME_SIZE = 13;
const SMALL_SIZE = 12;
const GAP = 6;
const DOT = ' · ';
/** The part of the room that a name may take. */
const MOST_NAME = 0.7;

/** Who owns a socket, what that runs, and by what sign others have it too. */
export function ProcessCell({ socket, room, t }: ProcessCellProps) {
  const [first, ...others] = socket.owners;
  const owner = useShownOwner(first);
  const [nameFont, smallFont] = [cssFont(NAME_SIZE), cssFont(SMALL_SIZE)];
  if (owner === undefined) {
    return (
      <span className={styles['faint']}>
        <MiddleText text={absentOwner(socket, t)} room={room} font={nameFont} />
      </span>
    );
  }
  const name = safeText(owner.name);
  const hint = processHint(owner);
  const pid = String(owner.pid);
  const shared = sharedSign(others.length, socket.sharing.length > 0);
  const small = (text: string): number => textWidth(text, smallFont);
  const sharedRoom = shared === '' ? 0 : GAP + small(shared);
  const nameRoom = (room - sharedRoom) * MOST_NAME;
  const taken = Math.min(nameRoom, textWidth(name, nameFont)) + GAP + small(pid + DOT) + sharedRoom;
  const hintRoom = room - taken;
  const hasHint = hint !== null && fitHint(safeText(hint), hintRoom, small) !== '';
  const rest = others.map((other) => safeText(`${other.name} · ${other.pid}`));
  const title = [safeBeginning(owner.command ?? owner.name), ...rest];
  return (
    <span className={styles['process']} title={title.join(' | ')}>
      <MiddleText text={name} room={nameRoom} font={nameFont} tip={null} />
      <small>
        {pid}
        {hasHint && DOT}
        {hasHint && (
          <MiddleText text={safeText(hint)} room={hintRoom} font={smallFont} shorten={fitHint} tip={null} />
        )}
        {hint !== null && !hasHint && <span className={styles['unseen']}>{DOT + safeText(hint)}</span>}
      </small>
      {shared !== '' && <SharedSign socket={socket} sign={shared} t={t} />}
    </span>
  );
}

/** How many more processes have it, and whether they share it: `+2 ⇉`. */
const sharedSign = (others: number, isShared: boolean): string =>
  [others > 0 ? `+${others}` : '', isShared ? '⇉' : ''].filter(Boolean).join(' ');

interface SharedSignProps {
  readonly socket: InspectedSocket;
  readonly sign: string;
  readonly t: TFunction;
}

function SharedSign({ socket: { owners, sharing }, sign, t }: SharedSignProps) {
  const words = sharing.map((way) => t(`sharing.${way}`));
  const tip = owners.length > 1 ? [t('owner.more', { count: owners.length - 1 }), ...words] : words;
  return (
    <small
      className={styles['shared']}
      role="img"
      aria-label={[
        ...(owners.length > 1 ? [`+${owners.length - 1}`] : []),
        ...sharing.map((way) => t(`sharingWord.${way}`)),
      ].join(' ')}
      title={tip.join('; ')}
    >
      {sign}
    </small>
  );
}
