import { useTranslation } from 'react-i18next';
import { SavePictureButton } from '../../../picture/save-picture-button.tsx';
import { useMap } from '../use-map.ts';
import { legendEntries } from './legend-entries.ts';
import { makePicture } from './make-picture.ts';
import styles from '../map-toolbar.module.css';

export function SaveButton() {
  const map = useMap();
  const { t } = useTranslation();
  return (
    <SavePictureButton
      subject="map"
      className={styles['tool']}
      make={(kind, frame) => {
        const scene = map.scene();
        if (scene === null) return null;
        return makePicture(kind, { scene, legend: legendEntries(scene, map.colourBy.get(), t), ...frame });
      }}
    />
  );
}
