// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it, vi } from 'vitest';
import type { CheckOutcome } from '../../../shared/check-call.ts';
import type { CheckAnswer } from '../../../shared/check.ts';
import { anOwner, aSnapshot, aSocket } from '../../../shared/testing/samples.ts';
import { AppContext } from '../../app-context.ts';
import { createTranslations } from '../../i18n/i18n.ts';
import { aStore } from '../../testing/a-store.ts';
import { CheckResult } from './check-result.tsx';

const owner = anOwner();
const ANSWER: CheckAnswer = {
  port: 5432,
  protocol: 'tcp',
  address: '127.0.0.1',
  available: false,
  reasons: [
    { code: 'held', text: 'Held by postgres.', owners: [owner] },
    { code: 'wildcard', text: 'It is every address.', owners: [owner] },
  ],
  suggestions: [
    { port: 5431, why: 'tried' },
    { port: 5430, why: 'tried' },
  ],
};
const answered: CheckOutcome = { outcome: 'answered', answer: ANSWER, isUnread: false };

async function show(outcome: CheckOutcome) {
  const made = aStore({ filter: 'port:1' }, { 'clipboard:write': null });
  made.sent.splice(0);
  made.store.model.replace(aSnapshot({ sockets: [aSocket()] }));
  const [onAsk, onClose] = [vi.fn(), vi.fn()];
  const request = { port: 5432, protocol: 'tcp', address: '\u202E1' } as const;
  render(
    <I18nextProvider i18n={await createTranslations('en')}>
      <AppContext value={made.store}>
        <CheckResult request={request} outcome={outcome} onAsk={onAsk} onClose={onClose} />
      </AppContext>
    </I18nextProvider>,
  );
  return { ...made, onAsk, onClose };
}

const click = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

afterEach(cleanup);

it('says the verdict and each reason, and offers every holder once', async () => {
  await show(answered);
  expect(screen.getByTestId('check-verdict').textContent).toContain('TCP port 5432: not available');
  const [held, wildcard] = screen.getAllByRole('listitem');
  expect(held?.textContent).toContain('Held by postgres.');
  expect(wildcard?.textContent).toBe('It is every address.');
  expect(screen.getAllByRole('button', { name: 'Show postgres (812)' })).toHaveLength(1);
});

it('copies the whole answer, a line each, as the terminal prints it', async () => {
  const { sent } = await show(answered);
  click('Copy the answer');
  expect(sent).toEqual([
    {
      name: 'clipboard:write',
      args: [
        [
          'TCP port 5432: not available',
          '  on 127.0.0.1',
          '  Held by postgres.',
          '  It is every address.',
          'Free instead:',
          '  tried',
          '   5431',
          '   5430',
        ].join('\n'),
      ],
    },
  ]);
});

it('copies a suggested port, and asks about it', async () => {
  const { sent, onAsk } = await show(answered);
  expect(screen.getAllByText('tried')).toHaveLength(1);
  click('Copy port 5431');
  expect(sent[0]?.args).toEqual(['5431']);
  click('5431');
  expect(onAsk).toHaveBeenCalledWith(5431);
});

it('leads to the holder, past a filter that leaves it out', async () => {
  const { store, onClose } = await show(answered);
  click('Show postgres (812)');
  expect(onClose).toHaveBeenCalledOnce();
  expect(store.query.state.get().text).toBe('port:5432');
  expect(store.selection.state.get().id).toBe('socket-1');
});

it('says what is missing: no source, no answer, no such address', async () => {
  await show({ ...answered, isUnread: true });
  screen.getByText(/No source could be read/);
  cleanup();
  await show({ outcome: 'failed' });
  screen.getByText('The reader gave no answer. Ask once more.');
  cleanup();
  await show({ outcome: 'refused', problem: 'no-address' });
  within(document.body).getByText(/^⟨U\+202E⟩1 is no address of this computer/);
  expect(screen.queryByTestId('check-verdict')).toBeNull();
});
