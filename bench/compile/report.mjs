// The report of compile/main.mjs, as Markdown.

/**
 * @param {{ name: string, version: string, operations: number, problems: string[], others: Record<string, string[]> }[]} rows
 *   Each document, and the errors in its generated code.
 * @param {{ name: string, version: string }[]} generators
 * @param {(generator: string, problem: string) => object | undefined} faultOf The known fault of a generator that
 *   causes the problem.
 * @param {{ generator: string, name: string, version: string, symptom: string, still: boolean }[]} faults
 */
export function reportOf(rows, generators, faultOf, faults) {
  const failed = rows.filter(({ problems }) => problems.length > 0);
  const versions = [...new Set(rows.map(({ version }) => version))];
  const counts = versions.map((version) => {
    const all = rows.filter((row) => row.version === version);
    return [version, all.length, all.filter(({ problems }) => problems.length === 0).length];
  });
  const wrong = failed.map(({ name, problems }) => `${name}: ${short(problems)}`);
  const all = [
    "# Generated code compiles",
    `${rows.length} documents, ${rows.length - failed.length} compile (${Math.max(0, ...rows.map(({ operations }) => operations))} operations at most).`,
    table(["documents", "count", "compile"], counts),
    ...section("What fails", wrong),
  ];
  if (rows.some(({ others }) => Object.keys(others).length > 0))
    all.push(...otherSections(rows, generators, faultOf, faults));
  return `${all.join("\n\n")}\n`;
}

function otherSections(rows, generators, faultOf, faults) {
  const open = [];
  const counts = generators.map(({ name, version }) => {
    const tried = rows.filter(({ others }) => others[name] !== undefined);
    const failing = tried.filter(({ others }) => others[name].length > 0);
    const unknown = failing.filter(({ others }) =>
      others[name].some((problem) => faultOf(name, problem) === undefined),
    );
    open.push(
      ...unknown.map(
        (row) =>
          `${row.name}, ${name}: ${short(row.others[name].filter((problem) => faultOf(name, problem) === undefined))}`,
      ),
    );
    return [
      `${name} ${version}`,
      tried.length,
      tried.length - failing.length,
      failing.length - unknown.length,
      unknown.length,
    ];
  });
  const known = faults.map(({ generator, version, name, symptom, still }) => {
    const shown = rows.filter(({ others }) =>
      (others[generator] ?? []).some((problem) => faultOf(generator, problem)?.name === name),
    );
    return [`${generator} ${version}`, name, `\`${symptom}\``, shown.length, still ? "yes" : "no"];
  });
  return [
    "## Other generators on the documents that Corsac makes",
    table(["", "documents", "compile", "fail by a fault of the generator", "fail otherwise"], counts),
    "A fault of the generator is one that it shows for a small valid document that Corsac has not made (`foreign-faults.json`).",
    table(["generator", "fault", "what it says", "documents", "the small document fails"], known),
    ...section("What fails there otherwise", open),
  ];
}

function short(problems) {
  return problems.slice(0, 2).join("; ").slice(0, 300);
}

function section(title, entries) {
  return entries.length === 0 ? [] : [`## ${title}`, entries.map((entry) => `- ${entry}`).join("\n")];
}

function table([first, ...heads], rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line([first, ...heads]), line(["---", ...heads.map(() => "--:")]), ...rows.map(line)].join("\n");
}
