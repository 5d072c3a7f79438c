import type { TFunction } from 'i18next';
import type { Language } from '../../../shared/settings.ts';
import { paceText } from '../../format/pace.ts';

/** How long marks can stay, in seconds; 0 marks nothing. */
export const HIGHLIGHTS = [0, 2, 4, 10, 30, 60] as const;

export function highlightText(seconds: number, language: Language, t: TFunction): string {
  return seconds === 0 ? t('settings.noHighlight') : paceText(seconds * 1000, language);
}
