import { expect, it } from 'vitest';
import { anOwner, aSocket } from '../../shared/testing/samples.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { summaryOf } from './summary.ts';

const service = {
  id: 'postgresql',
  name: 'PostgreSQL',
  category: 'database',
  security: 'negotiated',
  byPort: 'postgresql',
  byProcess: null,
} as const;

it('names the service of a listener, and says so where none is known', async () => {
  const { t: english } = await createTranslations('en');
  const { t: korean } = await createTranslations('ko');
  const unknown = aSocket({ service: null });
  expect(summaryOf(aSocket(), english)).toBe(
    'postgres waits for PostgreSQL connections here, from this computer only.',
  );
  expect(summaryOf(unknown, english)).toBe(
    'postgres waits for connections here, from this computer only; for which service is not known.',
  );
  expect(summaryOf(unknown, korean)).toBe(
    'postgres 프로세스가 이 컴퓨터 안에서만 연결을 받습니다. 어떤 서비스인지는 알 수 없습니다.',
  );
});

it('says whom a client is connected to: by name where the other end is here, and its service beside its port', async () => {
  const { t: english } = await createTranslations('en');
  const { t: korean } = await createTranslations('ko');
  const client = aSocket({
    owners: [anOwner({ name: 'api' })],
    local: { address: '127.0.0.1', port: 1024, scope: null },
    remote: { address: '127.0.0.1', port: 5432, scope: null },
    role: { side: 'client', confidence: 'certain', evidence: 'connected' },
    service: { ...service, end: 'remote' },
  });
  const peer = anOwner();
  expect(summaryOf(client, english, peer)).toBe(
    'api is connected to postgres, port 5432 on this computer (PostgreSQL).',
  );
  expect(summaryOf(client, english)).toBe('api is connected to 127.0.0.1, port 5432 (PostgreSQL).');
  expect(summaryOf({ ...client, service: null }, english)).toBe('api is connected to 127.0.0.1, port 5432.');
  expect(summaryOf(client, korean, peer)).toBe(
    'api 프로세스가 이 컴퓨터에 있는 postgres의 5432번 포트(PostgreSQL)에 연결되어 있습니다.',
  );
});

it('states no service as a fact that only the number suggests', async () => {
  const { t: english } = await createTranslations('en');
  const { t: korean } = await createTranslations('ko');
  const guessed = aSocket({ service: { ...service, end: 'local' } });
  expect(summaryOf(guessed, english)).toBe(
    'postgres waits for connections here, from this computer only (by number: PostgreSQL).',
  );
  expect(summaryOf({ ...guessed, protocol: 'udp', role: { ...guessed.role, side: 'server' } }, korean)).toBe(
    'postgres 프로세스가 이 컴퓨터 안에서만 이 포트를 열어 두었습니다(포트 번호로는 PostgreSQL).',
  );
});

it('takes the name of no protocol for one', async () => {
  const { t: english } = await createTranslations('en');
  const { t: korean } = await createTranslations('ko');
  const dev = { ...service, id: 'dev-3000', name: 'Web development', category: 'dev-server' } as const;
  const listener = aSocket({ service: { ...dev, end: 'local' } });
  expect(summaryOf(listener, english)).toBe(
    'postgres waits for connections here, from this computer only (by number: Web development).',
  );
  expect(summaryOf(listener, korean)).toBe(
    'postgres 프로세스가 이 컴퓨터 안에서만 연결을 받습니다(포트 번호로는 Web development).',
  );
  const vite = { ...listener, service: { ...dev, end: 'local', name: 'Vite', byProcess: 'vite' } } as const;
  expect(summaryOf(vite, english)).toContain('from this computer only (Vite).');
});
