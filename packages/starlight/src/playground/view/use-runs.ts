import { useRef, useState } from "preact/hooks";
import type { Input } from "../form/input-value.js";
import type { PlaygroundProps } from "../props.js";
import type { RunRecord } from "../run/run-record.js";
import type { TargetSettings } from "../run/targets.js";

/** The runs since the page was loaded. */
export interface Runs {
  /** Newest first. */
  records: RunRecord[];
  /** The displayed run. */
  current: RunRecord | undefined;
  /** Whether the code for runs is being loaded, or the sandbox started. */
  isStarting: boolean;
  /** Why a run could not be started. */
  fault: string;
  start(input: Input, target: TargetSettings, isStreamed: boolean): Promise<void>;
  cancel(): void;
  choose(number: number): void;
}

/** Maximum number of kept runs. */
const mostRecords = 30;

/** Starts runs and keeps their records. The client and the sandbox are loaded with the first. */
export function useRuns({ subject, places, phrases }: PlaygroundProps): Runs {
  const [records, setRecords] = useState<RunRecord[]>([]);
  const [chosen, setChosen] = useState<number>();
  const [isStarting, setStarting] = useState(false);
  const [fault, setFault] = useState("");
  const abort = useRef<AbortController | undefined>(undefined);
  const count = useRef(0);
  const keep = (record: RunRecord): void =>
    setRecords((all) =>
      [record, ...all.filter(({ number }) => number !== record.number)].slice(0, mostRecords),
    );

  return {
    records,
    current: records.find(({ number }) => number === chosen),
    isStarting,
    fault,
    async start(input, target, isStreamed) {
      setFault("");
      if (target.kind !== "page" && target.address.trim() === "") {
        setFault(phrases.playNoAddress);
        return;
      }
      const controller = new AbortController();
      abort.current = controller;
      count.current += 1;
      const number = count.current;
      setChosen(number);
      setStarting(true);
      try {
        const { openTarget } = await import("../run/targets.js");
        const opened = await openTarget(target, subject.document, places);
        setStarting(false);
        await subject.run({
          number,
          input,
          target: opened,
          isStreamed,
          signal: controller.signal,
          onChange: keep,
        });
      } catch (error) {
        setStarting(false);
        setFault(error instanceof Error ? error.message : String(error));
      }
    },
    cancel: () => abort.current?.abort(),
    choose: setChosen,
  };
}
