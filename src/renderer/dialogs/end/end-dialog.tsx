import type { InspectedSocket, Owner } from '../../../shared/socket.ts';
import { EndProcess } from './end-process.tsx';
import { NobodyToEnd } from './nobody-to-end.tsx';

export interface EndDialogProps {
  readonly socket: InspectedSocket | null;
  readonly owners: readonly Owner[];
  readonly onClose: () => void;
}

/** "Make it let go": a process to end, or why there is none. */
export function EndDialog({ socket, owners, onClose }: EndDialogProps) {
  const [first, ...others] = owners;
  return first === undefined ? (
    <NobodyToEnd socket={socket} onClose={onClose} />
  ) : (
    <EndProcess owners={[first, ...others]} onClose={onClose} />
  );
}
