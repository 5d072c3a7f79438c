import { loadKoffi } from '../linux/load-koffi.ts';

/** System call numbers, the same on every architecture (`include/uapi/asm-generic/unistd.h`). */
const PIDFD_SEND_SIGNAL = 424;
const PIDFD_OPEN = 434;

/** Positive errno, or 0. */
export type Errno = number;

/**
 * Processes by descriptor (pidfd_open(2), Linux 5.3): a descriptor means one process for ever, so that a signal
 * sent through it cannot reach a later process of the same pid.
 */
export interface Pidfd {
  open(pid: number): { readonly descriptor: number } | { readonly errno: Errno };
  /** 0 sends nothing and tells whether it could be sent. */
  send(descriptor: number, signal: number): Errno;
  close(descriptor: number): void;
}

/** Throws where koffi has no binary for this machine. A kernel without pidfd answers ENOSYS. */
export function loadPidfd(): Pidfd {
  const koffi = loadKoffi();
  const library = koffi.load(null);
  const call = library.func('int64_t syscall(int64_t number, ...)');
  const closeDescriptor = library.func('int close(int fd)');
  return {
    open(pid) {
      const descriptor = Number(call(PIDFD_OPEN, 'int64_t', pid, 'int64_t', 0));
      return descriptor < 0 ? { errno: koffi.errno() } : { descriptor };
    },
    send(descriptor, signal) {
      const args = ['int64_t', descriptor, 'int64_t', signal, 'void *', null, 'int64_t', 0] as const;
      return Number(call(PIDFD_SEND_SIGNAL, ...args)) < 0 ? koffi.errno() : 0;
    },
    close: (descriptor) => void closeDescriptor(descriptor),
  };
}
