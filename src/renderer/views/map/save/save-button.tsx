import { useTranslation } from 'react-i18next';
import { SavePictureButton } from '../../../picture/save-picture-button.tsx';
import { isDrawnNear } from '../draw/dots.ts';
import { cellSize } from '../geometry/viewport.ts';
import { legendEntries } from '../legend-entries.ts';
import { useMap } from '../use-map.ts';
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
        const { view, zones, kept, free } = scene;
        const [colourBy, shapes] = [map.colourBy.get(), map.shapes.get()];
        const isNear = isDrawnNear(cellSize(view, scene.frame));
        const state = {
          zones,
          keeps: kept.length > 0,
          isAskingFree: free !== null,
          shapes,
          isNear,
          colourBy,
        };
        return makePicture(kind, { scene, legend: legendEntries(state, t).flat(), colourBy, ...frame });
      }}
    />
  );
}
