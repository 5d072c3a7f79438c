import { mariadb, postgresqls, redises } from './databases.ts';
import { dhcpAndNames, OTHER_LINK, USUAL_LINK } from './dhcp.ts';
import { dovecot } from './dovecot.ts';
import { nginx } from './nginx.ts';
import { postfix } from './postfix.ts';
import type { Server } from './server.ts';
import { sshd } from './sshd.ts';
import { telnetd } from './telnetd.ts';
import { tftpds } from './tftpd.ts';
import { vsftpds } from './vsftpd.ts';
import { xrdps } from './xrdp.ts';

export const servers: readonly Server[] = [
  mariadb,
  ...postgresqls,
  nginx,
  sshd,
  ...vsftpds,
  telnetd,
  postfix,
  dovecot,
  ...dhcpAndNames,
  ...tftpds,
  ...xrdps,
  ...redises,
];

export const links = [USUAL_LINK, OTHER_LINK];

/** The users that the packages' installation would add. */
export const users: readonly string[] = [
  'mysql',
  'postgres',
  'sshd',
  'ftp',
  'postfix',
  'postdrop',
  'dovecot',
  'dovenull',
  'dnsmasq',
  'tftp',
  'xrdp',
  'redis',
];
