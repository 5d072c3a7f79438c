/**
 * Programs with a short option for a secret. `-p` is a port to most programs and a password to these, so the option
 * alone says nothing. From their manual pages.
 */
export interface SecretOption {
  readonly programs: RegExp;
  /** What follows it, glued or as the next argument, is the secret. */
  readonly option: string;
  /** `glued`: only within the same argument; `apart`: only as the next one; `either`: both. */
  readonly form: 'glued' | 'apart' | 'either';
  /** The secret is what stands behind this sign; without it all of it. */
  readonly after?: ':' | '%' | '=' | ',';
  /** Only where this word came before: `docker login -p` is a password, `docker run -p` a port. */
  readonly command?: string;
  /** What the argument looks like where it is no secret all the same. */
  readonly unless?: RegExp;
}

const programs = (names: string): RegExp => new RegExp(`^(?:${names})(?:\\.exe)?$`, 'i');

const MYSQL = programs(
  'mysql|mariadb|(?:mysql|mariadb)-?(?:dump|admin|import|show|check|slap|pump|sh|binlog|_upgrade)',
);

export const SECRET_OPTIONS: readonly SecretOption[] = [
  // `docker run --name mysql -p3306:3306 …`: ports of a container that bears the program's name.
  { programs: MYSQL, option: '-p', form: 'glued', unless: /^-p[\d.:]*:\d+(?:\/(?:tcp|udp))?$/ },
  { programs: programs('sshpass'), option: '-p', form: 'either' },
  {
    programs: programs('mongo|mongosh|mongodump|mongorestore|mongoexport|mongoimport'),
    option: '-p',
    form: 'either',
  },
  {
    programs: programs('docker|podman|helm|oras|skopeo|nerdctl|az|oc|cf'),
    option: '-p',
    form: 'apart',
    command: 'login',
  },
  { programs: programs('redis-cli|valkey-cli|keydb-cli'), option: '-a', form: 'apart' },
  { programs: programs('curl'), option: '-u', form: 'either', after: ':' },
  { programs: programs('curl'), option: '-U', form: 'either', after: ':' },
  { programs: programs('curl'), option: '-b', form: 'either', after: '=' },
  { programs: programs('curl|etcdctl|turnserver'), option: '--user', form: 'either', after: ':' },
  { programs: programs('curl|yum|dnf'), option: '--proxy-user', form: 'either', after: ':' },
  {
    programs: programs('ldapsearch|ldapadd|ldapmodify|ldapdelete|ldapwhoami|ldappasswd'),
    option: '-w',
    form: 'either',
  },
  {
    programs: programs('sqlcmd|bcp|isql|osql|ipmitool|mosquitto_(?:pub|sub|rr)'),
    option: '-P',
    form: 'either',
  },
  { programs: programs('smbclient|rpcclient|smbget|net'), option: '-U', form: 'either', after: '%' },
  { programs: programs('xfreerdp|wfreerdp|sdl-freerdp'), option: '/p:', form: 'glued' },
  { programs: programs('7z|7za|7zz|rar|unrar'), option: '-p', form: 'glued' },
  { programs: programs('zip|unzip'), option: '-P', form: 'apart' },
  { programs: programs('rdesktop|vncdotool|gsql|cqlsh'), option: '-p', form: 'apart' },
  {
    programs: programs('ss-server|ss-local|ss-redir|ss-tunnel|ssserver|sslocal'),
    option: '-k',
    form: 'apart',
  },
  { programs: programs('frpc|frps'), option: '-t', form: 'apart' },
  { programs: programs('transmission-daemon'), option: '-v', form: 'apart' },
  { programs: programs('transmission-remote'), option: '-n', form: 'apart', after: ':' },
  { programs: programs('nats-server'), option: '-auth', form: 'either' },
  { programs: programs('nats-server'), option: '--auth', form: 'either' },
  { programs: programs('consul|nomad|serf'), option: '-encrypt', form: 'either' },
  { programs: programs('psexec|psexec64'), option: '-p', form: 'apart' },
  { programs: programs('lftp'), option: '-u', form: 'either', after: ',' },
  { programs: programs('ttyd|gotty'), option: '-c', form: 'apart', after: ':' },
  { programs: programs('snmpget|snmpwalk|snmpbulkwalk|snmpset|snmptrap'), option: '-c', form: 'apart' },
  { programs: programs('snmpget|snmpwalk|snmpbulkwalk|snmpset|snmptrap'), option: '-A', form: 'apart' },
  { programs: programs('snmpget|snmpwalk|snmpbulkwalk|snmpset|snmptrap'), option: '-X', form: 'apart' },
  { programs: programs('ssh-keygen'), option: '-N', form: 'apart' },
  { programs: programs('ssh-keygen'), option: '-P', form: 'apart' },
  { programs: programs('x11vnc|Xvnc'), option: '-passwd', form: 'apart' },
  { programs: programs('openssl'), option: '-passin', form: 'apart', after: ':' },
  { programs: programs('openssl'), option: '-passout', form: 'apart', after: ':' },
];

/** Words after which the next one is the secret, without any option. */
export const SECRET_WORDS: readonly { readonly programs: RegExp; readonly word: RegExp }[] = [
  { programs: programs('ngrok'), word: /^(?:add-)?authtoken$/ },
  { programs: programs('vault'), word: /^login$/ },
];

/** `sqlplus user/password@host` */
export const ORACLE_LOGIN = {
  programs: programs('sqlplus|sqlldr|expdp|impdp'),
  login: /^[\w$#]{1,60}\/([^@\s]{1,200})(?=@|$)/,
};
