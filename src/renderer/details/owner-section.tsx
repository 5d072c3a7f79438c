import { useTranslation } from 'react-i18next';
import type { Owner } from '../../shared/socket.ts';
import { userText } from '../../shared/runner.ts';
import type { ConceptId } from '../concepts/concepts.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { safeText } from '../format/safe-text.ts';
import { formatMoment } from '../format/since.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { CommandFact } from './command-fact.tsx';
import { Fact } from './fact.tsx';
import { parentChain } from './parents.ts';
import styles from './details.module.css';

export function OwnerSection({ owner }: { readonly owner: Owner }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parents = parentChain(owner);
  const { container } = owner;
  const facts: readonly (readonly [concept: ConceptId, label: string, value: string | null])[] = [
    ['user', t('owner.user'), userText(owner)],
    ['parents', t('owner.parents'), parents],
    ['unit', t('owner.unit'), owner.unit],
    [
      'container',
      t('owner.container'),
      container === null ? null : `${container.name ?? container.id} · ${container.runtime}`,
    ],
    [
      'started',
      t('owner.started'),
      owner.startedAt === null ? null : formatMoment(owner.startedAt, language),
    ],
    ['folder', t('owner.folder'), owner.workingDirectory],
    ['executable', t('owner.executable'), owner.executable],
  ];
  return (
    <div className={styles['owner']}>
      <p className={styles['ownerName']}>
        <bdi>{safeText(owner.name)}</bdi>{' '}
        <span className={styles['soft']}>
          <ConceptWord id="pid">{owner.pid}</ConceptWord>
        </span>
        <CopyButton text={String(owner.pid)} label={t('copy.pid')} />
      </p>
      <dl className={styles['facts']}>
        {facts.map(
          ([concept, label, value]) =>
            value !== null && (
              <Fact key={concept} name={label} concept={concept}>
                <bdi>{safeText(value)}</bdi>
              </Fact>
            ),
        )}
      </dl>
      <CommandFact owner={owner} />
    </div>
  );
}
