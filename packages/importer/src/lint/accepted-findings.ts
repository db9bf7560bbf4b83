import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import { isJsonObject, textMember } from "../document/json-values.js";
import { advised, finding } from "../findings/finding.js";
import { isRuleId, ruleTable } from "../findings/rule-table.js";
import { readYaml } from "../positions/yaml-source.js";

/** A finding that the service's accepted.yaml accepts, with the reason given there. */
export interface AcceptedFinding {
  diagnostic: Diagnostic;
  reason: string;
}

/** The findings of a service after accepted.yaml is applied. */
export interface Acceptance {
  diagnostics: Diagnostic[];
  accepted: AcceptedFinding[];
}

/** An entry of accepted.yaml: a rule, a position, and a reason. An absent field matches everything. */
interface Entry {
  rule: string;
  file: string | undefined;
  operation: string | undefined;
  pointer: string | undefined;
  reason: string;
  index: number;
}

const fields = ["rule", "file", "operation", "pointer", "reason"] as const;

/** Findings about accepted.yaml itself, and the one about a missing document: no entry suppresses them. */
const ownRules: ReadonlySet<string> = new Set(["accepted-invalid", "acceptance-unused", "no-documentation"]);

/**
 * Removes the findings that accepted.yaml accepts. An entry is keyed by values that edits elsewhere on the page do not
 * change: the rule, the file, the operation (`POST /v1/tasks`), the pointer into the page's block; never a line. An
 * entry with only a rule disables it. An entry that matches no finding is reported.
 */
export function acceptFindings(diagnostics: readonly Diagnostic[], file: SourceFile | undefined): Acceptance {
  if (file === undefined) return { diagnostics: [...diagnostics], accepted: [] };
  const { entries, problems, locate } = readEntries(file);
  const used = new Set<Entry>();
  const accepted: AcceptedFinding[] = [];
  const remaining = diagnostics.filter((diagnostic) => {
    const entry = ownRules.has(diagnostic.rule) ? undefined : entries.find((one) => matches(one, diagnostic));
    if (entry === undefined) return true;
    used.add(entry);
    accepted.push({ diagnostic, reason: entry.reason });
    return false;
  });
  const unused = entries
    .filter((entry) => !used.has(entry))
    .map((entry) => {
      const message = phrase`Nothing is left of what this entry accepts: ${describe(entry)}`;
      return finding("acceptance-unused", message, locate([entry.index, "rule"]));
    });
  return { diagnostics: [...remaining, ...problems, ...unused], accepted };
}

function matches(entry: Entry, { rule, location, operation }: Diagnostic): boolean {
  return (
    entry.rule === rule &&
    (entry.file === undefined || isSameFile(entry.file, location?.file)) &&
    (entry.operation === undefined || entry.operation === operation) &&
    (entry.pointer === undefined || entry.pointer === location?.pointer)
  );
}

/** Findings are shown with the service's folder before the file; such a path matches, too. */
function isSameFile(accepted: string, file: string | undefined): boolean {
  return file !== undefined && (accepted === file || accepted.endsWith(`/${file}`));
}

function describe({ rule, file, operation, pointer }: Entry): string {
  return [rule, file, operation, pointer].filter((part) => part !== undefined).join(", ");
}

interface EntryReading {
  entries: Entry[];
  problems: Diagnostic[];
  locate: ReturnType<typeof readYaml>["locate"];
}

function readEntries(file: SourceFile): EntryReading {
  const source = readYaml(file);
  const problems = [...source.diagnostics];
  const entries: Entry[] = [];
  const { value, locate } = source;
  const invalid = (message: Message, path: (string | number)[], hint?: Message): void => {
    const made = finding("accepted-invalid", message, locate(path, "key"));
    problems.push(hint === undefined ? made : { ...made, ...advised(hint) });
  };
  if (value === undefined || value === null) return { entries, problems, locate };
  if (!Array.isArray(value)) {
    invalid(phrase`accepted.yaml is a list of entries.`, []);
    return { entries, problems, locate };
  }
  for (const [index, item] of value.entries()) {
    const rule = textMember(item, "rule");
    const reason = textMember(item, "reason");
    if (!isJsonObject(item) || rule === undefined) invalid(phrase`An entry names no rule.`, [index]);
    else if (!isRuleId(rule))
      invalid(
        phrase`There is no rule ${JSON.stringify(rule)}.`,
        [index, "rule"],
        didYouMean(rule, Object.keys(ruleTable)),
      );
    else if (reason === undefined) invalid(phrase`The entry for ${rule} gives no reason.`, [index]);
    else {
      const unknown = Object.keys(item).find((key) => !fields.some((field) => field === key));
      if (unknown !== undefined)
        invalid(
          phrase`An entry has no field ${JSON.stringify(unknown)}.`,
          [index, unknown],
          didYouMean(unknown, fields),
        );
      const [at, operation] = [textMember(item, "file"), textMember(item, "operation")];
      entries.push({ rule, reason, file: at, operation, pointer: textMember(item, "pointer"), index });
    }
  }
  return { entries, problems, locate };
}
