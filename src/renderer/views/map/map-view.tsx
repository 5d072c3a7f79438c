import { useId } from 'react';
import { BrushNote } from './brush-note.tsx';
import { FreeList } from './free-list.tsx';
import { MapCanvas } from './map-canvas.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapSummary } from './map-summary.tsx';
import { MapTip } from './map-tip.tsx';
import { MapToolbar } from './map-toolbar.tsx';
import { MapVoice } from './map-voice.tsx';
import { MiniMap } from './mini-map.tsx';
import { NoMatchNote } from './no-match-note.tsx';
import { usePortNames } from './use-map.ts';
import styles from './map.module.css';

/** All 65,536 ports in one picture, from the whole space to a single number. */
export function MapView() {
  const names = usePortNames();
  const summaryId = useId();
  return (
    <div role="tabpanel" id="view-map" aria-labelledby="tab-map" className={styles['view']}>
      <MapToolbar />
      <FreeList names={names} />
      <div className={styles['stage']}>
        <div className={styles['picture']}>
          <MapCanvas names={names} describedBy={summaryId} />
          <MiniMap />
          <MapTip names={names} />
          <BrushNote />
          <NoMatchNote />
          <MapVoice names={names} />
        </div>
        <MapSummary id={summaryId} />
      </div>
      <MapLegend />
    </div>
  );
}
