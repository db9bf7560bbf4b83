import type { Element, Nodes } from "hast";
import { select, selectAll } from "hast-util-select";
import type { Handle, State } from "hast-util-to-mdast";
import { toString as textOf } from "hast-util-to-string";
import type { Code, ListItem, PhrasingContent, RootContent, Strong } from "mdast";

const ignoredTags: ReadonlySet<string> = new Set(["script", "style", "svg", "button", "template", "form"]);
const ignoredClasses: ReadonlySet<string> = new Set(["sl-anchor-link", "copy", "sr-only"]);

/** Whether an element is only useful in a browser: buttons, icons, links from a heading to itself. */
function isIgnored({ tagName, properties }: Element): boolean {
  const names = properties["className"];
  const isPanel = properties["role"] === "tabpanel";
  return (
    ignoredTags.has(tagName) ||
    (Array.isArray(names) && names.some((name) => ignoredClasses.has(`${name}`))) ||
    properties["ariaHidden"] === "true" ||
    (properties["hidden"] === true && !isPanel) ||
    properties["dataMachinesIgnore"] !== undefined
  );
}

/** The text of a code block: Expressive Code has an element for each line, any other `pre` contains its text. */
function codeText(node: Element): string {
  const lines = selectAll(".ec-line .code", node);
  const text =
    lines.length === 0 ? textOf(node) : lines.map((line) => textOf(line).replace(/\n$/, "")).join("\n");
  return text.replace(/\n+$/, "");
}

function codeBlock(_state: State, node: Element): Code {
  const language = node.properties["dataLanguage"];
  const lang = typeof language === "string" && language !== "plaintext" ? language : null;
  return { type: "code", lang, value: textOf(node) };
}

/** Starlight's tabs: all panels in order, each below the label of its tab. */
function tabs(state: State, node: Element): ReturnType<Handle> {
  const labels = selectAll("[role=tab]", node).map((tab) => textOf(tab).trim());
  return selectAll("[role=tabpanel]", node).flatMap((panel, index) => {
    const label: Strong = { type: "strong", children: [{ type: "text", value: labels[index] ?? "" }] };
    return [{ type: "paragraph" as const, children: [label] }, ...state.toFlow(state.all(panel))];
  });
}

/** The title of a terminal's frame is omitted, because it repeats the code. A file's frame has the file's name. */
function figure(state: State, node: Element): ReturnType<Handle> {
  const title = select("figcaption .title", node);
  const code = select("pre", node);
  if (code === undefined) return state.all(node);
  const name = title === undefined ? "" : textOf(title).trim();
  const caption = { type: "paragraph" as const, children: [{ type: "text" as const, value: `${name}:` }] };
  return [...(name === "" ? [] : [caption]), codeBlock(state, code)];
}

/** A definition list, including one with a `div` around each pair: one item per term, followed by its values. */
function definitions(state: State, node: Element): ReturnType<Handle> {
  const items: { term: Element; values: Element[] }[] = [];
  for (const part of selectAll("dt, dd", node)) {
    if (part.tagName === "dt") items.push({ term: part, values: [] });
    else items.at(-1)?.values.push(part);
  }
  const children = items.map(({ term, values }): ListItem => {
    const words: PhrasingContent[] = [{ type: "text", value: `${textOf(term).trim()}: ` }];
    for (const [index, value] of values.entries()) {
      if (index > 0) words.push({ type: "text", value: ", " });
      words.push(...phrasing(state.all(value)));
    }
    return { type: "listItem", spread: false, children: [{ type: "paragraph", children: words }] };
  });
  return { type: "list", ordered: false, spread: false, children };
}

/** The inline content of any nodes. */
function phrasing(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node) => {
    if ("children" in node && !isPhrasing(node)) return phrasing(node.children);
    return isPhrasing(node) ? [node] : [];
  });
}

const inlineKinds: ReadonlySet<string> = new Set([
  "text",
  "inlineCode",
  "emphasis",
  "strong",
  "link",
  "image",
  "break",
]);

function isPhrasing(node: RootContent): node is PhrasingContent {
  return inlineKinds.has(node.type);
}

/** Inline elements that CSS separates need a space between them in text. */
function spaced(state: State, node: Element): ReturnType<Handle> {
  return [...state.all(node), { type: "text", value: " " }];
}

/** Converters of the site's elements to Markdown, for elements that the default conversion would lose. */
export const markdownHandlers: Readonly<Record<string, Handle>> = {
  pre: codeBlock,
  "starlight-tabs": tabs,
  figure,
  span: spaced,
  dl: definitions,
};

/** Removes elements that are only useful in a browser, including the colours of code. */
export function removeIgnored(node: Nodes): void {
  if (!("children" in node)) return;
  for (let index = node.children.length - 1; index >= 0; index -= 1) {
    const child = node.children[index];
    if (child?.type === "element" && isIgnored(child)) node.children.splice(index, 1);
    else if (child?.type === "element" && child.tagName === "pre")
      child.children = [{ type: "text", value: codeText(child) }];
    else if (child !== undefined) removeIgnored(child);
  }
}
