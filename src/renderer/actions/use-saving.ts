import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { saveShown } from './save-shown.ts';

/** Carries out what a command asked to save: a command knows no words, and a file has headings. */
export function useSaving(): void {
  const app = useApp();
  const { t } = useTranslation();
  useEffect(
    () =>
      app.saveRequest.subscribe(() => {
        const format = app.saveRequest.get();
        if (format === null) return;
        app.saveRequest.set(null);
        void saveShown({ app, t }, format);
      }),
    [app, t],
  );
}
