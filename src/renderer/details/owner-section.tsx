import { useTranslation } from 'react-i18next';
import type { Owner } from '../../shared/socket.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { safeText } from '../format/safe-text.ts';
import { formatMoment } from '../format/since.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { CommandFact } from './command-fact.tsx';
import { parentChain } from './parents.ts';
import styles from './details.module.css';

export function OwnerSection({ owner }: { readonly owner: Owner }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parents = parentChain(owner);
  const { container } = owner;
  const facts: readonly (readonly [label: string, value: string | null])[] = [
    [t('owner.user'), owner.user ?? (owner.uid === null ? null : `uid ${owner.uid}`)],
    [t('owner.parents'), parents],
    [t('owner.unit'), owner.unit],
    [
      t('owner.container'),
      container === null ? null : `${container.name ?? container.id} · ${container.runtime}`,
    ],
    [t('owner.started'), owner.startedAt === null ? null : formatMoment(owner.startedAt, language)],
    [t('owner.folder'), owner.workingDirectory],
    [t('owner.executable'), owner.executable],
  ];
  return (
    <div className={styles['owner']}>
      <p className={styles['ownerName']}>
        <bdi>{safeText(owner.name)}</bdi> <span className={styles['soft']}>{owner.pid}</span>
        <CopyButton text={String(owner.pid)} label={t('copy.pid')} />
      </p>
      <dl className={styles['facts']}>
        {facts.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{safeText(value)}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
      <CommandFact owner={owner} />
    </div>
  );
}
