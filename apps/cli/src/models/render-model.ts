import { say } from "../language/say.js";
import { textWidth, wrapLines } from "../terminal/columns.js";
import type { Style } from "../terminal/style.js";
import { columnWidths, renderTable } from "../terminal/table.js";
import type { CatalogModel } from "./catalog.js";
import { describeFields, type FieldDescription, showValue } from "./describe-field.js";
import { describeOutput } from "./describe-output.js";
import { exampleParts } from "./example-command.js";
import { isFollowable } from "./followable.js";

/** The maximum width of text, for readability. */
const widest = 100;

interface Layout {
  style: Style;
  width: number;
}

function paragraph(text: string, indent: number, { width }: Layout): string[] {
  return wrapLines(text, width - indent).map((line) => " ".repeat(indent) + line);
}

function fieldHead({ name, type, facts }: FieldDescription, style: Style): string[] {
  const shown = facts.map((fact) => (fact === "required" ? style.yellow(fact) : fact));
  return [style.cyan(name), style.dim(type), shown.join(style.dim(" · "))];
}

function renderFields(fields: readonly FieldDescription[], layout: Layout): string[] {
  const heads = fields.map((field) => fieldHead(field, layout.style));
  const widths = columnWidths(heads);
  return fields.flatMap((field, index) => [
    ...renderTable([heads[index] ?? []], { width: layout.width, minimumLast: 16, widths }),
    ...(field.description === "" ? [] : paragraph(field.description, 4, layout)),
    ...(field.choices.length === 0
      ? []
      : paragraph(layout.style.dim(`one of ${field.choices.join(", ")}`), 4, layout)),
  ]);
}

/** A command in one line, or where it is too long with one option per line, in shell syntax. */
function renderCommand(parts: readonly string[], { style, width }: Layout): string[] {
  const line = parts.join(" ");
  if (textWidth(line) + 2 <= width) return [`  ${style.cyan(line)}`];
  return parts.map((part, index) => {
    const end = index < parts.length - 1 ? " \\" : "";
    return `${index === 0 ? "  " : "    "}${style.cyan(part + end)}`;
  });
}

/** The facts that are needed to run a model: fields, output, presets and an example command. */
export function renderModel(model: CatalogModel, style: Style, columns: number | undefined): string {
  const { descriptor, presets } = model;
  const layout: Layout = { style, width: Math.min(columns ?? widest, widest) };
  const facts = [
    descriptor.slug,
    descriptor.media,
    descriptor.service.name,
    `${descriptor.name} in TypeScript`,
  ];
  const lines = [
    ...wrapLines(`${style.bold(descriptor.title)} ${style.dim(descriptor.id)}`, layout.width),
    ...wrapLines(style.dim(facts.join(" · ")), layout.width),
    ...(descriptor.description === undefined ? [] : ["", ...paragraph(descriptor.description, 0, layout)]),
    ...(isFollowable(descriptor)
      ? []
      : [
          "",
          style.yellow(
            say`The documentation does not describe how to query its tasks: they cannot be waited for.`,
          ),
        ]),
    "",
    style.bold("Input"),
    ...renderFields(describeFields(descriptor.input.schema), layout),
    "",
    style.bold("Output"),
    ...describeOutput(descriptor).flatMap((line) => paragraph(line, 2, layout)),
  ];
  if (presets.length > 0) {
    const rows = presets.map((preset) => {
      const values = Object.entries({ ...preset.defaults, ...preset.input });
      const shown = values.map(([name, value]) => `${name}=${showValue(value)}`).join(" ");
      return [style.cyan(`${descriptor.slug}:${preset.name}`), `${preset.description} ${style.dim(shown)}`];
    });
    lines.push("", style.bold("Presets"), ...renderTable(rows, { width: layout.width }));
  }
  lines.push("", style.bold("Example"), ...renderCommand(exampleParts(model), layout), "");
  return lines.join("\n");
}
