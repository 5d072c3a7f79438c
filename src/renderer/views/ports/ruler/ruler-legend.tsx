import { useTranslation } from 'react-i18next';
import type { PortInterval } from '../../../../shared/socket.ts';
import { SECTIONS } from './scale.ts';
import styles from './ruler.module.css';

export function RulerLegend({ ephemeral }: { readonly ephemeral: PortInterval | null }) {
  const { t } = useTranslation();
  return (
    <div className={styles['legend']} aria-hidden="true">
      {SECTIONS.map(({ range, first, last, share }) => (
        <span key={range} style={{ flexGrow: share }}>
          <span className={styles['legendRange']}>
            {range === 'well-known' && <span className={styles['first']}>{`${first} · `}</span>}
            {t(`range.${range}`)}
            <span className={styles['last']}>{` · ${last}`}</span>
          </span>
          {range === 'registered' && ephemeral !== null && (
            <span className={styles['handedOut']}>
              {'┅ '}
              {t('ruler.handedOut', { first: String(ephemeral[0]), last: String(ephemeral[1]) })}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}
