import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrangeIcon, MinusIcon, PlusIcon, WholeIcon } from '../../../components/icons.tsx';
import styles from './picture.module.css';

export interface ZoomButtonsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
  readonly onArrange: () => void;
  readonly children: ReactNode;
}

/** For those without a wheel, and to be found by those with one. */
export function ZoomButtons({ onZoomIn, onZoomOut, onFit, onArrange, children }: ZoomButtonsProps) {
  const { t } = useTranslation();
  const buttons = [
    { label: t('conversations.zoomIn'), keys: '+', Icon: PlusIcon, run: onZoomIn },
    { label: t('conversations.zoomOut'), keys: '−', Icon: MinusIcon, run: onZoomOut },
    { label: t('conversations.fit'), keys: '0', Icon: WholeIcon, run: onFit },
    { label: t('conversations.arrange'), keys: null, Icon: ArrangeIcon, run: onArrange },
  ];
  return (
    <div className={styles['zoom']} role="group" aria-label={t('conversations.zoom')}>
      {buttons.map(({ label, keys, Icon, run }) => (
        <button
          key={label}
          type="button"
          aria-label={label}
          title={keys === null ? label : `${label} (${keys})`}
          onClick={run}
        >
          <Icon />
        </button>
      ))}
      {children}
    </div>
  );
}
