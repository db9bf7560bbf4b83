import type { Texted } from "../document/openapi.js";

/**
 * A text of a node in a language. In order of priority: the exact tag (`zh-CN`), its language (`zh`), any other region
 * of that language, the node's own text, English, any other.
 * @param language a BCP 47 tag
 */
export function chooseText(
  node: Texted & { title?: string; summary?: string; description?: string },
  field: "title" | "summary" | "description",
  language: string,
): string | undefined {
  const texts = node["x-corsac-text"]?.[field] ?? {};
  const primary = language.split("-")[0] ?? language;
  const sameLanguage = Object.keys(texts).find((tag) => tag.split("-")[0] === primary);
  const candidates = [
    texts[language],
    texts[primary],
    sameLanguage === undefined ? undefined : texts[sameLanguage],
    node[field],
    texts["en"],
    ...Object.values(texts),
  ];
  return candidates.find((text) => text !== undefined && text.trim() !== "");
}
