import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { spokenPort } from '../../format/spoken-port.ts';
import { socketsAt } from '../../store/sockets-at.ts';
import { useObservable } from '../../store/use-observable.ts';
import type { PortNames } from './field/port-names.ts';
import { countIn } from './field/summary.ts';
import { homeOf } from './field/zones.ts';
import { portWords } from './port-words.ts';
import { useMap } from './use-map.ts';

/** What a screen reader says when the keyboard comes to a port, or a brush grows. */
export function MapVoice({ names }: { readonly names: PortNames | null }) {
  const app = useApp();
  const map = useMap();
  const { t } = useTranslation();
  const cursor = useObservable(map.cursor);
  const brush = useObservable(map.brush);
  const head = useObservable(app.model.head);
  const sayPort = (port: number): string => {
    const sockets = map.field.isUsed(port) ? socketsAt(port, app.model) : [];
    return spokenPort(port, sockets, portWords(port, homeOf(head?.namespaces ?? []), names, t), t);
  };
  const sayBrush = ([first, last]: readonly [number, number]): string =>
    t('map.brushed', {
      first: String(first),
      last: String(last),
      used: String(countIn(map.field, [first, last]).used),
    });
  const words = brush !== null ? sayBrush(brush) : cursor !== null ? sayPort(cursor) : '';
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="map-voice">
      {words}
    </div>
  );
}
