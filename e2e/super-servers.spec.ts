import { join } from 'node:path';
import { projectFolder } from './support/folders.ts';
import { inNetwork, listCommand, networkOf, readListing, type ListedSocket } from './support/listing.ts';
import { openMachine, type Daemon, type Machine } from './support/machine/machine.ts';
import { expect, test } from './support/porthole-app.ts';
import { rows, setFilterHere } from './support/window.ts';

/** Debian's super-server reads this file where it is told no other; nobody has called the telnet server yet. */
const FILE = '/etc/inetd.conf';
const PORT = 2323;

let machine: Machine;
let inetd: Daemon;

async function listener(port: number): Promise<ListedSocket | undefined> {
  const listing = readListing(await machine.run(listCommand()));
  return inNetwork(networkOf('self'), listing).find(
    ({ local, state }) => local.port === port && state === 'LISTEN',
  );
}

test.beforeAll(async () => {
  // Real servers take their time to start.
  test.setTimeout(600_000);
  machine = await openMachine(['inetutils-telnetd']);
  machine.write(FILE, `127.0.0.1:${PORT} stream tcp nowait root /usr/sbin/telnetd telnetd\n`);
  inetd = machine.start(['/usr/sbin/inetutils-inetd', '--debug']);
});
test.afterAll(async () => {
  await inetd.stop();
  await machine.close();
});

test('an idle super-server is told by its file, as the super-server sees it', async ({ start }) => {
  await expect
    .poll(async () => (await listener(PORT))?.carrier, { timeout: 30_000 })
    .toEqual({
      id: 'inetd',
      target: { kind: 'program', name: '/usr/sbin/telnetd' },
      evidence: 'configuration',
      file: FILE,
    });
  for (const [language, sentences] of [
    ['en', `The connections are served by /usr/sbin/telnetd. ${FILE} says so.`],
    ['ko', `실제로 연결을 처리하는 프로그램: /usr/sbin/telnetd. 설정 파일에서 확인했습니다(${FILE}).`],
  ] as const) {
    const { page } = await start({ settings: { language } });
    await setFilterHere(page, `port:${PORT} is:listening verdict:carrier`);
    await expect(rows(page)).toHaveCount(1);
    await rows(page).first().click();
    await expect(page.getByTestId('details').locator('[data-verdict] p')).toContainText(sentences);
  }
});

test("a user's systemd is told by the units of that user, and by what is made of their templates", async () => {
  const template = '/etc/systemd/user/notes@.socket';
  machine.write(template, '[Socket]\nListenStream=127.0.0.1:%i\n');
  machine.write('/etc/systemd/user/notes@8081.socket.d/accept.conf', '[Socket]\nService=notes.service\n');
  await machine.run(['mkdir', '-p', '/etc/systemd/user/sockets.target.wants']);
  await machine.run(['ln', '-sf', template, '/etc/systemd/user/sockets.target.wants/notes@8081.socket']);
  // The real one needs a session of its own: this has its name, its argument and its socket.
  const script = join(projectFolder, 'e2e', 'programs', 'listen-as.mjs');
  // It ends with its input, which here never does.
  const open = 'mkfifo /etc/open && exec "$@" <>/etc/open';
  const systemd = machine.start([
    'sh',
    '-c',
    open,
    'sh',
    process.execPath,
    script,
    '8081',
    'systemd',
    '--user',
  ]);
  try {
    await expect
      .poll(async () => (await listener(8081))?.carrier, { timeout: 30_000 })
      .toMatchObject({
        id: 'systemd-user',
        target: { kind: 'unit', name: 'notes.service' },
        evidence: 'configuration',
      });
  } finally {
    await systemd.stop();
  }
});
