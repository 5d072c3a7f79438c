import { useTranslation } from 'react-i18next';
import type { InspectedSocket } from '../../shared/socket.ts';
import { useApp } from '../app-context.ts';
import { useObservable } from '../store/use-observable.ts';
import styles from './details.module.css';

/** Which one of several connections the details are about, and the way to the others; after the last the first again. */
export function ConnectionStepper({ socket }: { readonly socket: InspectedSocket }) {
  const { selection } = useApp();
  const { t } = useTranslation();
  const ids = useObservable(selection.among);
  const count = ids.length;
  if (count < 2) return null;
  const index = ids.indexOf(socket.id);
  const step = (by: 1 | -1): void => {
    const from = index < 0 && by < 0 ? 0 : index;
    selection.select(ids[(from + by + count) % count] ?? null);
  };
  return (
    <div className={styles['stepper']} role="group" aria-label={t('details.among')}>
      <StepButton sign="‹" name={t('details.previous')} onStep={() => step(-1)} />
      <span role="status">
        {index < 0
          ? t('conversations.connections', { count })
          : t('details.oneOf', { number: index + 1, count })}
        <span className="visually-hidden">{t('details.oneOfPort', { port: socket.local.port })}</span>
      </span>
      <StepButton sign="›" name={t('details.next')} onStep={() => step(1)} />
    </div>
  );
}

interface StepButtonProps {
  readonly sign: string;
  readonly name: string;
  readonly onStep: () => void;
}

function StepButton({ sign, name, onStep }: StepButtonProps) {
  return (
    <button type="button" className={styles['tool']} aria-label={name} title={name} onClick={onStep}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
