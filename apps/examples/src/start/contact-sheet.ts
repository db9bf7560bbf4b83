/** One prediction as the sheet shows it. */
export interface SheetEntry {
  readonly model: string;
  readonly prompt: string;
  readonly asked: string;
  readonly id: string;
  readonly seconds: number;
  /** File names relative to the sheet. */
  readonly files: readonly SheetFile[];
}

export interface SheetFile {
  readonly name: string;
  readonly contentType: string;
}

/** A page of its own, without a script and without anything from elsewhere: pictures shown, sound played. */
export function renderContactSheet(entries: readonly SheetEntry[]): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Corsac: a contact sheet from the sandbox</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Contact sheet</h1>
<p>${entries.length} predictions, made offline by the Corsac sandbox. The pictures and sounds are drawn from each prompt; no model made them.</p>
</header>
<main>
${entries.map(renderEntry).join("\n")}
</main>
</body>
</html>
`;
}

function renderEntry(entry: SheetEntry): string {
  const several =
    entry.files.length > 1 && entry.files.every((file) => file.contentType.startsWith("image/"));
  return `<article>
<div class="${several ? "files several" : "files"}">
${entry.files.map((file) => renderFile(file, entry.prompt)).join("\n")}
</div>
<h2>${escapeHtml(entry.model)}</h2>
<p>${escapeHtml(entry.prompt)}</p>
<footer><span>${escapeHtml(entry.asked)}</span><span>${entry.seconds.toFixed(1)} s</span><code>${escapeHtml(entry.id)}</code></footer>
</article>`;
}

function renderFile(file: SheetFile, prompt: string): string {
  const address = encodeURI(file.name);
  if (file.contentType.startsWith("audio/"))
    return `<audio controls preload="metadata" src="${address}"></audio>`;
  if (file.contentType.startsWith("image/")) {
    return `<a href="${address}"><img src="${address}" alt="${escapeHtml(prompt)}"></a>`;
  }
  return `<a href="${address}">${escapeHtml(file.name)}</a>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; --ground: #f6f4ef; --card: #fff; --text: #23211d; --quiet: #6d675d; --line: #e4dfd5; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #16171a; --card: #1f2125; --text: #ece8e0; --quiet: #a39d92; --line: #2e3136; }
}
* { box-sizing: border-box; }
body { margin: 0; padding: clamp(1rem, 4vw, 3rem); background: var(--ground); color: var(--text);
  font: 16px/1.5 ui-sans-serif, system-ui, -apple-system, "Segoe UI", sans-serif; }
header, main { max-width: 76rem; margin: 0 auto; }
header { margin-bottom: 2rem; }
h1 { margin: 0 0 .25rem; font-size: clamp(1.6rem, 4vw, 2.2rem); letter-spacing: -.02em; }
header p { margin: 0; color: var(--quiet); max-width: 60ch; }
main { columns: 3 21rem; column-gap: 1.25rem; }
article { break-inside: avoid; margin: 0 0 1.25rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 14px; overflow: hidden; }
.files { display: grid; gap: 2px; background: var(--line); }
.several { grid-template-columns: repeat(4, 1fr); }
img { display: block; width: 100%; height: auto; }
audio { display: block; width: 100%; padding: .75rem; background: var(--card); }
h2 { margin: 1rem 1.1rem 0; font-size: 1rem; }
article p { margin: .15rem 1.1rem .75rem; color: var(--quiet); }
footer { display: flex; flex-wrap: wrap; gap: .25rem 1rem; padding: .7rem 1.1rem; border-top: 1px solid var(--line);
  color: var(--quiet); font-size: .82rem; }
code { font-size: .95em; overflow-wrap: anywhere; }
`;
