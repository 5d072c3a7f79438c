/** What the system's menu does to the window by itself, and the palette on request. By the names of their texts. */
export const WINDOW_ROLES = ['zoomIn', 'zoomOut', 'resetZoom', 'fullScreen', 'about', 'quit'] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];
