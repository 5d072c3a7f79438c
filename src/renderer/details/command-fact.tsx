import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hideInOwner } from '../../shared/secrets/hide-in-socket.ts';
import type { Owner } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { safeText } from '../format/safe-text.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './details.module.css';

/** The command line without its secrets, which can be shown for as long as this process is looked at. */
export function CommandFact({ owner }: { readonly owner: Owner }) {
  const app = useApp();
  const { t } = useTranslation();
  const hides = useObservable(app.settings.observable, (settings) => settings.hideSecrets);
  const [isRevealed, setRevealed] = useState(false);
  const { owner: safe, hidden } = hideInOwner(owner);
  const command = hides && !isRevealed ? safe.command : owner.command;
  if (command === null) return null;
  return (
    <div className={styles['command']}>
      <span className={styles['commandLabel']}>
        <ConceptWord id="command">{t('owner.command')}</ConceptWord>
      </span>
      <CopyButton text={safeText(command)} label={t('copy.command')} />
      <code>
        <bdi>{safeText(command)}</bdi>
      </code>
      {hides && hidden > 0 && (
        <p className={styles['secrets']}>
          {!isRevealed && t('secrets.hidden', { count: hidden })}{' '}
          <button type="button" aria-pressed={isRevealed} onClick={() => setRevealed(!isRevealed)}>
            {isRevealed ? t('secrets.hide') : t('secrets.show')}
          </button>
        </p>
      )}
    </div>
  );
}
