import type { TFunction } from 'i18next';
import type { Waiting } from '../store/waiting.ts';

/** "22 listening · 5 open", as the column of sides calls them; null where nothing waits. */
export function waitingText({ listening, open }: Waiting, t: TFunction): string | null {
  const parts = [
    ...(listening > 0 ? [t('waiting.listening', { count: listening })] : []),
    ...(open > 0 ? [t('waiting.open', { count: open })] : []),
  ];
  return parts.length === 0 ? null : parts.join(' · ');
}
