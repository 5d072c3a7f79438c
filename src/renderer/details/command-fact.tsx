import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownerBeginning } from '../../shared/owner-beginning.ts';
import { hideInOwner } from '../../shared/secrets/hide-in-socket.ts';
import type { Owner } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { ConceptWord } from '../concepts/concept-word.tsx';
import { safeText } from '../format/safe-text.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './details.module.css';

/** Less than what secrets are looked for in: none is cut in two, of which the first half would be shown. */
const MOST_DRAWN = 10_000;

/** The command line without its secrets, which can be shown for as long as this process is looked at. */
export function CommandFact({ owner }: { readonly owner: Owner }) {
  const app = useApp();
  const { t } = useTranslation();
  const hides = useObservable(app.settings.observable, (settings) => settings.hideSecrets);
  const [isRevealed, setRevealed] = useState(false);
  const beginning = ownerBeginning(owner);
  const { hidden } = hideInOwner(beginning);
  const shownOf = (each: Owner): string =>
    safeText((hides && !isRevealed ? hideInOwner(each).owner : each).command ?? '');
  if (owner.command === null) return null;
  const shown = shownOf(beginning);
  const total = owner.command.length;
  return (
    <div className={styles['command']}>
      <span className={styles['commandLabel']}>
        <ConceptWord id="command">{t('owner.command')}</ConceptWord>
      </span>
      <CopyButton text={shown} whole={() => shownOf(owner)} label={t('copy.command')} />
      <code>
        <bdi>{shown.slice(0, MOST_DRAWN)}</bdi>
      </code>
      {total > MOST_DRAWN && (
        <p className={styles['commandNote']}>{t('owner.commandCut', { shown: MOST_DRAWN, total })}</p>
      )}
      {hides && hidden > 0 && (
        <p className={styles['commandNote']}>
          {!isRevealed && t('secrets.hidden', { count: hidden })}{' '}
          <button type="button" aria-pressed={isRevealed} onClick={() => setRevealed(!isRevealed)}>
            {isRevealed ? t('secrets.hide') : t('secrets.show')}
          </button>
        </p>
      )}
    </div>
  );
}
