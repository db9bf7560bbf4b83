/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { fill } from "../../phrases/phrases.js";
import { fragmentOf } from "../form/address-state.js";
import type { Input } from "../form/input-value.js";
import { inputChecker } from "../form/problems.js";
import type { PlaygroundProps } from "../props.js";
import type { RunRecord } from "../run/run-record.js";
import type { TargetSettings } from "../run/targets.js";
import type { Subject } from "../subject.js";
import { CopyButton } from "./copy-button.js";
import { Exchanges } from "./exchanges.js";
import { Form } from "./form.js";
import { History } from "./history.js";
import { Result } from "./result.js";
import { SampleText } from "./sample-text.js";
import { Tabs } from "./tabs.js";
import { TargetChoice } from "./target-choice.js";
import { useRuns } from "./use-runs.js";

const id = "playground";

function isTextStream({ model }: Subject): boolean {
  return model?.stream !== undefined && model.media === "text";
}

/** The playground of a model or an operation with one input, which the form edits, the samples show and the client receives. */
export function Playground(props: PlaygroundProps & { isRunAtOnce?: boolean }): JSX.Element {
  const { subject, phrases, start, isCompact, isRunAtOnce = false } = props;
  const [input, setInput] = useState(props.input);
  const [target, setTarget] = useState<TargetSettings>({ kind: "page", address: "", key: "" });
  const [isStreamed, setStreamed] = useState(isTextStream(subject));
  const [isJudged, setJudged] = useState(false);
  const [tab, setTab] = useState("result");
  const form = useRef<HTMLFormElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const check = useMemo(() => inputChecker(subject.schema), [subject]);
  const complete = useMemo(() => subject.complete(input), [subject, input]);
  const problems = useMemo(() => check(complete), [check, complete]);
  const runs = useRuns(props);
  const samples = useMemo(() => subject.samples(input), [subject, input]);

  useAddress(input, start, isCompact);

  const isRunning = runs.isStarting || runs.records.some(({ state }) => state === "running");
  const run = (): void => {
    if (isRunning) return;
    if (problems.errors.length > 0) {
      setJudged(true);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setTab("result");
    // On a narrow screen the result is below the form.
    if ((side.current?.getBoundingClientRect().top ?? 0) > window.innerHeight * 0.7)
      side.current?.scrollIntoView({ block: "start" });
    void runs.start(complete, target, isStreamed);
  };
  useEffect(() => {
    if (isRunAtOnce) run();
  }, []);

  const show = (record: RunRecord): void => {
    setInput(record.input);
    runs.choose(record.number);
    setTab("result");
  };
  const emptyText = subject.kind === "model" ? phrases.playNothingYet : phrases.playNothingSent;
  const sample = samples.find(({ label }) => label === tab);
  const tabs = [
    { key: "result", label: phrases.playResult },
    ...samples.map(({ label }) => ({ key: label, label })),
    { key: "requests", label: `${phrases.playRequests} ${runs.current?.exchanges.length || ""}` },
  ];
  return (
    <div class="pg">
      {!isCompact && (
        <TargetChoice id={id} kind={subject.kind} settings={target} phrases={phrases} onChange={setTarget} />
      )}
      <div class="pg-columns">
        <form
          class="pg-form"
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            run();
          }}
        >
          <Form
            playground={props}
            id={id}
            input={input}
            problems={problems}
            isJudged={isJudged}
            onInput={setInput}
          />
          {subject.model?.stream !== undefined && !isCompact && (
            <label class="pg-check">
              <input type="checkbox" checked={isStreamed} onChange={() => setStreamed(!isStreamed)} />
              {phrases.playStream}
            </label>
          )}
          <div class="pg-actions">
            <button
              type="button"
              class="pg-run"
              id={`${id}-run`}
              data-run
              data-cancel={isRunning || undefined}
              onClick={isRunning ? runs.cancel : run}
            >
              {isRunning ? phrases.playCancel : phrases.playRun}
            </button>
            {!isCompact && (
              <>
                <button type="button" class="pg-quiet" onClick={() => setInput(start)}>
                  {phrases.playReset}
                </button>
                <CopyButton
                  text={() => location.href}
                  label={phrases.playCopyLink}
                  done={phrases.playCopied}
                />
              </>
            )}
          </div>
          <p class="pg-error" aria-live="polite">
            {isJudged && problems.errors.length > 0
              ? fill(phrases.playProblems, { count: `${problems.errors.length}` })
              : ""}
            {runs.fault}
          </p>
        </form>
        <div class="pg-side" ref={side}>
          <Tabs id={id} tabs={tabs} chosen={tab} label={phrases.playground} onChoose={setTab} />
          <div class="pg-panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-tab-${tab}`}>
            {tab === "result" && (
              <Result
                record={runs.current}
                isStarting={runs.isStarting}
                phrases={phrases}
                emptyText={emptyText}
                address={target.address}
                onShowCurl={() => setTab("curl")}
              />
            )}
            {tab === "requests" && (
              <Exchanges exchanges={runs.current?.exchanges ?? []} phrases={phrases} emptyText={emptyText} />
            )}
            {sample !== undefined && (
              <>
                <CopyButton text={() => sample.code} label={phrases.playCopy} done={phrases.playCopied} />
                <SampleText sample={sample} />
              </>
            )}
          </div>
        </div>
      </div>
      <History records={runs.records} current={runs.current?.number} phrases={phrases} onShow={show} />
    </div>
  );
}

/** Stores the input in the fragment of the page's address, so that a copied link contains it. */
function useAddress(input: Input, start: Input, isOff: boolean): void {
  useEffect(() => {
    if (isOff) return;
    const timer = setTimeout(() => {
      const fragment = fragmentOf(input, start);
      const address = new URL(location.href);
      if (fragment === "" && !address.hash.startsWith("#input=")) return;
      address.hash = fragment;
      history.replaceState(history.state, "", address);
    }, 300);
    return () => clearTimeout(timer);
  }, [input, start, isOff]);
}
