import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings.ts';

const { language, theme, density, pace, highlightSeconds, startView, hideSecrets } = DEFAULT_SETTINGS;

/** The fields that the settings dialog shows, as they are before anybody chose. */
export const CHOSEN_DEFAULTS = {
  language,
  theme,
  density,
  pace,
  highlightSeconds,
  startView,
  hideSecrets,
} satisfies Partial<Settings>;

export function isChosenDefault(settings: Settings): boolean {
  const now: Readonly<Record<string, unknown>> = settings;
  return Object.entries(CHOSEN_DEFAULTS).every(([field, value]) => now[field] === value);
}
