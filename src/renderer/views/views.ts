import type { ComponentType } from 'react';
import type { WindowView } from '../../shared/settings.ts';
import { ConversationsView } from './conversations/conversations-view.tsx';
import { ExposureView } from './exposure/exposure-view.tsx';
import { MapView } from './map/map-view.tsx';
import { PortsView } from './ports/ports-view.tsx';
import { ProcessesView } from './processes/processes-view.tsx';

/** What each tab shows. Tabs, menu, keys and palette follow from `WINDOW_VIEWS`. */
export const VIEWS: Readonly<Record<WindowView, ComponentType>> = {
  ports: PortsView,
  processes: ProcessesView,
  map: MapView,
  conversations: ConversationsView,
  exposure: ExposureView,
};
