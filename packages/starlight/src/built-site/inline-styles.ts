import { unescapeHtml } from "./unescape-html.js";

/**
 * Moves `style` attributes of HTML into a style sheet, as a strict Content Security Policy requires. Each distinct
 * attribute becomes a rule, which `data-s` refers to.
 */
export class InlineStyles {
  private readonly names = new Map<string, string>();

  /** The HTML with `data-s` instead of `style`. */
  move(html: string): string {
    return html.replace(/(<[a-z][^<>]*?)\sstyle="([^"]*)"/gi, (_, start: string, style: string) => {
      return `${start} data-s="${this.nameOf(unescapeHtml(style).trim())}"`;
    });
  }

  /** The rules. Their specificity is higher than that of usual selectors, like that of an attribute. */
  css(): string {
    return [...this.names].map(([style, name]) => `[data-s="${name}"][data-s][data-s]{${style}}`).join("\n");
  }

  /**
   * Only names for custom properties start with `v`, because rules of other packages select them by `[style^='--']`.
   */
  private nameOf(style: string): string {
    const known = this.names.get(style);
    if (known !== undefined) return known;
    const name = `${style.startsWith("--") ? "v" : "s"}${this.names.size.toString(36)}`;
    this.names.set(style, name);
    return name;
  }
}

/** CSS whose selectors for the `style` attribute are adapted to HTML with moved attributes. */
export function selectMovedStyles(css: string): string {
  return css.replace(/\[style\^=(["']?)--\1\]/g, '[data-s^="v"]');
}
