/** Size of a page in points: A4. */
const [width, height] = [595, 842];
const margin = 56;
const fontSize = 11;
const leading = 16;
/** Columns of a line. A character outside Latin-1 takes two. */
const columns = 84;
const linesPerPage = Math.floor((height - 2 * margin) / leading);

/**
 * A text as a PDF 1.4 document with one font, without compression. The same text gives the same bytes. Text in Latin-1
 * has the standard font Helvetica. Other text has a standard Adobe font for Chinese, which viewers provide.
 */
export function writePdf(text: string): Uint8Array {
  const isLatin = /^[\n\r\t\x20-\x7e\u00a0-\u00ff]*$/.test(text);
  const lines = text.split(/\r\n?|\n/).flatMap(wrap);
  const pages: string[][] = [];
  for (let first = 0; first < Math.max(1, lines.length); first += linesPerPage)
    pages.push(lines.slice(first, first + linesPerPage));
  // 1: catalog, 2: pages, 3: font, 4 and 5: its parts, then two objects for each page.
  const pageNumber = (index: number): number => 6 + index * 2;
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [ ${kids} ] /Count ${pages.length} >>`,
    ...(isLatin ? latinFont : chineseFont),
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 ${width} ${height} ] /Resources << /Font << /F1 3 0 R >> >> ` +
        `/Contents ${pageNumber(index) + 1} 0 R >>`,
      stream(page, isLatin),
    ]),
  ];
  return toBytes(withTable(objects));
}

const latinFont = [
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  "null",
  "null",
];

const chineseFont = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [ 4 0 R ] >>",
  "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light " +
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R >>",
  "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [ -25 -254 1000 880 ] /ItalicAngle 0 " +
    "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
];

function stream(lines: readonly string[], isLatin: boolean): string {
  const shown = lines.map((line) => `${isLatin ? latin(line) : utf16(line)} Tj T*`).join("\n");
  const content = `BT\n/F1 ${fontSize} Tf\n${leading} TL\n${margin} ${height - margin} Td\n${shown}\nET`;
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function latin(line: string): string {
  return `(${line.replaceAll(/[\\()]/g, "\\$&")})`;
}

function utf16(line: string): string {
  const units = Array.from({ length: line.length }, (_, index) => line.charCodeAt(index));
  return `<${units.map((unit) => unit.toString(16).padStart(4, "0")).join("")}>`;
}

/** The objects with the header, and the table of their offsets. Every character is one byte. */
function withTable(objects: readonly string[]): string {
  let document = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n";
  const offsets: string[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(`${String(document.length).padStart(10, "0")} 00000 n \n`);
    document += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const start = document.length;
  const size = objects.length + 1;
  return (
    `${document}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}` +
    `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  );
}

function toBytes(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}

/** Lines of at most `columns`, broken at a space where there is one. */
function wrap(line: string): string[] {
  const lines: string[] = [];
  let [text, used, space] = ["", 0, -1];
  for (const character of line.replaceAll("\t", "    ")) {
    used += character > "\u00ff" ? 2 : 1;
    if (used > columns && text.length > 0) {
      const end = space > 0 ? space : text.length;
      lines.push(text.slice(0, end));
      text = text.slice(end).trimStart();
      used = [...text, character].reduce((sum, one) => sum + (one > "\u00ff" ? 2 : 1), 0);
      space = -1;
    }
    if (character === " ") space = text.length;
    text += character;
  }
  return [...lines, text];
}
