import { expect, test } from "vitest";
import { simpleHtml } from "./simple-html.js";

const line = (html: string): string => `<div class="ec-line"><div class="code">${html}</div></div>`;

test("a code block is text with a line for each of its lines", () => {
  const block = `<pre data-language="ts"><code>${line('<span style="--0:#fff">if</span> (a)')}${line("\n")}${line('<span class="indent">  </span><span data-s="v1">&lt;b></span>')}</code></pre>`;
  expect(simpleHtml(block)).toBe('<pre data-language="ts"><code>if (a)\n\n  &lt;b>\n</code></pre>');
});

test("a code block with marked lines keeps its lines", () => {
  const marked = '<div class="ec-line highlight mark"><div class="code">a</div></div>';
  const block = `<pre data-language="ts"><code>${line("b")}${marked}</code></pre>`;
  expect(simpleHtml(block)).toBe(block);
});

test("icons and buttons are removed, whatever text is in their attributes", () => {
  const html =
    '<p>One <svg width="16"><path d="M0"/></svg>two</p><button data-code="</button><b>" title="Copy"><div></div></button><p>end</p>';
  expect(simpleHtml(html)).toBe("<p>One two</p><p>end</p>");
});

test("text in an attribute that looks like an element is not removed", () => {
  const html = '<a title="<svg> <button> </svg>">x</a><p></button></p>';
  expect(simpleHtml(html)).toBe(html);
});
