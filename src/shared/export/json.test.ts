import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import schema from '../../../docs/snapshot.schema.json' with { type: 'json' };
import english from '../../../resources/locales/en.json';
import services from '../../../resources/services/services.json';
import { createRiskBook } from '../exposure/risks.ts';
import type { InspectedSocket } from '../socket.ts';
import { aSnapshot, aSocket } from '../testing/samples.ts';
import { jsonPieces } from './json.ts';

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const isValid = ajv.compile(schema);
const book = createRiskBook(services);
const { t } = createInstance(
  {
    lng: 'en',
    initAsync: false,
    resources: { en: { translation: english } },
    interpolation: { escapeValue: false },
  },
  () => undefined,
);

const everywhere = { address: '0.0.0.0', port: 5432, scope: null };
const database = aSocket({ id: 'everywhere', local: everywhere, exposure: { scope: 'all', interfaces: [] } });
const printer = aSocket({
  id: 'printer',
  local: { ...everywhere, address: '127.0.0.1', port: 631 },
  owners: [],
  service: {
    id: 'ipp',
    name: 'IPP',
    category: 'printing',
    security: 'negotiated',
    end: 'local',
    byPort: 'ipp',
    byProcess: 'ipp',
  },
});
const client = aSocket({ id: 'client', verdict: null, exposure: null, clients: null, state: 'ESTABLISHED' });

const interfaces = [{ name: 'eth0', address: '192.168.1.10', scope: 'private' }] as const;
const { sockets: _none, ...head } = aSnapshot({ interfaces });

function print(sockets: readonly InspectedSocket[]): unknown {
  const printed: unknown = JSON.parse([...jsonPieces(head, sockets, book, t)].join(''));
  expect(isValid(printed) ? [] : isValid.errors).toEqual([]);
  return printed;
}

it('prints the snapshot with what its sockets offer, worst first, each by its ids', () => {
  const sockets = [printer, client, database];
  expect(print(sockets)).toMatchObject({
    sockets,
    offers: [
      {
        port: 5432,
        reach: 'private',
        reachText:
          'It can be reached by anyone on the private network of eth0; a firewall is not considered.',
        level: 'low',
        sockets: ['everywhere'],
        namespace: 'host',
      },
      { port: 631, reach: 'loopback', level: 'usual', sockets: ['printer'], service: 'ipp' },
    ],
  });
});

it('prints no offers where there is nothing', () => {
  expect(print([])).toMatchObject({ offers: [], sockets: [] });
});
