import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, type Settings } from '../../shared/settings.ts';
import { useApp } from '../app-context.ts';
import { SettingsIcon } from '../components/icons.tsx';
import { useObservable } from '../store/use-observable.ts';
import { Choice } from './choice.tsx';
import { useDismiss } from './use-dismiss.ts';
import styles from './settings.module.css';

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark'];

export function SettingsPopover() {
  const app = useApp();
  const { t } = useTranslation();
  const { language, theme } = useObservable(app.settings.observable);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  useDismiss(isOpen, frame, () => {
    setOpen(false);
    button.current?.focus();
  });
  return (
    <div className={styles['frame']} ref={frame}>
      <button
        ref={button}
        type="button"
        className={styles['open']}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('settings.name')}
        title={t('settings.name')}
        onClick={() => setOpen(!isOpen)}
      >
        <SettingsIcon />
      </button>
      {isOpen && (
        <div id={id} role="dialog" aria-label={t('settings.name')} className={styles['popover']}>
          <Choice
            title={t('settings.language')}
            value={language}
            options={(['system', ...LANGUAGES] as const).map((value) => ({
              value,
              label: t(`settings.languages.${value}`),
            }))}
            onChange={(value) => app.settings.update({ language: value })}
          />
          <Choice
            title={t('settings.theme')}
            value={theme}
            options={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
            onChange={(value) => app.settings.update({ theme: value })}
          />
        </div>
      )}
    </div>
  );
}
