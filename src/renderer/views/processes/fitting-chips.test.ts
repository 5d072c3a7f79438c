import { describe, expect, it } from 'vitest';
import { aSocket } from '../../../shared/testing/samples.ts';
import { chipName, chipsOf } from './fitting-chips.ts';

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

describe('chipsOf', () => {
  it('writes every name in full where two lines have the room', () => {
    expect(chipsOf(queue, 240, -1)).toEqual({ first: 0, end: 2, naming: 'full' });
  });

  it('leaves out what stands in brackets before it cuts a name', () => {
    expect(chipsOf(alternatives, 240, -1)).toEqual({ first: 0, end: 3, naming: 'short' });
    expect(alternatives.map((socket) => chipName(socket, 'short'))).toEqual(['SSH', 'HTTP', 'Prometheus']);
  });

  it('cuts the names of many, and then leaves out the last', () => {
    const many = [...queue, ...alternatives, chip(9229, 'Node.js inspector')];
    const { end, naming } = chipsOf(many, 240, -1);
    expect(naming).toBe('cut');
    expect(end).toBeLessThan(many.length);
  });
});
