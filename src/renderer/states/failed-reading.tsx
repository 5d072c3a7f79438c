import { useTranslation } from 'react-i18next';
import type { SourceReport } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { safeText } from '../format/safe-text.ts';
import { StatePanel } from './state-panel.tsx';
import styles from './states.module.css';

export function FailedReading({ sources }: { readonly sources: readonly SourceReport[] }) {
  const app = useApp();
  const { t } = useTranslation();
  return (
    <StatePanel
      kind="failed"
      title={t('state.failed')}
      text={t('state.failedText')}
      actions={[{ label: t('state.retry'), run: () => app.retry() }]}
    >
      <dl className={styles['sources']}>
        {sources.map((source) => (
          <div key={source.name}>
            <dt>
              <bdi>{safeText(source.name)}</bdi>
            </dt>
            <dd>
              {source.error === null ? t(`source.${source.state}`) : <bdi>{safeText(source.error)}</bdi>}
            </dd>
          </div>
        ))}
      </dl>
    </StatePanel>
  );
}
