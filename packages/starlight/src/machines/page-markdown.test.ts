import { expect, test } from "vitest";
import { pageMarkdown } from "./page-markdown.js";

const page = (head: string, main: string): string =>
  `<html><head>${head}</head><body><nav>Menu</nav><main>${main}</main></body></html>`;
const content = (html: string): string =>
  `<h1 id="_top">Mural</h1><div class="sl-markdown-content">${html}</div>`;

test("the title, the description and the text of a page, without what only a browser uses", () => {
  const html = page(
    '<meta name="description" content="Paints &quot;walls&quot; > fences."><meta name="other" content="x">',
    content(
      "<p>One <strong>wall</strong>.</p><button>Copy</button><section data-machines-ignore><p>Form</p></section>",
    ),
  );
  expect(pageMarkdown(html)).toEqual({
    title: "Mural",
    description: 'Paints "walls" > fences.',
    markdown: "# Mural\n\nOne **wall**.\n",
  });
});

test("the attributes of the description may be in any order, and it may be missing", () => {
  const described = page('<meta content="a > b" name="description">', content("<p>x</p>"));
  expect(pageMarkdown(described)?.description).toBe("a > b");
  const others = page('<meta name="viewport" content="description">', content("<p>x</p>"));
  expect(pageMarkdown(others)?.description).toBeUndefined();
});

test("the tagline of a front page comes first", () => {
  const hero = '<div class="hero"><h1>Acme</h1><p class="tagline">Paint.</p></div>';
  const html = page("", `${hero}<div class="sl-markdown-content"><p>Start.</p></div>`);
  expect(pageMarkdown(html)?.markdown).toBe("# Acme\n\nPaint.\n\nStart.\n");
});

test("a page without content has no Markdown version", () => {
  expect(pageMarkdown(page("", "<h1>Not found</h1>"))).toBeUndefined();
});
