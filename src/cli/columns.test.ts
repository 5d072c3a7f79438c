import { describe, expect, it } from 'vitest';
import { translator } from '../main/locale/translate.ts';
import { aSocket } from '../shared/testing/samples.ts';
import { tableColumns } from './columns.ts';

const t = translator('en');
const [service] = tableColumns(t, () => []).filter(({ heading }) => heading === t('terminal.service'));
const airplay = {
  id: 'airplay',
  name: 'AirPlay',
  category: 'media',
  security: 'unknown',
  end: 'local',
  byPort: null,
  byProcess: 'airplay',
} as const;
const five = { ...aSocket().localPort, ianaNames: ['commplex-main'] };

describe('the column of the service', () => {
  it("names what runs here and, where it differs, what IANA's registry says", () => {
    expect(service?.value(aSocket())).toBe('PostgreSQL');
    const told = aSocket({ localPort: five, service: airplay });
    expect(service?.value(told)).toBe('AirPlay [IANA: commplex-main]');
  });

  it("has IANA's name alone where nothing else is known, and no accident of a client's port", () => {
    const unknown = aSocket({ localPort: five, service: null });
    expect(service?.value(unknown)).toBe('commplex-main');
    const role = { side: 'client', confidence: 'certain', evidence: 'connected' } as const;
    expect(service?.value({ ...unknown, role })).toBe('');
  });
});
