import { wrapLines } from "../terminal/columns.js";
import type { Style } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";
import type { Catalog, CatalogModel, CatalogService } from "./catalog.js";

/** Services with the models that a word is found in; services without any are left out. */
export function searchCatalog(catalog: Catalog, word: string | undefined): Catalog {
  if (word === undefined || word === "") return catalog;
  const wanted = word.toLowerCase();
  const services = catalog.services
    .map((service) => ({
      ...service,
      models: service.models.filter((model) => mentions(service, model, wanted)),
    }))
    .filter((service) => service.models.length > 0);
  return { services };
}

function mentions(service: CatalogService, { descriptor, presets }: CatalogModel, wanted: string): boolean {
  const texts = [
    service.descriptor.name,
    descriptor.id,
    descriptor.slug,
    descriptor.name,
    descriptor.title,
    descriptor.description ?? "",
    descriptor.media,
    ...presets.map((preset) => preset.name),
  ];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

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
      style.dim(presets.map((preset) => preset.name).join(", ")),
    ]);
    const header = ["MODEL", "MAKES", "ID", "PRESETS"].map((word) => style.dim(word));
    lines.push(...renderTable([header, ...rows], { width, minimumLast: 16 }));
  }
  return `${lines.join("\n")}\n`;
}
