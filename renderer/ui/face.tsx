/** How far the mouth goes down or up, from the worst answer to the best. */
const REACH = 18;

/** A drawn face: 0 for the worst answer, 1 for the best. */
export function Face({
  mood,
  className,
}: {
  readonly mood: number;
  readonly className?: string | undefined;
}) {
  const bend = (mood - 0.5) * 2 * REACH;
  return (
    <svg
      viewBox="0 0 96 96"
      width="96"
      height="96"
      className={className}
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="48" cy="48" r="44" fill="none" stroke="currentColor" strokeWidth="4" />
      <circle cx="33" cy="38" r="5" fill="currentColor" />
      <circle cx="63" cy="38" r="5" fill="currentColor" />
      <path
        d={`M28 ${64 - bend / 2} Q48 ${64 + bend} 68 ${64 - bend / 2}`}
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </svg>
  );
}
