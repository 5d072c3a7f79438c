import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReservedPort, portRange } from './port-range.ts';
import { PORT_RANGES } from './socket.ts';

describe('the range of a port', () => {
  it.each([
    [0, 'well-known'],
    [1023, 'well-known'],
    [1024, 'registered'],
    [49151, 'registered'],
    [49152, 'dynamic'],
    [65535, 'dynamic'],
  ])('%d is %s', (port, range) => {
    expect(portRange(port)).toBe(range);
  });

  it('is one of three for every port, and never falls back as numbers grow', () => {
    const order = Array.from({ length: 65536 }, (_, port) => PORT_RANGES.indexOf(portRange(port)));
    expect(order.every((range, port) => range >= 0 && range >= (order[port - 1] ?? 0))).toBe(true);
    expect(new Set(order).size).toBe(3);
  });

  it('is reserved for port 0 alone', () => {
    expect(isReservedPort(0)).toBe(true);
    fc.assert(fc.property(fc.integer({ min: 1, max: 65535 }), (port) => !isReservedPort(port)));
  });
});
