/** Names that Windows reserves. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 100;

/**
 * A file name for a page, from the last segment of its URL. Characters that are unsafe in a file system (`..`, slashes,
 * colons, control characters) are removed, letters of all scripts are kept.
 *
 * @param taken Existing names in lower case; the new one is added.
 * @param text The page, which determines the extension if the URL has none.
 */
export function pageFileName(url: URL, text: string, taken: Set<string>): string {
  const last =
    decoded(url.pathname)
      .split("/")
      .filter((segment) => segment !== "")
      .at(-1) ?? url.hostname;
  const match = /^(.*?)(\.(?:md|txt|json|ya?ml))?$/is.exec(last);
  const ending = (match?.[2] ?? endingOf(text)).toLowerCase();
  const stem = safeStem(match?.[1] ?? "");
  let name = `${stem}${ending}`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}${ending}`;
  taken.add(name.toLowerCase());
  return name;
}

function safeStem(text: string): string {
  const safe = text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}\p{M}._-]+/gu, "-")
    .replace(/\.{2,}/g, ".")
    .replace(/^[.-]+|[.-]+$/g, "");
  const cut = [...safe].slice(0, longest).join("");
  return cut === "" || reserved.test(cut) ? `page${cut === "" ? "" : `-${cut}`}` : cut;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function endingOf(text: string): string {
  const start = text.trimStart()[0];
  if (start === "{" || start === "[") return ".json";
  return /^(?:openapi|swagger)\s*:/m.test(text.slice(0, 4_000)) && !/^#\s/m.test(text.slice(0, 4_000))
    ? ".yaml"
    : ".md";
}
