/** One row of a batch file, before it is interpreted. */
export interface BatchRow {
  /** Its first line in the file, from 1. */
  readonly line: number;
  readonly content:
    | { readonly kind: "json"; readonly value: unknown }
    /** A row of a table: texts by column. */
    | { readonly kind: "cells"; readonly cells: Readonly<Record<string, string>> }
    | { readonly kind: "fault"; readonly column?: number; readonly message: string };
}
