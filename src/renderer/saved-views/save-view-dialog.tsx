import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_VIEW_NAME, putView } from '../../shared/saved-views.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { saveCurrentView } from './saved-view.ts';
import styles from './saved-views.module.css';

export interface SaveViewDialogProps {
  /** The view that is given another name; null: what is shown now is saved. */
  readonly id: string | null;
  readonly onClose: () => void;
}

export function SaveViewDialog({ id, onClose }: SaveViewDialogProps) {
  const app = useApp();
  const { t } = useTranslation();
  const inputId = useId();
  const formId = useId();
  const views = app.settings.observable.get().savedViews;
  const renamed = views.find((view) => view.id === id);
  const filter = app.query.state.get().text.trim();
  const [name, setName] = useState(renamed?.name ?? filter.slice(0, LONGEST_VIEW_NAME));
  const input = useRef<HTMLInputElement>(null);
  // After the dialog has opened and given the focus to its first button.
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (renamed === undefined) saveCurrentView(app, name);
    else app.settings.update({ savedViews: putView(views, { ...renamed, name: name.trim() }) });
    app.announcement.set(t('savedViews.saved', { name: name.trim() }));
    onClose();
  };
  return (
    <Dialog
      title={t(renamed === undefined ? 'savedViews.saveTitle' : 'savedViews.renameTitle')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('savedViews.cancel')}</Button>
          <Button kind="primary" type="submit" form={formId} isDisabled={name.trim() === ''}>
            {t('savedViews.save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={onSubmit} className={styles['form']}>
        <label htmlFor={inputId}>{t('savedViews.name')}</label>
        <input
          id={inputId}
          value={name}
          maxLength={LONGEST_VIEW_NAME}
          required
          spellCheck={false}
          autoComplete="off"
          ref={input}
          onChange={(event) => setName(event.target.value)}
        />
        {renamed === undefined && <p>{t('savedViews.saveHelp')}</p>}
      </form>
    </Dialog>
  );
}
