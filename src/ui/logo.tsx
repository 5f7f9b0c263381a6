/** A speech bubble in the red and white of the flag, with the exclamation mark of LAPOR! inside. */
export function Logo({ href, home }: { href: string; home: string }) {
  return (
    <a class="logo" href={href} aria-label={`LAPOR! ${home}`}>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        <path fill="#fff" d={BUBBLE} />
        <path fill="#c8141e" d="M12 2h16a10 10 0 0 1 10 10v12H2V12A10 10 0 0 1 12 2z" />
        <path class="edge" d={BUBBLE} />
        <path
          fill="#fff"
          d="M17.3 7h5.4a.9.9 0 0 1 .9 1l-1 11.5a1 1 0 0 1-1 .9h-3.2a1 1 0 0 1-1-.9L16.4 8a.9.9 0 0 1 .9-1z"
        />
        <circle cx="20" cy="30.500" r="3.500" fill="#c8141e" />
      </svg>
      <span>LAPOR!</span>
    </a>
  )
}

const BUBBLE = 'M12 2h16a10 10 0 0 1 10 10v16a10 10 0 0 1-10 10H5a3 3 0 0 1-3-3V12A10 10 0 0 1 12 2z'
