import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { useObservable } from '../../store/use-observable.ts';
import { sizeOf } from './field/free.ts';
import { largestFree } from './field/largest-free.ts';
import type { PortNames } from './field/port-names.ts';
import { homeOf } from './field/zones.ts';
import { useMap } from './use-map.ts';
import styles from './map.module.css';

/** "Where can I put a server?": the largest free stretches, each a way to where it is. */
export function FreeList({ names }: { readonly names: PortNames | null }) {
  const map = useMap();
  const isAsked = useObservable(map.isAskingFree);
  return isAsked ? <Stretches names={names} /> : null;
}

function Stretches({ names }: { readonly names: PortNames | null }) {
  const app = useApp();
  const map = useMap();
  const { t } = useTranslation();
  const language = useLanguage();
  const head = useObservable(app.model.head);
  useObservable(map.field);
  const stretches = largestFree(map.field, names, homeOf(head?.namespaces ?? []));
  return (
    <section className={styles['free']} aria-label={t('map.findFree')} data-testid="free-list">
      <p>{t('map.freeHelp')}</p>
      <ul>
        {stretches.map((interval) => (
          <li key={interval[0]}>
            <button
              type="button"
              onClick={() => {
                map.lookAt(interval);
                map.putCursor(interval[0]);
              }}
            >
              {`${interval[0]}–${interval[1]} `}
              <small>
                {t('map.portCount', {
                  count: sizeOf(interval),
                  number: formatNumber(sizeOf(interval), language),
                })}
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
