import { once } from 'node:events';
import { createServer } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createProgramRunner } from '../systeminformation/program-runner.ts';
import { OPEN_FILE_ARGUMENTS, parseOpenFiles } from './open-files.ts';

/** Constructed after lsof 4.91 on macOS 14. */
const TEXT = [
  'p501\0\n',
  'f5\0tIPv4\0d0x1f2e3d4c5b6a7980\0PTCP\0n*:5000\0\n',
  'f6\0tIPv6\0d0x1f2e3d4c5b6a7981\0PTCP\0n*:5000\0\n',
  'f7\0tIPv6\0d0x1f2e3d4c5b6a7982\0PTCP\0n[::1]:52000->[::1]:5432\0\n',
  'f8\0tIPv6\0d0x1f2e3d4c5b6a7983\0PUDP\0n[fe80:4::1]:123\0\n',
  'f9\0tIPv4\0d0x1f2e3d4c5b6a7984\0PUDP\0n*:*\0\n',
  'p502\0\n',
  'f5\0tIPv4\0d0x1f2e3d4c5b6a7980\0PTCP\0n*:5000\0\n',
  'f6\0tIPv4\0d0\0PTCP\0n192.0.2.1:40000->198.51.100.1:443\0\n',
].join('');

describe('parseOpenFiles', () => {
  it('reads every descriptor that has a port', () => {
    expect(parseOpenFiles(TEXT)).toEqual([
      { pid: 501, key: 'tcp|0.0.0.0|5000|', device: '0x1f2e3d4c5b6a7980' },
      { pid: 501, key: 'tcp|::|5000|', device: '0x1f2e3d4c5b6a7981' },
      { pid: 501, key: 'tcp|::1|52000|::1|5432', device: '0x1f2e3d4c5b6a7982' },
      { pid: 501, key: 'udp|fe80::1|123|', device: '0x1f2e3d4c5b6a7983' },
      { pid: 502, key: 'tcp|0.0.0.0|5000|', device: '0x1f2e3d4c5b6a7980' },
      { pid: 502, key: 'tcp|192.0.2.1|40000|198.51.100.1|443', device: null },
    ]);
  });

  it('never throws', () => {
    const field = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('p7', 'PTCP', 'n*:1', 'n[:', 'tIPv6'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(field)), (rows) => {
        for (const { pid } of parseOpenFiles(rows.map((row) => row.join('\0')).join('\n'))) {
          expect(Number.isInteger(pid)).toBe(true);
        }
      }),
    );
  });

  it.runIf(process.platform === 'linux')(
    'reads the real lsof of this system, where there is one',
    async (context) => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const outcome = await createProgramRunner().run('lsof', OPEN_FILE_ARGUMENTS);
      const address = server.address();
      server.close();
      if (outcome.errorCode === 'ENOENT') return context.skip();
      const port = typeof address === 'object' ? address?.port : undefined;
      expect(parseOpenFiles(outcome.stdout)).toContainEqual(
        expect.objectContaining({ pid: process.pid, key: `tcp|127.0.0.1|${port}|` }),
      );
    },
  );
});
