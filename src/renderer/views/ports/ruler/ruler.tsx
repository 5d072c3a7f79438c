import { useDeferredValue, useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../app-context.ts';
import { PORT_TIP_WIDTH, PortTip } from '../../../components/port-tip.tsx';
import { spokenPort } from '../../../format/spoken-port.ts';
import { useViewEntries } from '../../../palette/use-view-entries.ts';
import { LAST_PORT } from '../../../../shared/port-range.ts';
import { useObservable } from '../../../store/use-observable.ts';
import { usedPorts } from '../../../store/port-use.ts';
import { bestSocketAt, socketsAt } from '../../../store/sockets-at.ts';
import { RulerCanvas } from './ruler-canvas.tsx';
import { RulerLegend } from './ruler-legend.tsx';
import { nearestPort, positionOf, SECTIONS, stripesOf } from './scale.ts';
import { useRulerCursor } from './use-ruler-cursor.ts';
import { useWidth } from './use-width.ts';
import styles from './ruler.module.css';

/** How near to a tick the pointer must come, in pixels. */
const REACH = 5;

export function Ruler() {
  const app = useApp();
  const { t } = useTranslation();
  const state = useObservable(app.model.state);
  const head = useObservable(app.model.head);
  const selected = useObservable(app.selection.state, (selection) => selection.socket);
  const [strip, width] = useWidth();
  const [hovered, setHovered] = useState<number | null>(null);
  // Drawn after the table: a keystroke waits for rows, not for ticks.
  const later = useDeferredValue(state);
  const use = useMemo(() => app.ports.use(later.rows, later.matching === later.total), [app, later]);
  const home = head?.namespaces.find((namespace) => namespace.kind === 'host') ?? head?.namespaces[0];
  const ephemeral = home?.ephemeral?.tcp ?? null;

  const onMove = (event: PointerEvent<HTMLDivElement>): void => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    setHovered(nearestPort(usedPorts(use), x, width, REACH));
  };
  const choose = (port: number): void => {
    const socket = bestSocketAt(port, app.model);
    if (socket !== undefined) app.selection.reveal(socket.id);
  };
  const selectedPort = selected?.local.port ?? null;
  const cursor = useRulerCursor(use, selectedPort, choose);
  const value = cursor.port ?? selectedPort;
  const notesOf = (port: number): readonly string[] =>
    socketsAt(port, app.model).some(app.model.matches) ? [] : [t('ruler.filteredOut')];
  const told = hovered ?? cursor.port;

  const frame = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) frame.current?.querySelector<HTMLElement>('[role="slider"]')?.focus();
  }, [asked]);
  useViewEntries((words) => [
    [{ id: 'ruler', label: words('ruler.go'), run: () => setAsked((times) => times + 1) }],
  ]);

  return (
    <div className={styles['ruler']} ref={frame}>
      <div
        className={styles['strip']}
        ref={strip}
        role="slider"
        tabIndex={0}
        aria-label={t('ruler.name')}
        aria-valuemin={0}
        aria-valuemax={LAST_PORT}
        aria-valuenow={value ?? 0}
        aria-valuetext={
          value === null
            ? t('ruler.summary', { count: app.ports.used })
            : spokenPort(value, socketsAt(value, app.model), notesOf(value), t)
        }
        data-hit={hovered !== null || undefined}
        onPointerMove={onMove}
        onPointerLeave={() => setHovered(null)}
        // The pointer goes on to the row; the keyboard stays where it was.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => hovered !== null && choose(hovered)}
        {...cursor.handlers}
      >
        {SECTIONS.map((section) => (
          <span
            key={section.range}
            className={styles['section']}
            data-range={section.range}
            style={{ flexGrow: section.share }}
          />
        ))}
        {ephemeral !== null &&
          stripesOf(ephemeral, width).map((stripe) => (
            <span
              key={stripe.range}
              className={styles['ephemeral']}
              style={{ left: stripe.left, width: stripe.width }}
            />
          ))}
        <RulerCanvas use={use} width={width} selectedPort={selectedPort} />
        {cursor.port !== null && (
          <span className={styles['cursor']} style={{ left: positionOf(cursor.port, width) }} />
        )}
      </div>
      <RulerLegend ephemeral={ephemeral} />
      {told !== null && <TickTip port={told} width={width} note={notesOf(told)[0] ?? null} />}
    </div>
  );
}

interface TickTipProps {
  readonly port: number;
  readonly width: number;
  readonly note: string | null;
}

/** Below the strip, beside the pointer. */
function TickTip({ port, width, note }: TickTipProps) {
  const app = useApp();
  const left = Math.max(0, Math.min(positionOf(port, width) - 20, width - PORT_TIP_WIDTH));
  return (
    <PortTip
      port={port}
      sockets={socketsAt(port, app.model)}
      note={note}
      place={{ top: 42, left: left + 14 }}
    />
  );
}
