import * as v from 'valibot';
import { LONGEST_FILTER } from './filter/longest.ts';
import { columnLayoutsSchema, GROUPINGS, SORT_COLUMNS, sortSchema } from './table-settings.ts';

/** More would be a list to search in, and the filter history is one already. */
export const MOST_SAVED_VIEWS = 50;
export const LONGEST_VIEW_NAME = 60;

/** A filter and how its answer is shown, under a name. What it does not say stays as it is when it is applied. */
export const savedViewSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_VIEW_NAME)),
  filter: v.pipe(v.string(), v.maxLength(LONGEST_FILTER)),
  /** The tab; one of a newer version is left where it is. */
  view: v.optional(v.pipe(v.string(), v.maxLength(40))),
  sort: v.optional(sortSchema(SORT_COLUMNS)),
  group: v.optional(v.picklist(GROUPINGS)),
  columns: v.optional(columnLayoutsSchema),
});
export type SavedView = v.InferOutput<typeof savedViewSchema>;

export const savedViewsSchema = v.pipe(v.array(savedViewSchema), v.maxLength(MOST_SAVED_VIEWS));

/** What is read: a view that makes no sense is left out, the others stay. */
export const rememberedViews = v.pipe(
  v.unknown(),
  v.transform((value): SavedView[] =>
    (Array.isArray(value) ? value : [])
      .filter((each): each is SavedView => v.is(savedViewSchema, each))
      .slice(0, MOST_SAVED_VIEWS),
  ),
);

/** At its place where its id is known, else at the end; the oldest leaves where there are too many. */
export function putView(views: readonly SavedView[], view: SavedView): SavedView[] {
  if (views.some(({ id }) => id === view.id)) return views.map((each) => (each.id === view.id ? view : each));
  return [...views, view].slice(-MOST_SAVED_VIEWS);
}

export function removeView(views: readonly SavedView[], id: string): SavedView[] {
  return views.filter((each) => each.id !== id);
}

/** Changes places with its neighbour; the first cannot go up, nor the last down. */
export function moveView(views: readonly SavedView[], id: string, by: 1 | -1): SavedView[] {
  const from = views.findIndex((each) => each.id === id);
  const to = from + by;
  const moved = views[from];
  if (moved === undefined || to < 0 || to >= views.length) return [...views];
  const others = views.filter((each) => each.id !== id);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
