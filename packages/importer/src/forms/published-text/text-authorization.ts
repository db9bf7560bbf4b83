import type { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageParameter } from "../page.js";
import type { TextSection } from "./text-sections.js";

const heading = /^(?:Authorization|Auth|鉴权|认证|授权)$/i;
const bearer = /\bBearer\b/i;

/**
 * A published page may document the authentication of requests in a separate section above the parameters: the type,
 * where it is sent, and an example with the key masked. It is converted to the corresponding header.
 */
export function textAuthorization(
  source: SourceText,
  sections: readonly TextSection[],
  parameters: readonly PageParameter[],
): PageParameter[] {
  if (parameters.some((one) => one.in === "header" && /^authorization$/i.test(one.name))) return [];
  const lines = sections.find(({ name }) => name === "parameters")?.lines ?? [];
  const start = lines.findIndex((line) => heading.test(line.text.trim()));
  const line = lines[start];
  if (line === undefined || !lines.slice(start + 1).some(({ text }) => bearer.test(text))) return [];
  return [
    {
      name: "Authorization",
      in: "header",
      required: true,
      schema: new SourcedValue({ type: "string" }, source, new Map()),
      example: "Bearer {{token}}",
      location: source.locateLine(line.number),
    },
  ];
}
