/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useState } from "preact/hooks";

interface Props {
  text: () => string;
  label: string;
  done: string;
}

/** Milliseconds for which the confirmation is shown. */
const shown = 1600;

export function CopyButton({ text, label, done }: Props): JSX.Element {
  const [isDone, setDone] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(text()).then(
      () => {
        setDone(true);
        setTimeout(() => setDone(false), shown);
      },
      () => setDone(false),
    );
  };
  return (
    <button type="button" class="pg-quiet" onClick={copy}>
      <span aria-live="polite">{isDone ? done : label}</span>
    </button>
  );
}
