import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Owner } from '../../../shared/socket.ts';
import { leadOwner } from '../../actions/end-actions.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { safeText } from '../../format/safe-text.ts';
import { EndSession } from '../../store/end-session.ts';
import { useObservable } from '../../store/use-observable.ts';
import { Losses } from './losses.tsx';
import { Manager } from './manager.tsx';
import { OwnerChoice } from './owner-choice.tsx';
import { Refusal } from './refusal.tsx';
import { Result } from './result.tsx';
import { Who } from './who.tsx';

export interface EndProcessProps {
  /** Never empty. */
  readonly owners: readonly [Owner, ...Owner[]];
  readonly onClose: () => void;
}

/** Asks a process to end and tells what came of it; force is a second step. */
export function EndProcess({ owners, onClose }: EndProcessProps) {
  const app = useApp();
  const { t } = useTranslation();
  const [session] = useState(() => new EndSession(app.bridge, leadOwner(owners) ?? owners[0]));
  useEffect(() => session.start(), [session]);
  const state = useObservable(session.state);
  const { owner, plan, stage, refusal } = state;
  const safeButton = useRef<HTMLButtonElement>(null);
  // Whatever the next step is, Enter and Space change nothing until the user moves to it.
  useEffect(() => safeButton.current?.focus(), [stage]);

  const manager = plan?.manager ?? null;
  const facts = plan?.facts ?? null;
  const isOpen = stage === 'looking' || stage === 'asking';
  const mayForce = stage === 'stayed' || (stage === 'refused' && refusal === 'cannot-ask');
  return (
    <Dialog
      title={t('end.title', { name: safeText(owner.name), pid: String(owner.pid) })}
      onClose={onClose}
      footer={
        <>
          <Button ref={safeButton} onClick={onClose}>
            {t(isOpen ? 'end.cancel' : 'dialog.close')}
          </Button>
          {isOpen && (
            <Button
              kind="danger"
              isDisabled={stage === 'looking'}
              onClick={() => void session.send('gentle')}
            >
              {t('end.ask')}
            </Button>
          )}
          {mayForce && (
            <Button kind="danger" onClick={() => void session.send('force')}>
              {t('end.force')}
            </Button>
          )}
        </>
      }
    >
      {owners.length > 1 && (
        <OwnerChoice
          owners={owners}
          chosen={owner}
          isDisabled={!isOpen && stage !== 'refused'}
          onChoose={(next) => session.choose(next)}
        />
      )}
      <Who owner={owner} isRunning={stage !== 'gone'} />
      {stage === 'refused' ? <Refusal state={state} /> : !isOpen && <Result state={state} />}
      {manager !== null && (isOpen || stage === 'refused' || mayForce) && <Manager manager={manager} />}
      {facts !== null && (isOpen || refusal === 'no-right' || mayForce) && <Losses facts={facts} />}
    </Dialog>
  );
}
