import { closeSync, openSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HAS_PYTHON, runLeaderless } from '../testing/leaderless.ts';
import { ProcDescriptors } from './descriptors.ts';
import { parseSocketLink, PATH_LINKS, pathOf, readlinkatLinks } from './socket-links.ts';

const parse = (text: string) => {
  const bytes = Buffer.from(text);
  return parseSocketLink(bytes, bytes.length);
};

describe('parseSocketLink', () => {
  it('reads the inode of every socket', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (inode) => {
        expect(parse(`socket:[${inode}]`)).toBe(inode);
      }),
    );
  });

  it.each([
    '',
    'socket:',
    'socket:[',
    'socket:[12x]',
    'pipe:[12]',
    '/dev/null',
    'socket:[99999999999999999]',
  ])('takes %j for no socket', (text) => {
    expect(parse(text)).toBe(0);
  });

  it('never throws and never tells of a negative inode', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parse(text)).toBeGreaterThanOrEqual(0);
        expect(parse(`socket:[${text}]`)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe.each([
  ['readlinkat', readlinkatLinks()],
  ['a path', PATH_LINKS],
])('links by %s', (_name, links) => {
  const server = createServer();
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  it('leads to the very sockets that this process holds', () => {
    const opened = new ProcDescriptors('/proc', links).open(process.pid);
    if (typeof opened === 'string') throw new Error(opened);
    const found = opened.names.map((name) => [name, opened.socketInode(name)] as const);
    opened.close();
    const sockets = found.filter(([, inode]) => inode > 0);
    expect(sockets.length).toBeGreaterThan(0);
    // What stat(2) says of each descriptor is the truth here: what is a socket, and its inode.
    for (const name of readdirSync('/proc/self/fd')) {
      const stat = statSync(`/proc/self/fd/${name}`, { throwIfNoEntry: false });
      if (stat?.isSocket() === true) expect(sockets).toContainEqual([name, stat.ino]);
    }
  });

  it('takes a descriptor that was closed meanwhile for none', () => {
    const directory = openSync('/proc/self/fd', 'r');
    expect(links.socketInode(directory, '99999')).toBe(0);
    closeSync(directory);
  });

  it('stays with the process that was opened', () => {
    const directory = openSync('/proc/self/fd', 'r');
    expect(readdirSync(pathOf(directory))).toContain(String(directory));
    closeSync(directory);
  });

  it.runIf(HAS_PYTHON)('finds what a program holds whose first thread has ended', async () => {
    const { child, pid, inode } = await runLeaderless();
    const opened = new ProcDescriptors('/proc', links).open(pid);
    if (typeof opened === 'string') throw new Error(opened);
    expect(opened.names.map((name) => opened.socketInode(name))).toContain(inode);
    opened.close();
    child.kill('SIGKILL');
  });

  it('leaves no descriptor open', () => {
    const source = new ProcDescriptors('/proc', links);
    const count = () => readdirSync('/proc/self/fd').length;
    const before = count();
    for (const pid of source.processes()) {
      const opened = source.open(pid);
      if (typeof opened !== 'string') opened.close();
    }
    expect(count()).toBe(before);
    expect(source.open(2 ** 30)).toBe('gone');
  });
});
