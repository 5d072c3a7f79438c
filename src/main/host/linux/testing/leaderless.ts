import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { vi } from 'vitest';

export const HAS_PYTHON = process.platform === 'linux' && spawnSync('python3', ['--version']).status === 0;

/** Prints the inode of its socket; then only its second thread lives on. */
const PROGRAM = `
import ctypes, os, socket, threading, time
s = socket.socket()
threading.Thread(target=time.sleep, args=(60,)).start()
print(os.fstat(s.fileno()).st_ino, flush=True)
ctypes.CDLL(None).pthread_exit(None)
`;

/** A program whose first thread has ended: the system counts it as a zombie, though it holds a socket still. */
export async function runLeaderless(): Promise<{ child: ChildProcess; pid: number; inode: number }> {
  const child = spawn('python3', ['-c', PROGRAM]);
  const inode = await new Promise<Buffer>((resolve) => child.stdout.once('data', resolve));
  const pid = child.pid ?? 0;
  await vi.waitUntil(() => readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z '));
  return { child, pid, inode: Number(inode.toString()) };
}
