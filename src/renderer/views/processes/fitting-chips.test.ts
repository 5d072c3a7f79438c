// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSocket } from '../../../shared/testing/samples.ts';
import { fittingChips } from './fitting-chips.ts';

const service = aSocket().service;
const chip = (port: number, name: string) =>
  aSocket({
    id: `on-${port}`,
    local: { address: '127.0.0.1', port, scope: null },
    service: service === null ? null : { ...service, name },
  });
const queue = [chip(5672, 'AMQP (RabbitMQ)'), chip(15_672, 'RabbitMQ management')];
const alternatives = [
  chip(2222, 'SSH (alternative)'),
  chip(8080, 'HTTP (alternative)'),
  chip(9090, 'Prometheus'),
];
const namesIn = (...given: Parameters<typeof fittingChips>) =>
  fittingChips(...given).shown.map(({ name }) => name);

describe('fittingChips', () => {
  it('writes every name in full where two lines have the room', () => {
    expect(namesIn(queue, 240, -1)).toEqual(['AMQP (RabbitMQ)', 'RabbitMQ management']);
  });

  it('leaves out what stands in brackets before it leaves out a name', () => {
    expect(namesIn(alternatives, 190, -1)).toEqual(['SSH', 'HTTP', 'Prometheus']);
  });

  it('shows every number, and the names that then have room', () => {
    const all = [...alternatives, chip(9229, 'Node.js inspector'), chip(9230, 'Debugger')];
    expect(namesIn(all, 190, -1)).toEqual(['SSH', 'HTTP', null, null, null]);
  });

  it('has room for the sign of a verdict', () => {
    expect(namesIn(alternatives, 155, -1)).toEqual(['SSH', 'HTTP', 'Prometheus']);
    const odd = alternatives.map((socket) => ({ ...socket, verdict: 'unconventional' as const }));
    expect(namesIn(odd, 155, -1)).toEqual(['SSH', 'HTTP', null]);
  });

  it('leaves out no port without telling, and never the chosen one', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 65_535 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 40, max: 400 }),
        fc.nat(39),
        (ports, room, pick) => {
          const sockets = ports.map((port) => chip(port, 'Web'));
          const chosen = pick % sockets.length;
          const { shown, hidden } = fittingChips(sockets, room, chosen);
          expect(shown.length).toBeGreaterThan(0);
          expect(shown.map(({ socket }) => socket)).toContain(sockets[chosen]);
          expect(new Set([...shown.map(({ socket }) => socket), ...hidden]).size).toBe(sockets.length);
        },
      ),
    );
  });
});
