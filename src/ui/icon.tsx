/** Our icons, drawn on 24 × 24. They are inlined where they stand: compressed, a repeated one costs a few bytes. */
import type { JSX } from 'preact'

export type IconName = keyof typeof SHAPES

/** An icon beside words is hidden from screen readers; one that stands alone needs a `label`. */
export function Icon({ name, label, class: extra }: { name: IconName; label?: string; class?: string }) {
  return (
    <svg
      class={extra ? `icon ${extra}` : 'icon'}
      viewBox="0 0 24 24"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' })}
    >
      {SHAPES[name]()}
    </svg>
  )
}

const SHAPES = {
  check: () => <path d="M5 12.5l4.5 4.5L19 7.5" />,
  x: () => <path d="M6 6l12 12M18 6L6 18" />,
  plus: () => <path d="M12 5v14M5 12h14" />,
  search: () => (
    <>
      <circle cx="10.8" cy="10.8" r="6.3" />
      <path d="M15.5 15.5L20.5 20.5" />
    </>
  ),
  menu: () => <path d="M4 7h16M4 12h16M4 17h16" />,
  right: () => <path d="M5 12h14M13 6l6 6-6 6" />,
  left: () => <path d="M19 12H5M11 6l-6 6 6 6" />,
  up: () => <path d="M6 15l6-6 6 6" />,
  down: () => <path d="M6 9l6 6 6-6" />,
  next: () => <path d="M9 6l6 6-6 6" />,
  clock: () => (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.3V12l3.2 2" />
    </>
  ),
  pause: () => (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M10 9v6M14 9v6" />
    </>
  ),
  belum: () => (
    <>
      <circle cx="12" cy="12" r="8.5" stroke-dasharray="3.4 3.3" />
      <path d="M12 8v4.6M12 15.8v.1" />
    </>
  ),
  proses: () => (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  selesai: () => (
    <>
      <circle cx="12" cy="12" r="9.2" fill="currentColor" stroke="none" />
      <path d="M8 12.3l2.8 2.8L16 9.6" class="tick" stroke-width="2.2" />
    </>
  ),
  arsip: () => <path d="M4 5h16v4H4zM5.5 9v10h13V9M10 13h4" />,
  alert: () => <path d="M12 4.2L2.8 19.8h18.4zM12 10.3v4.2M12 17.2v.1" />,
  info: () => (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5M12 8v.1" />
    </>
  ),
  flag: () => <path d="M6 21V4h12l-2.5 4 2.5 4H6" />,
  pin: () => (
    <>
      <path d="M12 21s7-6.1 7-11.4A7 7 0 0 0 5 9.6C5 14.9 12 21 12 21z" />
      <circle cx="12" cy="9.8" r="2.4" />
    </>
  ),
  cal: () => (
    <>
      <rect x="4" y="5.5" width="16" height="15" rx="2" />
      <path d="M4 10h16M8 3.3v4M16 3.3v4" />
    </>
  ),
  agency: () => <path d="M3.5 20h17M4.5 9.5L12 4l7.5 5.5zM6.8 9.8V17M10.3 9.8V17M13.7 9.8V17M17.2 9.8V17" />,
  user: () => (
    <>
      <circle cx="12" cy="8" r="4" />
      <path d="M4.5 20.5a7.5 7.5 0 0 1 15 0" />
    </>
  ),
  users: () => (
    <>
      <circle cx="9" cy="8.5" r="3.5" />
      <path d="M2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 5.3a3.5 3.5 0 0 1 0 6.4M17.5 14a6.5 6.5 0 0 1 4 5.5" />
    </>
  ),
  lock: () => (
    <>
      <rect x="5" y="10.5" width="14" height="10" rx="2.5" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5" />
    </>
  ),
  tag: () => (
    <>
      <path d="M4 12.6V5.2C4 4.5 4.5 4 5.2 4h7.4L20.3 11.7a1.7 1.7 0 0 1 0 2.4l-6.2 6.2a1.7 1.7 0 0 1-2.4 0z" />
      <path d="M8.4 8.4v.1" />
    </>
  ),
  eye: () => (
    <>
      <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
      <circle cx="12" cy="12" r="3" />
    </>
  ),
  mask: () => (
    <path d="M4 4l16 16M9.9 5.8A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a16 16 0 0 1-2.6 3.4M6.3 7.6A15.6 15.6 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4.4-1.2" />
  ),
  copy: () => (
    <>
      <rect x="9" y="9" width="11" height="11" rx="2" />
      <path d="M5.5 15A1.5 1.5 0 0 1 4 13.5v-8A1.5 1.5 0 0 1 5.5 4h8A1.5 1.5 0 0 1 15 5.5" />
    </>
  ),
  print: () => (
    <path d="M7 8V4h10v4M7 17H5.5A1.5 1.5 0 0 1 4 15.5V10a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v5.5a1.5 1.5 0 0 1-1.5 1.5H17M7 14h10v6H7z" />
  ),
  clip: () => (
    <path d="M19.5 11.5l-7.7 7.7a4.7 4.7 0 0 1-6.6-6.6l8-8a3.1 3.1 0 0 1 4.4 4.4l-7.9 7.9a1.6 1.6 0 0 1-2.2-2.2l7.2-7.2" />
  ),
  image: () => (
    <>
      <rect x="3.5" y="5" width="17" height="14" rx="2" />
      <circle cx="8.5" cy="10" r="1.6" />
      <path d="M4 17l5-4.5 3.5 3 3.5-4 4.5 4.5" />
    </>
  ),
  doc: () => <path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6" />,
  send: () => <path d="M3.5 11.5L20.5 4 14 20.5l-3.2-7.3zM10.8 13.2L20.5 4" />,
  inbox: () => <path d="M4 13l2.5-8h11L20 13v6H4zM4 13h5l1 2.5h4l1-2.5h5" />,
  forward: () => <path d="M14 5.5l6 6-6 6M20 11.5h-9a7 7 0 0 0-7 7" />,
  back: () => <path d="M10 5.5l-6 6 6 6M4 11.5h9a7 7 0 0 1 7 7" />,
  star: () => <path d="M12 4l2.5 5.2 5.7.8-4.1 4 1 5.7L12 17l-5.1 2.7 1-5.7-4.1-4 5.7-.8z" />,
  phone: () => (
    <path d="M6.5 4h2.8L11 8.5 8.8 10a11 11 0 0 0 5.2 5.2l1.5-2.2 4.5 1.7v2.8A2.5 2.5 0 0 1 17.5 20 13.5 13.5 0 0 1 4 6.5 2.5 2.5 0 0 1 6.5 4z" />
  ),
  sms: () => <path d="M4 5h16v11.5H10.5L6 20.5v-4H4z" />,
  ask: () => (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M9.6 9.6a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.2.9-1.2 1.8M12 16.5v.1" />
    </>
  ),
  shield: () => <path d="M12 3.5l7 2.5v5.5c0 4.5-3 7.6-7 9-4-1.4-7-4.5-7-9V6zM9 12l2.2 2.2L15.3 10" />,
  link: () => (
    <path d="M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1" />
  ),
  download: () => <path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15" />,
  edit: () => <path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM14 6.5l3.5 3.5" />,
  sign: () => <path d="M3.5 17c3-1 4.5-11 7-11s-2 11 .5 11 2.5-4 4-4 .5 3 5.5 2.5M4 20.5h16" />,
  scale: () => <path d="M12 4v16M8 20h8M5 7h14M5 7l-2.5 6.5a3 3 0 0 0 5 0zM19 7l-2.5 6.5a3 3 0 0 0 5 0z" />,
  route: () => (
    <>
      <circle cx="6" cy="18" r="2.3" />
      <circle cx="18" cy="6" r="2.3" />
      <path d="M8.3 18H15a3 3 0 0 0 0-6H9a3 3 0 0 1 0-6h6.7" />
    </>
  ),
  key: () => (
    <>
      <circle cx="8" cy="15.5" r="4" />
      <path d="M11 12.5l8.5-8.5M16.5 7l2.5 2.5M13.8 9.7l2 2" />
    </>
  ),
  out: () => <path d="M10 4H5v16h5M9.5 12H20M15.5 7.5L20 12l-4.5 4.5" />,
  swap: () => <path d="M4 8.5h14M14.5 5L18 8.5 14.5 12M20 15.5H6M9.5 12L6 15.5 9.5 19" />,
  filter: () => <path d="M4 6.5h16M7 12h10M10 17.5h4" />,
  rows: () => <path d="M4 6h16M4 10h16M4 14h16M4 18h16" />,
  p1: () => (
    <>
      <path d="M5.5 19.5v-3" />
      <path opacity=".3" d="M12 19.5v-8M18.5 19.5v-14" />
    </>
  ),
  p2: () => (
    <>
      <path d="M5.5 19.5v-3M12 19.5v-8" />
      <path opacity=".3" d="M18.5 19.5v-14" />
    </>
  ),
  p3: () => <path d="M5.5 19.5v-3M12 19.5v-8M18.5 19.5v-14" />,
  bell: () => <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.7h-15zM10 21h4" />,
  device: () => (
    <>
      <rect x="7" y="3" width="10" height="18" rx="2" />
      <path d="M11 18h2" />
    </>
  ),
} satisfies Record<string, () => JSX.Element>
