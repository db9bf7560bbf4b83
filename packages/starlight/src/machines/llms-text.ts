/** A page in a list. */
export interface ListedPage {
  title: string;
  description?: string;
  /** The address of its Markdown version. */
  address: string;
}

export interface ListedGroup {
  title: string;
  pages: ListedPage[];
}

export interface SiteList {
  title: string;
  description?: string;
  /** Sentences below the description, such as the addresses of complete documents. */
  notes: string[];
  groups: ListedGroup[];
}

/** A text in one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function entry({ title, description, address }: ListedPage): string {
  // A bracket would end the link's text.
  const text = oneLine(title).replace(/[[\]]/g, "\\$&");
  const suffix = description === undefined ? "" : `: ${oneLine(description)}`;
  return `- [${text}](${address})${suffix}`;
}

/**
 * A list of pages in the form of llms.txt: title, summary, sections with a link to each page.
 * See https://llmstxt.org.
 */
export function llmsText(list: SiteList): string {
  const parts = [
    `# ${oneLine(list.title)}`,
    ...(list.description === undefined ? [] : [`> ${oneLine(list.description)}`]),
    ...list.notes,
    ...list.groups
      .filter(({ pages }) => pages.length > 0)
      .map(({ title, pages }) => `## ${oneLine(title)}\n\n${pages.map(entry).join("\n")}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The contents of all pages, each with its address. */
export function llmsFullText(
  list: SiteList,
  pages: readonly { address: string; markdown: string }[],
): string {
  const head = llmsText({ ...list, groups: [] });
  const texts = pages.map(({ address, markdown }) => `---\n\nSource: ${address}\n\n${markdown.trim()}\n`);
  return [head, ...texts].join("\n");
}
