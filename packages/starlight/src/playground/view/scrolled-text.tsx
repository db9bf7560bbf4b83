/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren, JSX } from "preact";

/** A text that scrolls if it is too wide or too long. It is focusable, so that keys can scroll it. */
export function ScrolledText({ text, name }: { text: ComponentChildren; name?: string }): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard.
    <pre class={name} tabIndex={0}>
      {text}
    </pre>
  );
}
