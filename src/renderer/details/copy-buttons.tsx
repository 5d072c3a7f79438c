import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { endpointText } from '../format/address.ts';
import { safeText } from '../format/safe-text.ts';
import { useShownOwner } from '../store/use-shown-owner.ts';
import styles from './details.module.css';

export function CopyButtons({ socket }: { readonly socket: InspectedSocket }) {
  const { t } = useTranslation();
  const command = useShownOwner(socket.owners[0])?.command ?? null;
  return (
    <div className={styles['buttons']}>
      <CopyButton isWide text={endpointText(socket.local)} label={t('copy.address')} />
      {command !== null && <CopyButton isWide text={safeText(command)} label={t('copy.command')} />}
    </div>
  );
}
