import { PACES } from '../../shared/pace.ts';
import { LANGUAGES, START_VIEWS, type Language, type SettingsPatch } from '../../shared/settings.ts';
import { DENSITIES } from '../../shared/table-settings.ts';
import { CHOSEN_DEFAULTS } from '../dialogs/settings/chosen-defaults.ts';
import { HIGHLIGHTS, highlightText } from '../dialogs/settings/highlights.ts';
import { paceText } from '../format/pace.ts';
import type { AppStore } from '../store/app-store.ts';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';
import type { BothLanguages } from './use-both-languages.ts';

const THEMES = ['system', 'light', 'dark'] as const;

type Words = (t: BothLanguages['t'], spoken: Language) => string;

/** What the settings offer, each choice one step away. */
export function choiceItems(app: AppStore, words: BothLanguages, language: Language): readonly PaletteItem[] {
  const now: Readonly<Record<string, unknown>> = app.settings.observable.get();
  const item = (id: string, group: PaletteGroup, labelOf: Words, patch: SettingsPatch): PaletteItem => ({
    id,
    group,
    label: labelOf(words.t, language),
    otherLabel: labelOf(words.other, language === 'ko' ? 'en' : 'ko'),
    keys: null,
    isChosen: Object.entries(patch).every(([field, value]) => now[field] === value),
    run: () => app.settings.update(patch),
  });
  const choice = <Field extends keyof SettingsPatch>(
    field: Field,
    chosen: SettingsPatch[Field] & (string | number | boolean),
    title: Words,
    value: Words,
    group: PaletteGroup = 'app',
  ): PaletteItem =>
    item(`${field}:${String(chosen)}`, group, (t, spoken) => `${title(t, spoken)}: ${value(t, spoken)}`, {
      [field]: chosen,
    });
  return [
    ...PACES.map((pace) =>
      choice(
        'pace',
        pace,
        (t) => t('settings.pace'),
        (_, spoken) => paceText(pace, spoken),
        'live',
      ),
    ),
    ...HIGHLIGHTS.map((highlightSeconds) =>
      choice(
        'highlightSeconds',
        highlightSeconds,
        (t) => t('settings.highlight'),
        (t, spoken) => highlightText(highlightSeconds, spoken, t),
        'live',
      ),
    ),
    ...(['system', ...LANGUAGES] as const).map((each) =>
      choice(
        'language',
        each,
        (t) => t('settings.language'),
        (t) => t(`settings.languages.${each}`),
      ),
    ),
    ...THEMES.map((theme) =>
      choice(
        'theme',
        theme,
        (t) => t('settings.theme'),
        (t) => t(`settings.themes.${theme}`),
      ),
    ),
    ...DENSITIES.map((density) =>
      choice(
        'density',
        density,
        (t) => t('settings.density'),
        (t) => t(`settings.densities.${density}`),
      ),
    ),
    ...START_VIEWS.map((startView) =>
      choice(
        'startView',
        startView,
        (t) => t('settings.startView'),
        (t) => (startView === 'last' ? t('settings.lastView') : t(`tab.${startView}`)),
      ),
    ),
    ...[true, false].map((hideSecrets) =>
      choice(
        'hideSecrets',
        hideSecrets,
        (t) => t('settings.hideSecrets'),
        (t) => t(hideSecrets ? 'palette.on' : 'palette.off'),
      ),
    ),
    item('reset-settings', 'app', (t) => t('settings.reset'), CHOSEN_DEFAULTS),
  ];
}
