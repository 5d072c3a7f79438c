import type { TFunction } from 'i18next';
import type { PortRemark } from './port-remarks.ts';
import type { Namespace } from './socket.ts';

/** A remark in words that hold for this system: who may open a low port differs. */
export function remarkText(
  remark: PortRemark,
  namespace: Namespace | null,
  platform: string,
  t: TFunction,
): string {
  const isMac = remark === 'privileged' && platform === 'darwin';
  return t(isMac ? 'remark.privilegedOnMac' : `remark.${remark}`, {
    start: namespace?.unprivilegedPortStart,
  });
}
