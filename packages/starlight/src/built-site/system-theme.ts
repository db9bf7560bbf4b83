import postcss, { type ChildNode, type Container } from "postcss";

const light = /(^|,\s*|:root|html)\[data-theme=(["']?)light\2\]/g;
const notDark = /(:root|html):not\(\[data-theme=(["']?)dark\2\]\)/g;

/** A light-theme selector adapted to pages that are marked as dark. Undefined for any other selector. */
function lightSelector(selector: string): string | undefined {
  const changed = selector.replace(light, "$1[data-theme='dark']").replace(notDark, "$1");
  return changed === selector ? undefined : changed;
}

function keepLight(container: Container<ChildNode>): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (node.type === "rule") {
      const selectors = node.selectors.flatMap((selector) => lightSelector(selector) ?? []);
      if (selectors.length === 0) node.remove();
      else node.selectors = selectors;
    } else if (node.type === "atrule" && node.nodes !== undefined && !/keyframes|font-face/.test(node.name)) {
      keepLight(node);
      if (node.nodes.length === 0) node.remove();
    } else node.remove();
  }
}

/**
 * Style sheets that apply the system's theme to a page without scripts. Starlight marks every page as dark and changes
 * the mark with a script. The rules of the light theme are repeated here for systems that prefer light.
 */
export function systemThemeCss(sheets: readonly string[]): string {
  const rules = sheets.flatMap((sheet) => {
    const root = postcss.parse(sheet);
    keepLight(root);
    const text = root.toString();
    return text === "" ? [] : [text];
  });
  return `@media (prefers-color-scheme: light) {\n${rules.join("\n")}\n}\n`;
}

/** Without scripts, all panels of tabs are shown, and the tabs are links to them. */
export const openPanelsCss =
  "[role=tabpanel][hidden]{display:block!important}\nstarlight-theme-select{display:none}\n";
