import type { JournalEntry } from "../contract/journal-entry.js";

/** The properties of a create that are written to its entry. */
export interface CreateFacts {
  readonly service: { readonly name: string };
  readonly modelId: string;
  readonly lifecycle: { readonly name: string } | undefined;
  readonly input: unknown;
}

export async function newEntry(work: CreateFacts, since: number): Promise<JournalEntry> {
  return {
    nonce: newNonce(),
    state: "sending",
    service: work.service.name,
    model: work.modelId,
    ...(work.lifecycle === undefined ? {} : { lifecycle: work.lifecycle.name }),
    inputHash: await hashInput(work.input),
    sentAt: new Date(since).toISOString(),
  };
}

/** `crypto.randomUUID` is absent in insecure contexts and in React Native. */
function newNonce(): string {
  return (
    globalThis.crypto?.randomUUID?.() ??
    Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10).padEnd(8, "0")).join("-")
  );
}

/** SHA-256, hexadecimal, of a value as JSON with sorted keys; `""` in runtimes without `crypto.subtle`. */
export async function hashInput(input: unknown): Promise<string> {
  if (!globalThis.crypto?.subtle) return "";
  const text = new TextEncoder().encode(canonical(input));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function canonical(value: unknown): string {
  const text: string | undefined = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
  return text ?? "null";
}
