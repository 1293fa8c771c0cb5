const PATHS = {
  add: 'M8 3.5v9M3.5 8h9',
  back: 'M10 3 5 8l5 5',
  close: 'm4 4 8 8m0-8-8 8',
  copy: 'M5.5 5.5v-3h8v8h-3m-8-5h8v8h-8z',
  delete: 'M2.5 4.5h11m-7.5 0V2.8h4v1.7m-6 0 .6 8.7h6.8l.6-8.7M6.8 7v3.7M9.2 7v3.7',
  detach:
    'M6.5 4.5 8 3a3.2 3.2 0 0 1 4.6 4.6l-1.5 1.5m-1.6 2.4L8 13a3.2 3.2 0 0 1-4.6-4.6l1.5-1.5M2.5 2.5l11 11',
  download: 'M8 2.5v7.3M4.8 7 8 10.2 11.2 7M2.8 13.2h10.4',
  edit: 'm3 13 .7-2.9 7-7a1.5 1.5 0 0 1 2.2 2.2l-7 7L3 13Z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  options: 'M2.5 4.8h11m-11 6.4h11m-3-8.2v3.6m-5 2.8V13',
  out: 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4m0-4-6 6',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2 3.2 3.2',
  undo: 'M5.5 3 2.5 6l3 3m-3-3h7a4 4 0 0 1 0 8H6',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing of 16 px that repeats what the words or the label beside it say. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
