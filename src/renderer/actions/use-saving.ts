import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { saveRows } from './save-rows.ts';

/** Carries out what a command asked to save: a command knows no words, and a file has headings. */
export function useSaving(): void {
  const app = useApp();
  const { t } = useTranslation();
  useEffect(
    () =>
      app.saveRequest.subscribe(() => {
        const request = app.saveRequest.get();
        if (request === null) return;
        app.saveRequest.set(null);
        void saveRows({ app, t }, request);
      }),
    [app, t],
  );
  useEffect(
    () =>
      app.pictureRequests.subscribe(() => {
        const save = app.pictureSaver.get();
        if (save === null) app.notice.set({ text: t('picture.none'), detail: null, isProblem: true });
        else save();
      }),
    [app, t],
  );
}
