import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Translations of messages, by their English text, in which `{0}`, `{1}` … are the values in their order. A translation
 * may use a value several times, or not at all.
 */
export type Messages = Readonly<Record<string, string>>;

/** The translations of the command line that is being executed; none for English. */
const current = new AsyncLocalStorage<Messages>();

/** Runs a function whose messages, also the asynchronous ones, are translated. */
export function withMessages<Result>(messages: Messages, run: () => Result): Result {
  return current.run(messages, run);
}

/** The key of a message: its text, with `{0}`, `{1}` … for its values. */
export function messageKey(parts: readonly string[]): string {
  return parts.map((part, index) => (index === 0 ? part : `{${index - 1}}${part}`)).join("");
}

/** A message of the command in the language of its locale; English where the table has no translation. */
export function say(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  const messages = current.getStore();
  const translated = messages?.[messageKey(parts)];
  if (translated === undefined)
    return parts.map((part, index) => (index === 0 ? part : `${values[index - 1]}${part}`)).join("");
  return translated.replaceAll(/\{(\d+)\}/g, (_whole, index: string) => String(values[Number(index)]));
}
