import { useRef } from 'preact/hooks';

export interface FileButtonProps {
  onFile(file: File): void;
}

/** A button that opens the browser's choice of files, for one of those that can be imported. */
export function FileButton({ onFile }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        hidden
        accept=".jsonld,.json,application/ld+json,application/json"
        aria-label="File to import"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // So that the same file, mended meanwhile, can be chosen again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <button type="button" class="button" onClick={() => field.current?.click()}>
        Choose a file…
      </button>
    </>
  );
}
