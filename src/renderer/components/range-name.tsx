import { useTranslation } from 'react-i18next';
import type { PortRange } from '../../shared/socket.ts';
import styles from './range-badge.module.css';

const BOUNDS: Record<PortRange, string> = {
  'well-known': '0–1023',
  registered: '1024–49151',
  dynamic: '49152–65535',
};

export function RangeName({ range }: { readonly range: PortRange }) {
  const { t } = useTranslation();
  return (
    <span className={styles['badge']} data-range={range} title={BOUNDS[range]}>
      {t(`range.${range}`)}
    </span>
  );
}
