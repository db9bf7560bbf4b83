import type { FoundPage } from "./rank.js";
import { searchSite } from "./search-site.js";

const sectionsShown = 3;
/** Milliseconds after the last key before a search starts. */
const typingPause = 120;

/** An excerpt as text with its marks. Other markup does not become an element. */
function excerptNodes(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, "text/html");
  return [...parsed.body.childNodes].map((node) => {
    const text = node.textContent ?? "";
    if (node.nodeName !== "MARK") return document.createTextNode(text);
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

function link(href: string, title: string, excerpt: string | undefined): HTMLElement {
  const anchor = document.createElement("a");
  anchor.href = href;
  const name = document.createElement("span");
  name.textContent = title;
  anchor.append(name);
  if (excerpt !== undefined) {
    const words = document.createElement("small");
    words.append(...excerptNodes(excerpt));
    anchor.append(words);
  }
  return anchor;
}

function item(page: FoundPage): HTMLLIElement {
  const row = document.createElement("li");
  row.append(link(page.url, page.meta.title ?? page.url, page.excerpt));
  const sections = page.sub_results.filter(({ url }) => url.includes("#")).slice(0, sectionsShown);
  if (sections.length > 0) {
    const list = document.createElement("ul");
    for (const { url, title, excerpt } of sections) {
      const inner = document.createElement("li");
      inner.append(link(url, title, excerpt));
      list.append(inner);
    }
    row.append(list);
  }
  return row;
}

/** The search of a page: a button that opens a dialog, a field, and the results below it. */
class CorsacSearch extends HTMLElement {
  private latest = 0;

  connectedCallback(): void {
    const dialog = this.querySelector("dialog");
    const input = this.querySelector("input");
    if (dialog === null || input === null) return;
    const open = (): void => {
      if (!dialog.open) dialog.showModal();
      input.focus();
      input.select();
    };
    this.querySelector("[data-open-modal]")?.addEventListener("click", open);
    this.querySelector("[data-close-modal]")?.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      const isLink = event.target instanceof Element && event.target.closest("a") !== null;
      if (event.target === dialog || isLink) dialog.close();
    });
    window.addEventListener("keydown", (event) => {
      if ((event.metaKey || event.ctrlKey) && event.key === "k") {
        event.preventDefault();
        if (dialog.open) dialog.close();
        else open();
      }
    });
    let timer: ReturnType<typeof setTimeout> | undefined;
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => void this.show(input.value), typingPause);
    });
  }

  private async show(typed: string): Promise<void> {
    this.latest += 1;
    const own = this.latest;
    const status = this.querySelector("[role=status]");
    const list = this.querySelector("ol");
    if (status === null || list === null) return;
    const say = (text = ""): void => {
      status.textContent = text.replace("[SEARCH_TERM]", typed.trim());
    };
    try {
      const pages = await searchSite(typed, this.dataset["base"] ?? "/");
      // A later search is pending or displayed.
      if (own !== this.latest) return;
      list.replaceChildren(...pages.map(item));
      list.dataset["query"] = typed;
      say(typed.trim() === "" || pages.length > 0 ? "" : this.dataset["none"]);
    } catch {
      if (own === this.latest) say(this.dataset["failed"]);
    }
  }
}

customElements.define("corsac-search", CorsacSearch);
