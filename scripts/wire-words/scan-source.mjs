// Finds wire words in the source of one file. Only syntax is read, no types: a run over the repository takes seconds.
import ts from "typescript";
import { splitWords } from "./derive-words.mjs";

/** So many cue names in one list are a cue table. Two are common by chance: `["error", "message"]`. */
const cueTableSize = 3;

/**
 * @typedef {object} Finding
 * @property {number} line from 1
 * @property {number} column from 1
 * @property {string} word
 * @property {"name" | "field" | "status" | "cue table"} kind
 */

/**
 * @param {string} path
 * @param {string} text
 * @param {import("./derive-words.mjs").WireWords} words
 * @returns {Finding[]}
 */
export function scanSource(path, text, words) {
  if (!mayContain(text, words)) return [];
  const code = path.endsWith(".astro") ? frontmatter(text) : text;
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  const found = [];
  const report = (node, kind, word) => {
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    found.push({ line: line + 1, column: character + 1, word, kind });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier)) return;
    if (ts.isIdentifier(node)) checkIdentifier(node, words, report);
    else if (isText(node)) checkText(node, words, report);
    else if (ts.isArrayLiteralExpression(node)) checkList(node, words, report);
    else if (ts.isTypeNode(node) && !ts.isTypeLiteralNode(node)) return;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function checkIdentifier(node, { names, fields, statuses }, report) {
  for (const word of splitWords(node.text)) if (names.has(word)) report(node, "name", word);
  // Our own names are in camel case, so `taskId` may be a name of ours. `task_id` and `IN_QUEUE` are not.
  if (!/_|^[A-Z]+$/.test(node.text) || !isDistinct(node.text)) return;
  if (fields.has(node.text)) report(node, "field", node.text);
  else if (statuses.has(node.text)) report(node, "status", node.text);
}

function checkText(node, { names, fields, statuses, cues }, report) {
  const { text } = node;
  for (const word of splitWords(text)) if (names.has(word)) report(node, "name", word);
  // Prose: an example in a message may show a field.
  if (/\s/.test(text.trim()) && !statuses.has(text)) return;
  const tokens = text.split(/\W+/).filter((token) => token !== "");
  for (const token of tokens.filter(isDistinct)) {
    if (fields.has(token)) report(node, "field", token);
    else if (statuses.has(token)) report(node, "status", token);
  }
  if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
    const listed = new Set(tokens.map(plain).filter((token) => cues.has(token)));
    if (listed.size >= cueTableSize && text.includes("|")) report(node, "cue table", [...listed].join(", "));
  }
  if (isDistinct(text)) return;
  const segments = text.startsWith("/") ? text.slice(1).split("/") : isRead(node) ? [text] : [];
  for (const segment of segments)
    if (fields.has(segment) && !isDistinct(segment)) report(node, "field", segment);
  if (statuses.has(text) && isRead(node)) report(node, "status", text);
}

function checkList(node, { cues }, report) {
  // A pointer counts by its last name: `/error/code`.
  const listed = node.elements.filter(
    (item) => ts.isStringLiteral(item) && cues.has(plain(item.text.slice(item.text.lastIndexOf("/") + 1))),
  );
  if (listed.length < cueTableSize || listed.length < node.elements.length / 2) return;
  report(node, "cue table", listed.map((item) => item.text).join(", "));
}

/** Whether a string is compared with data, or looked up in it. */
function isRead({ parent }) {
  return (
    ts.isElementAccessExpression(parent) ||
    ts.isCaseClause(parent) ||
    (ts.isBinaryExpression(parent) && comparisons.has(parent.operatorToken.kind))
  );
}

const comparisons = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.InKeyword,
]);

function isText(node) {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node) ||
    ts.isJsxText(node) ||
    node.kind === ts.SyntaxKind.RegularExpressionLiteral
  );
}

/** A word that no English text contains by chance: `task_id`, `IN_QUEUE`, `failReason`. */
function isDistinct(word) {
  return /^[A-Za-z]\w*(?:_|[a-z][A-Z])\w*$/.test(word) || /^[A-Z]{4,}$/.test(word);
}

const plain = (word) => word.replace(/[_-]/g, "").toLowerCase();

/** The script of an .astro file, at its own lines. Its template shows data and reads none. */
function frontmatter(text) {
  const end = text.indexOf("\n---", 3);
  return text.startsWith("---") && end > 0 ? `   ${text.slice(3, end)}` : "";
}

/** Most files contain none of the words, and are not parsed. */
function mayContain(text, words) {
  words.pattern ??= new RegExp(
    [
      `(?:${[...words.names].join("|")})`,
      `\\b(?:${[...words.fields, ...words.statuses].join("|")})\\b`,
      `["'|(](?:${[...words.cues].join("|")})["'|)]`,
    ].join("|"),
    "i",
  );
  return words.pattern.test(text);
}
