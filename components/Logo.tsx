/** The mark of the house: a tick drawn in one stroke that ends in an underline. Same path as `icon/tickmark.svg`. */
export function Logo() {
  return (
    <svg class="logo" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M13.2 2.2 6.2 9.8 3.4 7C1.6 8.6 1 14 3.6 14h10.2" />
    </svg>
  );
}
