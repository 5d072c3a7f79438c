import { useDeferredValue, useMemo, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../app-context.ts';
import { PORT_TIP_WIDTH, PortTip } from '../../../components/port-tip.tsx';
import { useObservable } from '../../../store/use-observable.ts';
import { usedPorts } from '../../../store/port-use.ts';
import { bestSocketAt, socketsAt } from '../../../store/sockets-at.ts';
import { RulerCanvas } from './ruler-canvas.tsx';
import { RulerLegend } from './ruler-legend.tsx';
import { nearestPort, positionOf, SECTIONS, stripesOf } from './scale.ts';
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
  const onClick = (): void => {
    if (hovered === null) return;
    const socket = bestSocketAt(hovered, app.model);
    if (socket !== undefined) app.selection.reveal(socket.id);
  };

  return (
    <div className={styles['ruler']}>
      <div
        className={styles['strip']}
        ref={strip}
        role="img"
        aria-label={t('ruler.summary', { count: app.ports.used })}
        data-hit={hovered !== null || undefined}
        onPointerMove={onMove}
        onPointerLeave={() => setHovered(null)}
        onClick={onClick}
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
        <RulerCanvas use={use} width={width} selectedPort={selected?.local.port ?? null} />
      </div>
      <RulerLegend ephemeral={ephemeral} />
      {hovered !== null && <TickTip port={hovered} width={width} />}
    </div>
  );
}

/** Below the strip, beside the pointer. */
function TickTip({ port, width }: { readonly port: number; readonly width: number }) {
  const app = useApp();
  const { t } = useTranslation();
  useObservable(app.model.state);
  const sockets = socketsAt(port, app.model);
  const left = Math.max(0, Math.min(positionOf(port, width) - 20, width - PORT_TIP_WIDTH));
  return (
    <PortTip
      port={port}
      sockets={sockets}
      note={sockets.some(app.model.matches) ? null : t('ruler.filteredOut')}
      place={{ top: 42, left: left + 14 }}
    />
  );
}
