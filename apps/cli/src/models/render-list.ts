import { wrapLines } from "../terminal/columns.js";
import type { Style } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";
import type { Catalog } from "./catalog.js";
import { isFollowable } from "./followable.js";

/** The list of models, grouped by service. */
export function renderModelList(catalog: Catalog, style: Style, width: number | undefined): string {
  const lines: string[] = [];
  for (const service of catalog.services) {
    if (lines.length > 0) lines.push("");
    const { title, name } = service.descriptor;
    const facts = title === name ? service.origin : `${name}, ${service.origin}`;
    const heading = `${style.bold(title)} ${style.dim(`(${facts})`)}`;
    lines.push(...(width === undefined ? [heading] : wrapLines(heading, width)));
    if (service.models.length === 0) {
      lines.push(style.dim("  no models"));
      continue;
    }
    const rows = service.models.map(({ descriptor, presets }) => [
      style.cyan(descriptor.slug),
      descriptor.media,
      descriptor.id,
      isFollowable(descriptor)
        ? style.dim(presets.map((preset) => preset.name).join(", "))
        : style.yellow("cannot be waited for"),
    ]);
    const header = ["MODEL", "MAKES", "ID", "PRESETS"].map((word) => style.dim(word));
    lines.push(...renderTable([header, ...rows], { width, minimumLast: 16 }));
  }
  return `${lines.join("\n")}\n`;
}
