import bash from "highlight.js/lib/languages/bash";
import typescript from "highlight.js/lib/languages/typescript";
import { createLowlight } from "lowlight";

/** A piece of a program with the class of its colour, if it has one. */
export interface Piece {
  text: string;
  name?: string;
}

interface Node {
  type: string;
  value?: string;
  properties?: { className?: unknown };
  children?: readonly Node[];
}

const lowlight = createLowlight({ sh: bash, ts: typescript });

/** The pieces of a program in a language of the samples, `ts` or `sh`. Without colours in any other. */
export function highlight(code: string, language: string): Piece[] {
  if (!lowlight.registered(language)) return [{ text: code }];
  return piecesOf(lowlight.highlight(language, code), undefined);
}

function piecesOf({ value, properties, children = [] }: Node, around: string | undefined): Piece[] {
  if (value !== undefined) return [around === undefined ? { text: value } : { text: value, name: around }];
  const [own] = Array.isArray(properties?.className) ? properties.className : [];
  const name = typeof own === "string" ? own.replace(/^hljs-/, "pg-code-") : around;
  return children.flatMap((child) => piecesOf(child, name));
}
