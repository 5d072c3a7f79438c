import { useTranslation } from 'react-i18next';
import type { Owner } from '../../../shared/socket.ts';
import { userText } from '../../../shared/runner.ts';
import { Since } from '../../components/since.tsx';
import { processHint } from '../../format/process-hint.ts';
import { safeText } from '../../format/safe-text.ts';
import styles from './end.module.css';

/** What tells the process from others of its name. */
export function Who({ owner, isRunning }: { readonly owner: Owner; readonly isRunning: boolean }) {
  const { t } = useTranslation();
  const words = [processHint(owner), userText(owner)].filter((word) => word !== null);
  return (
    <p className={styles['who']}>
      <bdi>{safeText(words.join(' · '))}</bdi>
      {isRunning && owner.startedAt !== null && (
        <span className={styles['soft']}>
          {words.length > 0 && ' · '}
          {t('end.since')} <Since moment={owner.startedAt} />
        </span>
      )}
    </p>
  );
}
