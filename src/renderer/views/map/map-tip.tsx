import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { PORT_TIP_WIDTH, PortTip } from '../../components/port-tip.tsx';
import { socketsAt } from '../../store/sockets-at.ts';
import { useObservable } from '../../store/use-observable.ts';
import type { PortNames } from './field/port-names.ts';
import { homeOf } from './field/zones.ts';
import { holdsNames } from './draw/cells.ts';
import { cellOf } from './geometry/layout.ts';
import { cellSize, projection } from './geometry/viewport.ts';
import { portWords } from './port-words.ts';
import { useMap } from './use-map.ts';

/** Beside the cell, clear of the rings around it, in CSS pixels. */
const DISTANCE = 14;

/** What the port under the pointer, or of the keyboard, is and who has it. */
export function MapTip({ names }: { readonly names: PortNames | null }) {
  const app = useApp();
  const map = useMap();
  const hovered = useObservable(map.hovered);
  const cursor = useObservable(map.cursor);
  const brush = useObservable(map.brush);
  // Near cells tell the same by themselves; what the keyboard is at would only be covered.
  const isTold = useObservable(map.view, (view) => holdsNames(cellSize(view, map.frame.get())));
  const isMoving = useObservable(map.isMoving);
  const hasDetails = useObservable(app.settings.observable, ({ details }) => details);
  const selected = useObservable(app.selection.state, ({ socket }) => socket?.local.port ?? null);
  const port = hovered ?? (isTold ? null : cursor);
  // The details tell all of it and more, and cover nothing.
  const isInDetails = hasDetails && port === selected;
  return port === null || brush !== null || isMoving || isInDetails ? null : (
    <Tip port={port} names={names} />
  );
}

function Tip({ port, names }: { readonly port: number; readonly names: PortNames | null }) {
  const app = useApp();
  const map = useMap();
  const { t } = useTranslation();
  const revision = useObservable(map.field);
  const view = useObservable(map.view);
  const frame = useObservable(map.frame);
  const head = useObservable(app.model.head);
  const sockets = useMemo(
    // The revision stands for what the model holds.
    () => (revision >= 0 && map.field.isUsed(port) ? socketsAt(port, app.model) : []),
    [app, map, port, revision],
  );
  const corner = projection(view, frame)(cellOf(port));
  const cell = cellSize(view, frame);
  const [middleX, middleY] = [corner.x + cell.width / 2, corner.y + cell.height / 2];
  const isLeft = middleX + cell.width / 2 + DISTANCE + PORT_TIP_WIDTH > frame.canvasWidth;
  const isAbove = middleY > frame.canvasHeight / 2;
  const isUsed = sockets.length > 0;
  const filteredOut = isUsed && !map.field.isShown(port) ? t('ruler.filteredOut') : null;
  return (
    <PortTip
      port={port}
      name={names?.nameOf(port) ?? null}
      words={portWords(port, homeOf(head?.namespaces ?? []), names, t)}
      sockets={sockets}
      note={isUsed ? filteredOut : t('map.free')}
      place={{
        ...(isLeft
          ? { right: Math.max(0, frame.canvasWidth - middleX + cell.width / 2 + DISTANCE) }
          : { left: Math.max(0, middleX + cell.width / 2 + DISTANCE) }),
        ...(isAbove
          ? { bottom: Math.max(0, frame.canvasHeight - middleY - 8) }
          : { top: Math.max(0, middleY - 8) }),
      }}
    />
  );
}
