/** Line drawings on a field of 20 by 20, one stroke wide. */
const paths = {
  situation: 'M3 16V9m4.7 7V4m4.6 12V7m4.7 9v-4',
  series: 'M2.5 14.5 7 9l4 3 6.5-8M2.5 17.5h15',
  map: 'M10 17.5s5.5-5 5.5-9a5.5 5.5 0 0 0-11 0c0 4 5.5 9 5.5 9ZM10 10.4a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z',
  timeline: 'M2.5 10h15M5 10V6m4.5 4V4m3 6v6m3-6V7.5',
  accounts: 'M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M7.5 9.5h5.5M7.5 12h5.5M7.5 14.5H11',
  conflicts: 'M3 6h8.5m-2.5-3 3 3-3 3M17 14H8.5m2.5-3-3 3 3 3',
  review: 'M3 10.5 7.5 15 17 5',
  sources:
    'M10 5.5 5 14m5-8.5L15 14m-8.5 1h7M10 5.6a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM4.5 17a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Zm11 0a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  search: 'M8.8 14.5a5.7 5.7 0 1 0 0-11.4 5.7 5.7 0 0 0 0 11.4ZM13 13l4.5 4.5',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  settings: 'M3 6h8m4 0h2M3 14h2m4 0h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  add: 'M10 4v12M4 10h12',
  close: 'm5 5 10 10M15 5 5 15',
  back: 'M12.5 4 6.5 10l6 6',
  forward: 'M7.5 4l6 6-6 6',
  down: 'm4.5 7.5 5.5 6 5.5-6',
  up: 'm4.5 12.5 5.5-6 5.5 6',
  undo: 'M7.5 4 4 7.5 7.5 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8',
  export: 'M10 3v9m-3.5-3.5L10 12l3.5-3.5M3.5 14v3h13v-3',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.01M8.5 8.5h.01M11.5 8.5h.01M14.5 8.5h.01M6.5 11.5h7',
  open: 'M8 4H4v12h12v-4M11 4h5v5M16 4l-7 7',
} as const;

export type IconName = keyof typeof paths;

/** A picture beside words that say the same, so hidden from those who hear the page. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      className={name === 'back' || name === 'forward' ? 'turns' : undefined}
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.4 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
