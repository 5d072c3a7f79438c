import { expect, it } from 'vitest';
import { ByPort } from './by-port.ts';

it('keeps values apart by namespace, protocol and port, and nothing of a namespace that has none', () => {
  const ports = new ByPort<string>();
  const at = (namespace: string, protocol: 'tcp' | 'udp', port: number) => ({
    namespace,
    protocol,
    local: { address: '::', port, scope: null },
  });
  ports.set(at('a', 'tcp', 80), 'one');
  ports.set(at('a', 'udp', 80), 'two');
  ports.set(at('b', 'tcp', 80), 'three');
  expect(ports.get(at('a', 'udp', 80))).toBe('two');
  expect(ports.get(at('b', 'udp', 80))).toBeUndefined();
  ports.delete(at('a', 'tcp', 80));
  ports.delete(at('a', 'tcp', 81));
  expect(ports.get(at('a', 'udp', 80))).toBe('two');
  ports.delete(at('a', 'udp', 80));
  ports.delete(at('c', 'udp', 80));
  expect(ports.isEmpty).toBe(false);
  ports.delete(at('b', 'tcp', 80));
  expect(ports.isEmpty).toBe(true);
});
