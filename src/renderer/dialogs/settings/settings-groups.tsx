import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PACES } from '../../../shared/pace.ts';
import { LANGUAGES, START_VIEWS, type Settings } from '../../../shared/settings.ts';
import { DENSITIES } from '../../../shared/table-settings.ts';
import { useApp } from '../../app-context.ts';
import { paceText } from '../../format/pace.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useObservable } from '../../store/use-observable.ts';
import { Check } from './check.tsx';
import { Choice } from './choice.tsx';
import { HIGHLIGHTS, highlightText } from './highlights.ts';
import { Select } from './select.tsx';
import styles from './settings.module.css';

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark'];

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles['group']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

export function AppearanceSettings() {
  const app = useApp();
  const { t } = useTranslation();
  const { language, theme, density } = useObservable(app.settings.observable);
  return (
    <Group title={t('settings.appearance')}>
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
      <Choice
        title={t('settings.density')}
        value={density}
        options={DENSITIES.map((value) => ({ value, label: t(`settings.densities.${value}`) }))}
        onChange={(value) => app.settings.update({ density: value })}
      />
    </Group>
  );
}

export function LiveSettings() {
  const app = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const { pace, highlightSeconds } = useObservable(app.settings.observable);
  return (
    <Group title={t('settings.live')}>
      <Select
        title={t('settings.pace')}
        help={t('settings.paceHelp')}
        value={pace}
        options={withValue(PACES, pace).map((value) => ({ value, label: paceText(value, language) }))}
        onChange={(value) => app.settings.update({ pace: value })}
      />
      <Select
        title={t('settings.highlight')}
        help={t('settings.highlightHelp')}
        value={highlightSeconds}
        options={withValue(HIGHLIGHTS, highlightSeconds).map((value) => ({
          value,
          label: highlightText(value, language, t),
        }))}
        onChange={(value) => app.settings.update({ highlightSeconds: value })}
      />
    </Group>
  );
}

export function StartSettings() {
  const app = useApp();
  const { t } = useTranslation();
  const { startView } = useObservable(app.settings.observable);
  return (
    <Group title={t('settings.start')}>
      <Select
        title={t('settings.startView')}
        value={startView}
        options={START_VIEWS.map((value) => ({
          value,
          label: value === 'last' ? t('settings.lastView') : t(`tab.${value}`),
        }))}
        onChange={(value) => app.settings.update({ startView: value })}
      />
    </Group>
  );
}

export function PrivacySettings() {
  const app = useApp();
  const { t } = useTranslation();
  const { hideSecrets } = useObservable(app.settings.observable);
  return (
    <Group title={t('settings.privacy')}>
      <Check
        title={t('settings.hideSecrets')}
        help={t('settings.hideSecretsHelp')}
        isChecked={hideSecrets}
        onChange={(value) => app.settings.update({ hideSecrets: value })}
      />
    </Group>
  );
}

/** A value that was written into the file by hand stays among the possibilities. */
function withValue(values: readonly number[], value: number): readonly number[] {
  return values.includes(value) ? values : [...values, value].sort((one, other) => one - other);
}
