/** Opens the import; the arrow of `Export` turned round. */
export function ImportButton({ onOpen }: { onOpen(): void }) {
  return (
    <button type="button" class="button" aria-haspopup="dialog" onClick={onOpen}>
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 10.2V2.9M4.8 6 8 2.8 11.2 6M2.8 13.2h10.4" />
      </svg>
      Import…
    </button>
  );
}
