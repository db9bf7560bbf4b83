import type { Diagnostic, SourceLocation } from "../diagnostics/diagnostic.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { advised, finding } from "../findings/finding.js";
import type { Refusal, RefusedReference } from "./references.js";

const longest = 80;

interface Words {
  what(shown: string): Message;
  hint(shown: string, folder: string): Message;
}

const refusals: Readonly<Record<RefusedReference, Words>> = {
  outside: {
    what: (shown) => phrase`leads out of the folder, to ${shown}, and was not followed`,
    hint: (_, folder) => phrase`To allow this file to be read, use --allow-ref ${folder}`,
  },
  address: {
    what: () => phrase`leads to an address and was not followed: reading makes no request`,
    hint: (shown) =>
      /^https?:/.test(shown)
        ? phrase`Fetch what it means beside the pages: corsac add <page> --service <name> --follow-refs --allow-origin ${originOf(shown)}`
        : phrase`Bundle the parts into one file, or save them beside the page.`,
  },
  missing: {
    what: (shown) => phrase`leads to ${shown}, which is not there`,
    hint: () => phrase`Put the file there, or correct the reference.`,
  },
  "not-text": {
    what: (shown) => phrase`leads to ${shown}, which is no text`,
    hint: () => phrase`Save the file as UTF-8, or correct the reference.`,
  },
  "too-large": {
    what: (shown) => phrase`leads to ${shown}, which is larger than any documentation and was not read`,
    hint: () => phrase`Check the reference; split a file that is really this large.`,
  },
};

/** The finding for a reference whose file is not available. */
export function refusedFinding(
  reference: string,
  { refused, shown }: { refused: Refusal; shown: string },
  location: SourceLocation,
): Diagnostic {
  const { what, hint } = refusals[refused.reason];
  const name = refused.reason === "address" ? cut(shown) : ending(shown);
  return {
    ...finding("foreign-reference", phrase`The reference ${quoted(reference)} ${what(name)}`, location),
    ...advised(hint(name, refused.folder ?? folderOf(shown))),
  };
}

/** The finding for a reference whose file exists, but not the part in it. */
export function unknownPart(reference: string, what: Message, location: SourceLocation): Diagnostic {
  const hint = phrase`Correct the reference.`;
  return {
    ...finding("foreign-reference", phrase`The reference ${quoted(reference)} ${what}`, location),
    ...advised(hint),
  };
}

function quoted(reference: string): string {
  return JSON.stringify(cut(reference));
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** The end of a long path, which contains the file's name. */
function ending(path: string): string {
  return path.length > longest ? `…${path.slice(-longest)}` : path;
}

function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end < 0 ? "." : path.slice(0, end) || "/";
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}
