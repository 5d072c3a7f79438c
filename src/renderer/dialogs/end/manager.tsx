import { useTranslation } from 'react-i18next';
import type { EndManager } from '../../../shared/end.ts';
import { safeText } from '../../format/safe-text.ts';
import { CommandLine } from './command-line.tsx';
import styles from './end.module.css';

/** The unit or container that would start the process again, and what to type instead. */
export function Manager({ manager }: { readonly manager: EndManager }) {
  const { t } = useTranslation();
  return (
    <div className={styles['note']}>
      <p>{t(`end.manager.${manager.kind}`, { name: safeText(manager.name) })}</p>
      {manager.command !== null && <CommandLine text={manager.command} />}
    </div>
  );
}
