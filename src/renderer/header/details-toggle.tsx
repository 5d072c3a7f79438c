import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { PanelIcon } from '../components/icons.tsx';
import { useMedia } from '../components/use-media.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './header.module.css';

/** As in the style sheet of the pane: there it is in sight only while something is selected. */
const NARROW = '(width < 1180px)';

export function DetailsToggle() {
  const app = useApp();
  const { t } = useTranslation();
  const isOpen = useObservable(app.settings.observable, (settings) => settings.details);
  const hasSelection = useObservable(app.selection.state, ({ socket }) => socket !== null);
  const hasPane = !useMedia(NARROW) || hasSelection;
  const name = t('details.name');
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-pressed={isOpen && hasPane}
      aria-disabled={!hasPane}
      aria-label={name}
      title={hasPane ? name : t('details.toggleEmpty')}
      onClick={() => {
        if (hasPane) app.settings.update({ details: !isOpen });
      }}
    >
      <PanelIcon />
    </button>
  );
}
