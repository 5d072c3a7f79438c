import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import styles from './end.module.css';

export interface OneAtATimeProps {
  /** How many rows are selected. */
  readonly count: number;
  readonly onClose: () => void;
}

/** Why nothing is ended or closed while several rows are selected. */
export function OneAtATime({ count, onClose }: OneAtATimeProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('end.several.title', { count })}
      onClose={onClose}
      footer={<Button onClick={onClose}>{t('dialog.close')}</Button>}
    >
      <p className={styles['who']}>{t('end.several.why')}</p>
    </Dialog>
  );
}
