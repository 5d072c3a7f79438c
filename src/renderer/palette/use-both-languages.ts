import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';

export interface BothLanguages {
  readonly t: TFunction;
  /** The same words in the language that the window does not speak now. */
  readonly other: TFunction;
}

export function useBothLanguages(): BothLanguages {
  const { t, i18n } = useTranslation();
  return useMemo(() => ({ t, other: i18n.getFixedT(i18n.language === 'ko' ? 'en' : 'ko') }), [i18n, t]);
}
