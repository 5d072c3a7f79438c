import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ArrangeIcon, MinusIcon, PlusIcon, WholeIcon } from '../../../components/icons.tsx';
import type { MenuEntry } from '../../../components/popup-menu.tsx';
import { useViewEntries } from '../../../palette/use-view-entries.ts';
import styles from './bar.module.css';

export interface ZoomButtonsProps {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
  readonly onArrange: () => void;
  readonly children: ReactNode;
}

type Runs = Omit<ZoomButtonsProps, 'children'>;

/** What the buttons do, as the palette offers it. */
const entriesOf = ({ onZoomIn, onZoomOut, onFit, onArrange }: Runs, t: TFunction) =>
  [
    { id: 'zoom-in', label: t('conversations.zoomIn'), keys: '+', Icon: PlusIcon, run: onZoomIn },
    { id: 'zoom-out', label: t('conversations.zoomOut'), keys: '−', Icon: MinusIcon, run: onZoomOut },
    { id: 'fit', label: t('conversations.fit'), keys: '0', Icon: WholeIcon, run: onFit },
    { id: 'arrange', label: t('conversations.arrange'), Icon: ArrangeIcon, run: onArrange },
  ] satisfies readonly (MenuEntry & { readonly Icon: () => ReactNode })[];

/** For those without a wheel, and to be found by those with one. */
export function ZoomButtons({ children, ...runs }: ZoomButtonsProps) {
  const { t } = useTranslation();
  useViewEntries((words) => [entriesOf(runs, words)]);
  return (
    <div className={styles['zoom']} role="group" aria-label={t('conversations.zoom')}>
      {entriesOf(runs, t).map(({ id, label, keys, Icon, run }) => (
        <button
          key={id}
          type="button"
          aria-label={label}
          title={keys === undefined ? label : t('aside.after', { text: label, aside: keys })}
          onClick={run}
        >
          <Icon />
        </button>
      ))}
      {children}
    </div>
  );
}
