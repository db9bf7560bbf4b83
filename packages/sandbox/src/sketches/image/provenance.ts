import type { Provenance } from "../provenance.js";

/** The comment in the metadata of every file. */
export function sandboxComment({ model, prompt }: Provenance): string {
  return `Made by the Corsac sandbox, no model output. Asked of ${model}: ${prompt}`;
}

/** The same as XMP, with the unchanged prompt. */
export function xmpPacket({ model, prompt }: Provenance): string {
  const description = escapeXml(
    `Made by the Corsac sandbox: a procedural drawing, no model output. Model: ${model}. Prompt: ${prompt}`,
  );
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">' +
    "<xmp:CreatorTool>Corsac sandbox</xmp:CreatorTool>" +
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${description}</rdf:li></rdf:Alt></dc:description>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
  );
}

/** A text for XML, without the characters that XML 1.0 forbids. */
export function escapeXml(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids exactly these.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, " ")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
  );
}
