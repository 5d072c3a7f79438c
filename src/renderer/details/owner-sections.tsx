import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../components/more-button.tsx';
import type { Owner } from '../../shared/socket.ts';
import { OwnerSection } from './owner-section.tsx';
import { ConceptWord } from '../concepts/concept-word.tsx';
import styles from './details.module.css';

/** A server forked into a hundred workers must not bury the rest of the pane. */
const SHORT = 3;

export function OwnerSections({ owners }: { readonly owners: readonly Owner[] }) {
  const { t } = useTranslation();
  const [isLong, setLong] = useState(false);
  if (owners.length === 0) return null;
  const hidden = owners.length - SHORT;
  return (
    <section>
      <h3 className={styles['heading']}>
        <ConceptWord id="owner">
          {owners.length === 1 ? t('owner.single') : t('owner.heading', { count: owners.length })}
        </ConceptWord>
      </h3>
      {(isLong ? owners : owners.slice(0, SHORT)).map((owner) => (
        <OwnerSection key={`${owner.pid} ${owner.startedAt ?? ''}`} owner={owner} />
      ))}
      <MoreButton hidden={hidden} isLong={isLong} onToggle={setLong} className={styles['more']} />
    </section>
  );
}
