import { useTranslation } from 'react-i18next';
import { PACES } from '../../shared/pace.ts';
import { useApp } from '../app-context.ts';
import { ChevronIcon } from '../components/icons.tsx';
import { paceText } from '../format/pace.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './header.module.css';

/** How often the host is read, in reach beside the pause. */
export function PaceSelect() {
  const app = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const pace = useObservable(app.settings.observable, (settings) => settings.pace);
  const paces: readonly number[] = PACES;
  return (
    <span className={styles['pace']}>
      <select
        aria-label={t('settings.pace')}
        title={t('settings.pace')}
        value={pace}
        onChange={(event) => app.settings.update({ pace: Number(event.target.value) })}
      >
        {(paces.includes(pace) ? paces : [pace, ...paces]).map((each) => (
          <option key={each} value={each}>
            {paceText(each, language, 'narrow')}
          </option>
        ))}
      </select>
      <ChevronIcon />
    </span>
  );
}
