import { describe, expect, it } from 'vitest';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { SocketModel } from './socket-model.ts';
import { bestSocketAt } from './sockets-at.ts';

describe('bestSocketAt', () => {
  it('is what everybody looks for at the port, though something else has it on another address', () => {
    const { service } = aSocket();
    if (service === null) throw new Error('The sample has a service.');
    const redis = aSocket({ id: 'redis', service: { ...service, id: 'redis', byPort: 'postgresql' } });
    const conventional = aSocket({
      id: 'own',
      service: { ...service, id: 'postgresql', byPort: 'postgresql' },
    });
    const model = new SocketModel([{ column: 'port', direction: 'ascending' }]);
    model.replace(aSnapshot({ sockets: [redis, conventional] }));
    expect(bestSocketAt(conventional.local.port, model)?.id).toBe('own');
  });
});
