import { useTranslation } from 'react-i18next';
import { holderCommand, managerOf } from '../../../shared/end-commands.ts';
import type { InspectedSocket } from '../../../shared/socket.ts';
import { userText } from '../../../shared/runner.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { endpointText } from '../../format/address.ts';
import { safeText } from '../../format/safe-text.ts';
import { absentOwner } from '../../views/ports/table/cell-text.ts';
import { CommandLine } from './command-line.tsx';
import { Manager } from './manager.tsx';
import styles from './end.module.css';

/** The owner is another user's: what the kernel tells of the socket all the same, and what would do it. */
function HiddenOwner({ socket }: { readonly socket: InspectedSocket }) {
  const { facts } = useApp();
  const { t } = useTranslation();
  const user = userText(socket);
  const manager = managerOf({ container: null, unit: socket.unit }, false);
  const command = holderCommand({ protocol: socket.protocol, port: socket.local.port }, facts.platform);
  return (
    <>
      <p className={styles['who']}>
        {user === null ? t('end.nobody.hidden') : t('end.nobody.hiddenOf', { user: safeText(user) })}
      </p>
      {manager !== null && <Manager manager={manager} />}
      {command !== null && (
        <div className={styles['note']} data-tone="warning">
          <p>{t('end.typeInTerminal')}</p>
          <CommandLine text={command} />
        </div>
      )}
    </>
  );
}

function Reason({ socket }: { readonly socket: InspectedSocket | null }) {
  const { t } = useTranslation();
  if (socket === null) return <p className={styles['who']}>{t('end.nobody.selected')}</p>;
  if (socket.ownership === 'hidden') return <HiddenOwner socket={socket} />;
  const isKernel = socket.ownership === 'kernel';
  return (
    <p className={styles['who']}>
      {isKernel ? t('end.nobody.kernel') : t('end.nobody.none', { reason: absentOwner(socket, t) })}
    </p>
  );
}

/** Where no process can be named there is none to end. */
export function NobodyToEnd({
  socket,
  onClose,
}: {
  readonly socket: InspectedSocket | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={
        socket === null ? t('commands.end') : t('end.nobody.title', { port: endpointText(socket.local) })
      }
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('dialog.close')}</Button>}
    >
      <Reason socket={socket} />
    </Dialog>
  );
}
