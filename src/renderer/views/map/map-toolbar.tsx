import { useTranslation } from 'react-i18next';
import { ColoursIcon, FreeIcon, MinusIcon, PlusIcon, WholeIcon } from '../../components/icons.tsx';
import { useViewEntries } from '../../palette/use-view-entries.ts';
import { useObservable } from '../../store/use-observable.ts';
import { GoToPort } from './go-to-port.tsx';
import { mapEntries, turnColours, turnFree, ZOOM_STEP, zoomMap } from './map-entries.ts';
import { MapCrumbs } from './map-crumbs.tsx';
import { SaveButton } from './save/save-button.tsx';
import { useMap } from './use-map.ts';
import styles from './map-toolbar.module.css';

export function MapToolbar() {
  const map = useMap();
  const { t } = useTranslation();
  const colourBy = useObservable(map.colourBy);
  const isAskingFree = useObservable(map.isAskingFree);
  useViewEntries((words) => mapEntries(map, words));
  return (
    <div className={styles['toolbar']} role="group" aria-label={t('map.tools')}>
      <MapCrumbs />
      <GoToPort />
      <Switch
        name={t('map.byService')}
        isOn={colourBy === 'family'}
        icon={<ColoursIcon />}
        onClick={() => turnColours(map)}
      />
      <Switch
        name={t('map.findFree')}
        help={t('map.freeHelp')}
        isOn={isAskingFree}
        icon={<FreeIcon />}
        onClick={() => turnFree(map)}
      />
      <span className={styles['zoom']}>
        <ToolButton name={t('map.zoomOut')} keys="−" onClick={() => zoomMap(map, 1 / ZOOM_STEP)}>
          <MinusIcon />
        </ToolButton>
        <ToolButton name={t('map.zoomIn')} keys="+" onClick={() => zoomMap(map, ZOOM_STEP)}>
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

interface SwitchProps {
  readonly name: string;
  readonly help?: string;
  readonly isOn: boolean;
  /** What stands for the name where there is no room for it. */
  readonly icon: React.ReactNode;
  readonly onClick: () => void;
}

function Switch({ name, help = name, isOn, icon, onClick }: SwitchProps) {
  return (
    <button type="button" className={styles['switch']} aria-pressed={isOn} title={help} onClick={onClick}>
      {icon}
      <span>{name}</span>
    </button>
  );
}

interface ToolButtonProps {
  readonly name: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function ToolButton({ name, keys, onClick, children }: ToolButtonProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-label={name}
      title={t('aside.after', { text: name, aside: keys })}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
