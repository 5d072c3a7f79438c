import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { LAST_PORT } from '../../../shared/port-range.ts';
import type { PortInterval } from '../../../shared/socket.ts';
import { spanOf } from './geometry/places.ts';
import { useObservable } from '../../store/use-observable.ts';
import { useMap } from './use-map.ts';
import styles from './map-toolbar.module.css';

/** `8080`, or `3000-3999`; null for anything else. */
export function parsePorts(text: string): PortInterval | null {
  const match = /^\s*(\d{1,5})\s*(?:[-–~]\s*(\d{1,5})\s*)?$/.exec(text);
  if (match === null) return null;
  const [one, other] = [Number(match[1]), Number(match[2] ?? match[1])];
  return Math.max(one, other) > LAST_PORT ? null : spanOf(one, other);
}

/** Round a single port, so many neighbours to each side are of interest. */
const AROUND = 12;

/** The map goes to a port, or to a stretch, whose number is typed. */
export function GoToPort() {
  const map = useMap();
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const problemId = useId();
  const ports = parsePorts(text);
  const input = useRef<HTMLInputElement>(null);
  const requests = useObservable(map.goToRequests);
  const [before] = useState(requests);
  // After what asked for it has gone and has given the focus back.
  useEffect(() => {
    if (requests !== before) input.current?.focus();
  }, [requests, before]);
  const isWrong = text.trim() !== '' && ports === null;
  const go = (event: SubmitEvent): void => {
    event.preventDefault();
    if (ports === null) return;
    const [first, last] = ports;
    map.lookAt(first === last ? [Math.max(0, first - AROUND), Math.min(LAST_PORT, last + AROUND)] : ports);
    map.putCursor(first);
  };
  return (
    <form className={styles['goTo']} onSubmit={go}>
      <input
        ref={input}
        type="text"
        inputMode="numeric"
        size={9}
        maxLength={13}
        aria-label={t('map.goTo')}
        placeholder={t('map.goToExample')}
        title={t('map.goTo')}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? problemId : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {isWrong && (
        <span id={problemId} className={styles['problem']} role="alert">
          {t('map.notAPort')}
        </span>
      )}
    </form>
  );
}
