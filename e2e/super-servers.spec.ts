import { inNetwork, listCommand, networkOf, readListing, type ListedSocket } from './support/listing.ts';
import { openMachine, type Daemon, type Machine } from './support/machine/machine.ts';
import { expect, test } from './support/porthole-app.ts';
import { rows, setFilterHere } from './support/window.ts';

/** Two of Debian's super-servers, with a telnet server behind each that nobody has called yet. */
const SERVERS = [
  {
    name: 'inetutils-inetd',
    port: 2323,
    file: '/etc/inetd.conf',
    command: ['/usr/sbin/inetutils-inetd', '--debug'],
  },
  {
    name: 'openbsd-inetd',
    port: 2424,
    file: '/etc/porthole-inetd.conf',
    command: ['/usr/sbin/inetd', '-i', '/etc/porthole-inetd.conf'],
  },
] as const;

let machine: Machine;
const daemons: Daemon[] = [];

async function listenerOf(port: number): Promise<ListedSocket | undefined> {
  const listing = readListing(await machine.run(listCommand()));
  return inNetwork(networkOf('self'), listing).find(
    ({ local, state }) => local.port === port && state === 'LISTEN',
  );
}

test.beforeAll(async () => {
  // The first time, packages come from Debian's mirror.
  test.setTimeout(600_000);
  machine = await openMachine(['inetutils-telnetd', 'openbsd-inetd']);
  for (const { port, file, command } of SERVERS) {
    machine.write(file, `127.0.0.1:${port} stream tcp nowait root /usr/sbin/telnetd telnetd\n`);
    daemons.push(machine.start(command));
  }
});
test.afterAll(async () => {
  await Promise.all(daemons.map((daemon) => daemon.stop()));
  await machine.close();
});

for (const { name, port, file } of SERVERS) {
  test(`${name} is asked for whom it waits, by its file`, async ({ start }) => {
    await expect
      .poll(async () => (await listenerOf(port))?.carrier, { timeout: 30_000 })
      .toEqual({
        id: 'inetd',
        target: { kind: 'program', name: '/usr/sbin/telnetd' },
        evidence: 'configuration',
        file,
      });
    for (const [language, sentences] of [
      ['en', `The connections are served by /usr/sbin/telnetd. ${file} says so.`],
      ['ko', `실제로 연결을 처리하는 프로그램: /usr/sbin/telnetd. 설정 파일에서 확인했습니다(${file}).`],
    ] as const) {
      const { page } = await start({ settings: { language } });
      await setFilterHere(page, `port:${port} is:listening verdict:carrier`);
      await expect(rows(page)).toHaveCount(1);
      await rows(page).first().click();
      await expect(page.getByTestId('details').locator('[data-verdict] p')).toContainText(sentences);
    }
  });
}
