// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it } from 'vitest';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { AppContext } from '../app-context.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { aStore } from '../testing/a-store.ts';
import { LeftOut } from './left-out.tsx';

afterEach(cleanup);

it('says that the filter leaves the selection out, and shows it', async () => {
  const { store } = aStore();
  const socket = aSocket();
  store.model.replace(aSnapshot({ sockets: [socket] }));
  store.setQuery('port:80');
  const { container } = render(
    <I18nextProvider i18n={await createTranslations('en')}>
      <AppContext value={store}>
        <LeftOut socket={socket} />
      </AppContext>
    </I18nextProvider>,
  );
  expect(container.textContent).toContain('Left out by the filter.');
  fireEvent.click(screen.getByRole('button', { name: 'Show it' }));
  expect(store.query.state.get().text).toBe('');
  expect(store.selection.state.get().id).toBe(socket.id);
  expect(container.textContent).toBe('');
});
