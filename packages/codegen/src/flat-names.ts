import { CodegenError } from "./codegen-error.js";
import type { OwnedExport } from "./exported-names.js";
import { pascalCase } from "./syntax/identifier.js";

/** What one service exports in one target, and what is known of its names. */
export interface FlatService {
  /** The service's folder in messages: `specs/acme`. */
  readonly source: string;
  /** The start of names that other services have too: `acme`. */
  readonly prefix: string;
  readonly exports: readonly OwnedExport[];
  /** Own name → name in the index, from names.yaml. */
  readonly recorded: Readonly<Record<string, string>>;
  /** The names that the index exported from this service before. */
  readonly held: ReadonlySet<string>;
  /** Whether a file's names were in names.yaml before this run. */
  readonly isKnown: (entry: OwnedExport) => boolean;
}

/** One name to find a place for in the index. */
interface Wanted {
  readonly service: FlatService;
  readonly entry: OwnedExport;
  readonly name: string;
  /** 0: the index has it already; 1: names.yaml has its model; 2: new. */
  readonly age: 0 | 1 | 2;
}

/**
 * Gives every export of every service a name of its own in the index over all. The name that was there first stays; of
 * names that come together, that of the first service stays. Any other is prefixed with its service. All names of a model
 * that is new are prefixed together.
 *
 * @returns for each service, in order: own name → name in the index, for the names that differ
 * @throws CodegenError where names.yaml gives two exports one name
 */
export function flatNames(services: readonly FlatService[]): Map<string, string>[] {
  const aliases = services.map(({ recorded }) => new Map(Object.entries(recorded)));
  const aliasesOf = new Map(services.map((service, index) => [service, aliases[index] ?? new Map()]));
  const owners = new Map<string, OwnedExport>();
  for (const { exports, recorded } of services) {
    for (const entry of exports) {
      for (const name of namesOf(entry)) {
        const alias = Object.hasOwn(recorded, name) ? recorded[name] : undefined;
        if (alias !== undefined) take(owners, alias, entry);
      }
    }
  }
  const wanted = services.flatMap((service) => wantedNames(service));
  const plain = new Set(wanted.map(({ name }) => name));
  const prefixed = new Set<OwnedExport>();
  for (const { service, entry, name, age } of wanted.sort((one, other) => one.age - other.age)) {
    const isNew = age === 2 && entry.kind === "model";
    if (isNew && namesOf(entry).some((one) => owners.has(one) && owners.get(one) !== entry))
      prefixed.add(entry);
    if (!owners.has(name) && !prefixed.has(entry)) {
      owners.set(name, entry);
      continue;
    }
    const alias = freeAlias(aliasBase(service, entry, name), (one) => owners.has(one) || plain.has(one));
    owners.set(alias, entry);
    aliasesOf.get(service)?.set(name, alias);
  }
  return aliases;
}

function wantedNames(service: FlatService): Wanted[] {
  return service.exports.flatMap((entry) =>
    namesOf(entry)
      .filter((name) => !Object.hasOwn(service.recorded, name))
      .map(
        (name): Wanted => ({
          service,
          entry,
          name,
          age: service.held.has(name) ? 0 : service.isKnown(entry) ? 1 : 2,
        }),
      ),
  );
}

function namesOf({ values, types }: OwnedExport): string[] {
  return [...values, ...types];
}

function take(owners: Map<string, OwnedExport>, name: string, entry: OwnedExport): void {
  const other = owners.get(name);
  if (other !== undefined) {
    throw new CodegenError("name-clash", `${other.owner} and ${entry.owner} would both export ${name}`, {
      hint: 'Give one of them another name in its names.yaml, under "index".',
    });
  }
  owners.set(name, entry);
}

/** `painter` of zebra → `zebraPainter`, `PainterInput` → `ZebraPainterInput`, the service itself → `zebraService`. */
function aliasBase({ prefix }: FlatService, entry: OwnedExport, name: string): string {
  if (entry.kind === "service") return `${name}Service`;
  return entry.types.includes(name) ? pascalCase(prefix) + name : prefix + pascalCase(name);
}

function freeAlias(base: string, isTaken: (name: string) => boolean): string {
  let free = base;
  for (let number = 2; isTaken(free); number += 1) free = `${base}_${number}`;
  return free;
}
