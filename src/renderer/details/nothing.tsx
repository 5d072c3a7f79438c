import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { keyText } from '../commands/key-text.ts';
import styles from './details.module.css';

/** The few keys that lead to everything else. */
const HINTS = [
  { text: 'localKeys.does.rows.move', keys: ['ArrowUp', 'ArrowDown'] },
  { text: 'commands.find', keys: ['/'] },
  { text: 'commands.palette', keys: ['CommandOrControl+K'] },
  { text: 'commands.shortcuts', keys: ['?'] },
] as const;

/** What the pane says while nothing is selected: what it is for, and how to go on. */
export function Nothing() {
  const { facts } = useApp();
  const { t } = useTranslation();
  return (
    <div className={styles['nothing']}>
      <p>{t('details.nothing')}</p>
      <dl>
        {HINTS.map(({ text, keys }) => (
          <div key={text}>
            <dt>{t(text)}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{keyText(key, facts.platform)}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
