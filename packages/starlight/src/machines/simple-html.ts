// A page's HTML with fewer elements, so that it is parsed faster: most elements of a page only colour code. The
// patterns require a quoted attribute, which cannot occur inside of the value of another attribute.

const attributes = String.raw`(?:\s+[\w:-]+(?:="[^"]*")?)*\s+[\w:-]+="[^"]*"(?:\s+[\w:-]+(?:="[^"]*")?)*\s*`;
const icon = new RegExp(String.raw`<svg${attributes}>[\s\S]*?<\/svg>`, "g");
const button = new RegExp(String.raw`<button${attributes}>[\s\S]*?<\/button>`, "g");
const codeBlock = /<pre\b[^<>]*>[\s\S]*?<\/pre>/g;
const colour = /<span (?:style|data-s)="[^"]*">([^<]*)<\/span>/g;
const indent = /<span class="indent">([^<]*)<\/span>/g;
const line = /<div class="ec-line"><div class="code">([^<]*?)\n?<\/div><\/div>/g;

/** The lines of a code block of Expressive Code as text. Any other block, such as one with marked lines, only without colours. */
function simpleCode(block: string): string {
  const plain = block.replace(colour, "$1");
  const text = plain.replace(indent, "$1").replace(line, "$1\n");
  return text.includes("<div") ? plain : text;
}

/** HTML with the same text, without icons, buttons and the colours of code. */
export function simpleHtml(html: string): string {
  return html.replace(icon, "").replace(button, "").replace(codeBlock, simpleCode);
}
