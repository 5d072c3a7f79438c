import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { keyText } from '../commands/key-text.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './details.module.css';

/** The few keys that lead to everything else. */
const HINTS = [
  { text: 'commands.find', keys: ['/'] },
  { text: 'commands.palette', keys: ['CommandOrControl+K'] },
  { text: 'commands.shortcuts', keys: ['?'] },
] as const;

const STEPS = { text: 'localKeys.does.rows.move', keys: ['ArrowUp', 'ArrowDown'] } as const;
const MAP_STEPS = { text: 'localKeys.does.map.move', keys: ['ArrowLeft', 'ArrowRight'] } as const;

const TEXTS = {
  ports: 'details.nothing',
  processes: 'details.nothing',
  exposure: 'details.nothing',
  map: 'details.nothingOnMap',
  conversations: 'details.nothingOnConversations',
} as const;

/** What the pane says while nothing is selected: what it is for, and how to go on. */
export function Nothing() {
  const { facts, settings } = useApp();
  const view = useObservable(settings.observable, (each) => each.view);
  const isMap = view === 'map';
  const { t } = useTranslation();
  return (
    <div className={styles['nothing']}>
      <p>{t(TEXTS[view])}</p>
      <dl>
        {[isMap ? MAP_STEPS : STEPS, ...HINTS].map(({ text, keys }) => (
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
