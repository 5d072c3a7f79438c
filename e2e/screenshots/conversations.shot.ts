import { expect, test } from '../support/porthole-app.ts';
import { openTown, type TownSize } from '../support/town.ts';
import { filterBox, setFilter } from '../support/window.ts';
import { LOOKS, picture, resize, settingsOf } from './looks.ts';

const SIZES: readonly TownSize[] = [20, 500, 5000];
/** Those who made the picture, what they closed and the machine's other networks are not of the town. */
const TOWN = 'namespace:host -process:electron -cmd:playwright -state:time-wait';

for (const size of SIZES) {
  test.describe(`${size} sockets`, () => {
    let close: () => Promise<void>;
    test.beforeAll(async () => {
      close = await openTown(size);
    });
    test.afterAll(() => close());

    for (const look of LOOKS) {
      test(`conversations, ${look.name}`, async ({ start }) => {
        const porthole = await start({ settings: { ...settingsOf(look), view: 'conversations' } });
        const { page } = porthole;
        const shot = (what: string) => picture(page, `conversations-${what}-${look.name}`);
        await resize(porthole, 1400, 900);
        await setFilter(page, TOWN);
        await expect(page.getByTestId('conversation-node').first()).toBeVisible();
        // A box that is typed in shows the end of a long filter, and its list of what could stand there.
        await filterBox(page).blur();
        await shot(String(size));
        if (size === 20) {
          await resize(porthole, 800, 600);
          await shot('small');
          await resize(porthole, 1400, 900);
        }
        await page.getByTestId('conversation-row').first().click();
        await shot(`${size}-selected`);
      });
    }
  });
}
