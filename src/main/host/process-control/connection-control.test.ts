import { expect, it } from 'vitest';
import { cookieOf, createLinuxConnectionControl } from './connection-control.ts';

it('takes only rows of sock_diag, whose ids end with a cookie', () => {
  expect(cookieOf({ namespace: '4026531840', id: '4026531840:1a2f' })).toBe('1a2f');
  expect(cookieOf({ namespace: '4026531840', id: '4026531840:ffffffff-1a2f' })).toBe('ffffffff-1a2f');
  expect(cookieOf({ namespace: '4026531840', id: '4026531840:tcp:81234' })).toBeNull();
  expect(cookieOf({ namespace: '4026531840', id: 'other:1a2f' })).toBeNull();
});

it('asks no kernel about a socket of another network', async () => {
  const open = () => Promise.reject(new Error('must not be opened'));
  const control = createLinuxConnectionControl(open, () => '1');
  expect(await control.close({ namespace: '2', id: '2:abc' })).toBe('unsupported');
});

it('says unsupported where netlink cannot be had', async () => {
  const control = createLinuxConnectionControl(
    () => Promise.reject(new Error('no koffi')),
    () => '1',
  );
  expect(await control.close({ namespace: '1', id: '1:abc' })).toBe('unsupported');
});
