/** In UTF-16 units. A longer one holds, and is remembered nowhere: nobody writes it, and no file is to grow by it. */
export const LONGEST_FILTER = 20_000;
