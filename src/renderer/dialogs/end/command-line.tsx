import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.tsx';
import { safeText } from '../../format/safe-text.ts';
import styles from './end.module.css';

/** A command to read and to copy. */
export function CommandLine({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  return (
    <div className={styles['command']}>
      <code>{safeText(text)}</code>
      <CopyButton text={text} label={t('end.copyCommand')} />
    </div>
  );
}
