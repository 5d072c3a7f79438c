import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { Since } from '../components/since.tsx';
import { formatMoment, formatSpan } from '../format/since.ts';
import { useLanguage } from '../i18n/use-language.ts';
import styles from './details.module.css';

/** When the socket was first seen, which says nothing of its age where the first look of all has shown it. */
export function SeenFact({ socket: { firstSeenAt } }: { readonly socket: InspectedSocket }) {
  const { firstPass } = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const ago = (span: string): string =>
    span === formatSpan(0, language) ? t('fact.justNow') : t('fact.ago', { span });
  return (
    <>
      <Since moment={firstSeenAt} write={ago} />
      {firstPass.hasShown(firstSeenAt) && <span className={styles['line']}>{t('fact.wasThere')}</span>}
      <span className={styles['line']}>{formatMoment(firstSeenAt, language)}</span>
    </>
  );
}
