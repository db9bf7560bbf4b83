/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ModelSample } from "../../samples/model-samples.js";
import type { Piece } from "./highlight.js";
import { ScrolledText } from "./scrolled-text.js";

type Highlight = (code: string, language: string) => Piece[];

/** A sample. Its colours follow when their code is loaded, which happens with the first sample that is shown. */
export function SampleText({ sample: { code, language } }: { sample: ModelSample }): JSX.Element {
  const [highlight, setHighlight] = useState<Highlight>();
  useEffect(() => {
    let isGone = false;
    import("./highlight.js").then(
      (loaded) => {
        if (!isGone) setHighlight(() => loaded.highlight);
      },
      // A sample without colours is readable, too.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
  const pieces = highlight?.(code, language) ?? [{ text: code }];
  return (
    <ScrolledText
      name="pg-sample"
      text={pieces.map(({ text, name }) => (name === undefined ? text : <span class={name}>{text}</span>))}
    />
  );
}
