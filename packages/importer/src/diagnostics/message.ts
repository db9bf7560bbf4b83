/**
 * A sentence with data. The English text is the template with its values; the text in another language is the
 * translation of the template with the same values.
 */
export interface Message {
  /** The English sentence, with `{0}`, `{1}` … for the values. It is the key of the translations. */
  template: string;
  values: readonly MessageValue[];
}

/** Text and numbers are the same in every language. A message is translated; a list is joined by commas. */
export type MessageValue = string | number | Message | readonly MessageValue[];

/** Translations by template. A translation may use a value several times, or not at all. */
export type MessageTable = Readonly<Record<string, string>>;

/** Template tag for a message: `` phrase`The server ${name} has no address` ``. An absent value is no text. */
export function phrase(
  parts: TemplateStringsArray,
  ...values: readonly (MessageValue | undefined)[]
): Message {
  return {
    template: parts.map((part, index) => (index === 0 ? part : `{${index - 1}}${part}`)).join(""),
    values: values.map((value) => value ?? ""),
  };
}

/** A text without template: what an error of another library or a foreign text says, the same in every language. */
export function verbatim(text: string): Message {
  return { template: "{0}", values: [text] };
}

/** The English text of a message. */
export function englishText({ template, values }: Message): string {
  return filled(template, values, (value) => (isList(value) ? listText(value, ", ") : englishText(value)));
}

/**
 * The Chinese text of a message. A template without translation stays English. Lists are joined by `、`, and there is
 * no space between Chinese characters.
 */
export function chineseText(message: Message, table: MessageTable): string {
  const text = (value: Message | readonly MessageValue[]): string =>
    isList(value)
      ? value.map((item) => (isPlain(item) ? String(item) : text(item))).join("、")
      : filled(table[value.template] ?? value.template, value.values, text);
  return text(message).replace(/(\p{Script=Han}|[”）]) (?=\p{Script=Han})/gu, "$1");
}

/** The same message with each text of its values changed. */
export function mapTexts(message: Message, change: (text: string) => string): Message {
  const changed = (value: MessageValue): MessageValue => {
    if (typeof value === "string") return change(value);
    if (isPlain(value)) return value;
    return isList(value) ? value.map(changed) : mapTexts(value, change);
  };
  return { template: message.template, values: message.values.map(changed) };
}

function filled(
  template: string,
  values: readonly MessageValue[],
  textOf: (value: Message | readonly MessageValue[]) => string,
): string {
  return template.replaceAll(/\{(\d+)\}/g, (whole, index: string) => {
    const value = values[Number(index)];
    if (value === undefined) return whole;
    return isPlain(value) ? String(value) : textOf(value);
  });
}

function listText(list: readonly MessageValue[], comma: string): string {
  return list
    .map((item) => {
      if (isPlain(item)) return String(item);
      return isList(item) ? listText(item, comma) : englishText(item);
    })
    .join(comma);
}

function isPlain(value: MessageValue): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function isList(value: Message | readonly MessageValue[]): value is readonly MessageValue[] {
  return Array.isArray(value);
}
