import type { Diagnostic } from "./diagnostic.js";

/**
 * A diagnostic as a workflow command, which GitHub shows at the line.
 *
 * @param prefix Prepended to the file: the path of the service's folder in the repository.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function githubAnnotation(diagnostic: Diagnostic, prefix = ""): string {
  const { severity, rule, message, hint, location } = diagnostic;
  const level = severity === "info" ? "notice" : severity;
  const properties: [name: string, value: string][] = [];
  if (location !== undefined) {
    properties.push(["file", `${prefix}${location.file}`], ["line", String(location.line)]);
    properties.push(["col", String(location.column)]);
    if (location.length !== undefined)
      properties.push(["endColumn", String(location.column + location.length)]);
  }
  properties.push(["title", rule]);
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(",");
  return `::${level} ${written}::${escapeData(hint === undefined ? message : `${message}\n${hint}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
