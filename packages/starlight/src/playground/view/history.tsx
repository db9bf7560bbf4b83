/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import type { Phrases } from "../../phrases/english.js";
import { fill } from "../../phrases/phrases.js";
import type { RunRecord } from "../run/run-record.js";
import { seconds, stateWords } from "./result.js";

interface Props {
  records: readonly RunRecord[];
  current: number | undefined;
  phrases: Phrases;
  onShow(record: RunRecord): void;
}

/** The first text of an input that contains a space, as the label of a run. */
function wordsOf({ input }: RunRecord): string {
  const text = Object.values(input).find((value) => typeof value === "string" && value.trim().includes(" "));
  return typeof text === "string" ? text : "";
}

/** The runs since the page was loaded. Selecting one restores its input and its result. */
export function History({ records, current, phrases, onShow }: Props): JSX.Element | null {
  if (records.length < 2) return null;
  return (
    <section class="pg-history" aria-label={phrases.playHistory}>
      <h3>{phrases.playHistory}</h3>
      <ul>
        {records.map((record) => {
          const picture = record.output?.files.find(({ media }) => media === "image");
          const state = phrases[stateWords[record.state]];
          return (
            <li key={record.number}>
              <button
                type="button"
                aria-current={record.number === current}
                aria-label={`${fill(phrases.playHistoryItem, { number: `${record.number}`, state })} ${wordsOf(record)}`}
                onClick={() => onShow(record)}
              >
                {picture === undefined ? (
                  <span class="pg-stand-in" data-state={record.state} aria-hidden="true" />
                ) : (
                  <img src={picture.address} alt="" loading="lazy" />
                )}
                <span class="pg-history-words">{wordsOf(record) || `#${record.number}`}</span>
                <small>
                  {state} · {fill(phrases.playSeconds, { count: seconds(record.duration) })}
                </small>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
