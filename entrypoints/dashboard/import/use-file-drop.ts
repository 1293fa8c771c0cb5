import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Takes files that are dropped anywhere on the page, which would otherwise leave it to show the file. Gives whether one
 * is held over the page.
 */
export function useFileDrop(onFile: (file: File | undefined) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const ending = new AbortController();
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop') =>
      window.addEventListener(
        type,
        (event) => {
          const { dataTransfer } = event;
          if (!dataTransfer?.types.includes('Files')) return;
          event.preventDefault();
          // Left for another element of the page it comes into that one; left for none it is gone.
          setOver(
            type === 'dragenter' ||
              type === 'dragover' ||
              (type === 'dragleave' && event.relatedTarget !== null),
          );
          if (type === 'drop') latest.current(dataTransfer.files[0]);
        },
        ending,
      );
    listen('dragenter');
    listen('dragover');
    listen('dragleave');
    listen('drop');
    return () => ending.abort();
  }, []);
  return isOver;
}
