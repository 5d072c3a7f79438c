import { describe, expect, it } from 'vitest';
import { differingIanaName } from './differing-iana-name.ts';
import { aSocket } from './testing/samples.ts';

const remote = { address: '127.0.0.1', port: 443, scope: null };

describe('differingIanaName', () => {
  const localPort = { ...aSocket().localPort, ianaNames: ['hbci'] };

  it("tells IANA's name only where it differs from ours", () => {
    expect(differingIanaName(aSocket())).toBeNull();
    expect(differingIanaName(aSocket({ localPort }))).toBe('hbci');
  });

  it('takes no notice of what an automatic port happens to be called', () => {
    const handedOut = { ...localPort, ephemeral: true };
    expect(differingIanaName(aSocket({ localPort: handedOut, remote }))).toBeNull();
    expect(differingIanaName(aSocket({ localPort: handedOut }))).toBe('hbci');
  });
});
