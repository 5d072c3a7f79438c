import { useTranslation } from 'react-i18next';
import { MinusIcon, PlusIcon, WholeIcon } from '../../components/icons.tsx';
import { useObservable } from '../../store/use-observable.ts';
import { zoomAt } from './geometry/viewport.ts';
import { GoToPort } from './go-to-port.tsx';
import { MapCrumbs } from './map-crumbs.tsx';
import { SaveButton } from './save/save-button.tsx';
import { useMap } from './use-map.ts';
import styles from './map.module.css';

const ZOOM_STEP = 1.6;

export function MapToolbar() {
  const map = useMap();
  const { t } = useTranslation();
  const colourBy = useObservable(map.colourBy);
  const isAskingFree = useObservable(map.isAskingFree);
  const zoom = (factor: number): void =>
    map.look((view, frame) => {
      const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
      return zoomAt(view, frame, middle, factor);
    });
  return (
    <div className={styles['toolbar']} role="group" aria-label={t('map.tools')}>
      <MapCrumbs />
      <GoToPort />
      <button
        type="button"
        className={styles['switch']}
        aria-pressed={colourBy === 'family'}
        onClick={() => map.colourBy.set(colourBy === 'family' ? 'role' : 'family')}
      >
        {t('map.byService')}
      </button>
      <button
        type="button"
        className={styles['switch']}
        aria-pressed={isAskingFree}
        title={t('map.freeHelp')}
        onClick={() => map.isAskingFree.set(!isAskingFree)}
      >
        {t('map.findFree')}
      </button>
      <span className={styles['zoom']}>
        <ToolButton name={t('map.zoomOut')} keys="−" onClick={() => zoom(1 / ZOOM_STEP)}>
          <MinusIcon />
        </ToolButton>
        <ToolButton name={t('map.zoomIn')} keys="+" onClick={() => zoom(ZOOM_STEP)}>
          <PlusIcon />
        </ToolButton>
        <ToolButton name={t('map.allPorts')} keys="0" onClick={() => map.lookAtAll()}>
          <WholeIcon />
        </ToolButton>
        <SaveButton />
      </span>
    </div>
  );
}

interface ToolButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function ToolButton({ name, keys, onClick, children }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-label={name}
      title={`${name} (${keys})`}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
