import type { Owner, Socket } from './socket.ts';

type User = Pick<Owner, 'user' | 'uid'>;

/** A user by name, or by number where the system knows no name, as of a user inside a container. */
export const userText = ({ user, uid }: User): string | null => user ?? (uid === null ? null : `uid ${uid}`);

/**
 * Who runs it: the effective user of the process. Whose the socket is counts only where no process can tell, since
 * a socket keeps the user that made it though its process became another.
 */
export function runnerOf(
  owner: User | null | undefined,
  socket: Pick<Socket, 'user' | 'uid'> | undefined,
): string | null {
  const told = owner === null || owner === undefined ? null : userText(owner);
  return told ?? (socket === undefined ? null : userText(socket));
}
