/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { parseInlineText } from "../../text/inline-text.js";

/** A text of a document: plain text with code and links. */
export function InlineText({ text }: { text: string }): JSX.Element {
  return (
    <>
      {parseInlineText(text).map((parts) => (
        <p>
          {parts.map(({ kind, value }) => {
            if (kind === "code") return <code>{value}</code>;
            if (kind === "link") return <a href={value}>{value}</a>;
            return value;
          })}
        </p>
      ))}
    </>
  );
}
