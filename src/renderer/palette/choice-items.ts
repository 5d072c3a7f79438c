import { PACES } from '../../shared/pace.ts';
import { LANGUAGES, type Language, type SettingsPatch } from '../../shared/settings.ts';
import { DENSITIES } from '../../shared/table-settings.ts';
import { paceText } from '../format/pace.ts';
import type { AppStore } from '../store/app-store.ts';
import type { PaletteGroup, PaletteItem } from './palette-item.ts';
import type { BothLanguages } from './use-both-languages.ts';

const THEMES = ['system', 'light', 'dark'] as const;

/** What the settings offer, each choice one step away. */
export function choiceItems(app: AppStore, words: BothLanguages, language: Language): readonly PaletteItem[] {
  const item = (
    id: string,
    group: PaletteGroup,
    labelOf: (t: BothLanguages['t'], spoken: Language) => string,
    patch: SettingsPatch,
  ): PaletteItem => ({
    id,
    group,
    label: labelOf(words.t, language),
    otherLabel: labelOf(words.other, language === 'ko' ? 'en' : 'ko'),
    keys: null,
    run: () => app.settings.update(patch),
  });
  return [
    ...PACES.map((pace) =>
      item(`pace:${pace}`, 'live', (t, spoken) => `${t('settings.pace')}: ${paceText(pace, spoken)}`, {
        pace,
      }),
    ),
    ...(['system', ...LANGUAGES] as const).map((each) =>
      item(
        `language:${each}`,
        'app',
        (t) => `${t('settings.language')}: ${t(`settings.languages.${each}`)}`,
        {
          language: each,
        },
      ),
    ),
    ...THEMES.map((theme) =>
      item(`theme:${theme}`, 'app', (t) => `${t('settings.theme')}: ${t(`settings.themes.${theme}`)}`, {
        theme,
      }),
    ),
    ...DENSITIES.map((density) =>
      item(
        `density:${density}`,
        'app',
        (t) => `${t('settings.density')}: ${t(`settings.densities.${density}`)}`,
        {
          density,
        },
      ),
    ),
  ];
}
