import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { Button } from '../../components/button.tsx';
import { useNothingMatches } from '../../states/nothing-matches.ts';
import { useObservable } from '../../store/use-observable.ts';
import styles from './no-match-note.module.css';

/** The map draws what the filter leaves out too, only paler: that nothing is left is said in words. */
export function NoMatchNote() {
  const app = useApp();
  const { t } = useTranslation();
  const { rows, total } = useObservable(app.model.state);
  const actions = useNothingMatches();
  if (rows.length > 0 || total === 0) return null;
  return (
    <div className={styles['note']} role="status">
      <b>{t('state.nothingMatches')}</b>
      {actions.map(({ label, run }) => (
        <Button key={label} onClick={run}>
          {label}
        </Button>
      ))}
    </div>
  );
}
