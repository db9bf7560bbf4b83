export interface TextPart {
  kind: "text" | "code" | "link";
  value: string;
}

const pattern = /`([^`\n]+)`|(https?:\/\/[^\s<>"'`)\]，。；、（）]*[^\s<>"'`)\].,;:!?，。；、（）])/g;

/**
 * Splits a description into plain text, `code` and bare links, a list per paragraph. Descriptions are untrusted:
 * nothing else in them becomes markup.
 */
export function parseInlineText(text: string): TextPart[][] {
  return text
    .split(/\r?\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const parts: TextPart[] = [];
      let position = 0;
      for (const match of line.matchAll(pattern)) {
        if (match.index > position) parts.push({ kind: "text", value: line.slice(position, match.index) });
        const [whole, code] = match;
        parts.push(code === undefined ? { kind: "link", value: whole } : { kind: "code", value: code });
        position = match.index + whole.length;
      }
      if (position < line.length) parts.push({ kind: "text", value: line.slice(position) });
      return parts;
    });
}
