import { useTranslation } from 'react-i18next';
import type { Owner } from '../../../shared/socket.ts';
import { safeText } from '../../format/safe-text.ts';
import styles from './end.module.css';

export interface OwnerChoiceProps {
  readonly owners: readonly Owner[];
  readonly chosen: Owner;
  readonly isDisabled: boolean;
  readonly onChoose: (owner: Owner) => void;
}

/** One socket can have several owners: which of them is to end. */
export function OwnerChoice({ owners, chosen, isDisabled, onChoose }: OwnerChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles['choice']} disabled={isDisabled}>
      <legend>{t('end.choose', { count: owners.length })}</legend>
      {owners.map((owner) => (
        <label key={`${owner.pid} ${owner.startedAt ?? ''}`}>
          <input type="radio" name="owner" checked={owner === chosen} onChange={() => onChoose(owner)} />
          <span>
            <bdi>{safeText(owner.name)}</bdi> <span className={styles['soft']}>{owner.pid}</span>
            {owner.parents.some(({ pid }) => owners.some((other) => other.pid === pid)) && (
              <span className={styles['soft']}>{` · ${t('end.isChild')}`}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
