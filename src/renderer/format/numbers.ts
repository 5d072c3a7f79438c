import type { Language } from '../../shared/settings.ts';

const formats: Record<Language, Intl.NumberFormat> = {
  en: new Intl.NumberFormat('en'),
  ko: new Intl.NumberFormat('ko'),
};

export function formatNumber(value: number, language: Language): string {
  return formats[language].format(value);
}
