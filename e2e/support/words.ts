import en from '../../resources/locales/en.json' with { type: 'json' };
import ko from '../../resources/locales/ko.json' with { type: 'json' };

/** What the window says, for tests that run in both languages. */
export type Words = typeof en | typeof ko;

export const WORDS = { en, ko } as const;
