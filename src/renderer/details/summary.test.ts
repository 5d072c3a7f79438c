import { expect, it } from 'vitest';
import { aSocket } from '../../shared/testing/samples.ts';
import { createTranslations } from '../i18n/i18n.ts';
import { summaryOf } from './summary.ts';

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
    '이 컴퓨터 안에서만 연결을 받습니다(postgres). 어떤 서비스인지는 알 수 없습니다.',
  );
});
