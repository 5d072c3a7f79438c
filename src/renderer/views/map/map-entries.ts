import type { TFunction } from 'i18next';
import type { MenuEntry } from '../../components/popup-menu.tsx';
import { settled, zoomAt } from './geometry/viewport.ts';
import type { MapStore } from './map-store.ts';

export const ZOOM_STEP = 1.6;

/** Around the middle of the picture. */
export function zoomMap(map: MapStore, factor: number): void {
  map.look((view, frame) => {
    const middle = { x: frame.left + frame.width / 2, y: frame.top + frame.height / 2 };
    return settled(zoomAt(view, frame, middle, factor), frame);
  });
}

export function turnColours({ colourBy }: MapStore): void {
  colourBy.set(colourBy.get() === 'family' ? 'role' : 'family');
}

export function turnFree({ isAskingFree }: MapStore): void {
  isAskingFree.set(!isAskingFree.get());
}

export function turnOverview({ hasOverview }: MapStore): void {
  hasOverview.set(!hasOverview.get());
}

/** What the tools of the map do. */
export function mapEntries(map: MapStore, t: TFunction): readonly (readonly MenuEntry[])[] {
  const turn = (id: string, label: string, isChecked: boolean, run: () => void): MenuEntry => ({
    id,
    label,
    choice: { kind: 'checkbox', isChecked },
    run,
  });
  return [
    [
      {
        id: 'go-to-port',
        label: t('map.goToExample'),
        run: () => map.goToRequests.set(map.goToRequests.get() + 1),
      },
      turn('by-service', t('map.byService'), map.colourBy.get() === 'family', () => turnColours(map)),
      turn('free', t('map.findFree'), map.isAskingFree.get(), () => turnFree(map)),
      turn('overview', t('map.overview'), map.hasOverview.get(), () => turnOverview(map)),
    ],
    [
      { id: 'zoom-in', label: t('map.zoomIn'), keys: '+', run: () => zoomMap(map, ZOOM_STEP) },
      { id: 'zoom-out', label: t('map.zoomOut'), keys: '−', run: () => zoomMap(map, 1 / ZOOM_STEP) },
      { id: 'all-ports', label: t('map.allPorts'), keys: '0', run: () => map.lookAtAll() },
    ],
  ];
}
