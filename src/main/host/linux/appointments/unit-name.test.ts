import { describe, expect, it } from 'vitest';
import { dropInFolders, expanded, templateOf, unitName, type UnitName } from './unit-name.ts';

function named(text: string): UnitName {
  const found = unitName(text);
  if (found === null) throw new Error('It is no socket unit.');
  return found;
}

describe('the name of a socket unit', () => {
  it.each<[string, string, string | null, string | null]>([
    ['ssh.socket', 'ssh', null, null],
    ['sshd@.socket', 'sshd', '', null],
    ['sshd@2222.socket', 'sshd', '2222', 'sshd@.socket'],
    ['a@b@c.socket', 'a', 'b@c', 'a@.socket'],
  ])('%s', (whole, prefix, instance, template) => {
    expect(named(whole)).toEqual({ whole, prefix, instance });
    expect(templateOf(named(whole))).toBe(template);
  });

  it('is not that of another unit', () => {
    expect(unitName('ssh.service')).toBeNull();
  });

  it.each<[string, string[]]>([
    ['ssh.socket', ['ssh.socket.d', 'socket.d']],
    ['a-b-c.socket', ['a-b-c.socket.d', 'a-b-.socket.d', 'a-.socket.d', 'socket.d']],
    ['a-b@1.socket', ['a-b@1.socket.d', 'a-b@.socket.d', 'a-@.socket.d', 'socket.d']],
  ])('says which drop-ins %s has', (name, folders) => {
    expect(dropInFolders(named(name))).toEqual(folders);
  });

  it.each<[string, string, string | null]>([
    ['%i', 'sshd@2222.socket', '2222'],
    ['[::1]:%i', 'sshd@22.socket', '[::1]:22'],
    ['%I', 'x@127.0.0.1:80-a\\x2db.socket', '127.0.0.1:80/a-b'],
    ['%p %P %j %n %N', 'a-b@c.socket', 'a-b a/b b a-b@c.socket a-b@c'],
    ['22%%eth0', 'x.socket', '22\0eth0'],
    ['%i', 'x.socket', ''],
    ['%t/x', 'x.socket', null],
    ['22%', 'x.socket', null],
    ['%constructor', 'x.socket', null],
  ])('fills %s in %s', (value, name, text) => {
    expect(expanded(value, named(name))).toBe(text);
  });
});
