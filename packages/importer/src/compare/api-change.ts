import type { JsonValue } from "../document/json.js";
import { sameJson } from "../document/json-values.js";

/** The subject of a change. */
export interface ChangeSubject {
  what: "operation" | "parameter" | "request body" | "response" | "media type" | "field" | "model";
  /** `POST /v1/paint`, the name of a schema under `components`, or a model's id. */
  in: string;
  /** The position in it: `query page`, `200`, or the path to a field (`input.size`, `items[].url`). */
  at?: string;
  mediaType?: string;
  /** The affected operations. */
  operations?: readonly string[];
}

/** One difference between two documents. */
export interface ApiChange extends ChangeSubject {
  kind: "added" | "removed" | "changed";
  /** The changed attribute: `default`, `type`, `required`. */
  fact?: string;
  before?: JsonValue;
  after?: JsonValue;
  /** Whether a program that was correct before may fail now. */
  breaking: boolean;
}

/** Collects changes. */
export interface ChangeSink {
  readonly changes: ApiChange[];
  added(subject: ChangeSubject, breaking?: boolean): void;
  removed(subject: ChangeSubject, breaking: boolean): void;
  /** Adds a change if the two values differ. */
  fact(
    subject: ChangeSubject,
    fact: string,
    before: JsonValue | undefined,
    after: JsonValue | undefined,
    breaking: boolean,
  ): void;
}

export function changeSink(): ChangeSink {
  const changes: ApiChange[] = [];
  return {
    changes,
    added: (subject, breaking = false) => {
      changes.push({ kind: "added", ...subject, breaking });
    },
    removed: (subject, breaking) => {
      changes.push({ kind: "removed", ...subject, breaking });
    },
    fact: (subject, fact, before, after, breaking) => {
      if (sameJson(before, after)) return;
      const values = {
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      };
      changes.push({ kind: "changed", ...subject, fact, ...values, breaking });
    },
  };
}
