/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useRef } from "preact/hooks";

export interface Tab {
  key: string;
  label: string;
}

interface Props {
  tabs: readonly Tab[];
  chosen: string;
  label: string;
  /** Prefix of the ids of tabs. The panel is `${id}-panel`. */
  id: string;
  onChoose(key: string): void;
}

/** A list of tabs: arrow keys, Home and End move between them. https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
export function Tabs({ tabs, chosen, label, id, onChoose }: Props): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const index = tabs.findIndex(({ key }) => key === chosen);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: index + 1,
      ArrowLeft: index - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const position = (next + tabs.length) % tabs.length;
    const tab = tabs[position];
    if (tab === undefined) return;
    onChoose(tab.key);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[position]?.focus();
  };
  return (
    <div class="pg-tabs" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
      {tabs.map(({ key, label: text }) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`${id}-tab-${key}`}
          aria-selected={key === chosen}
          aria-controls={`${id}-panel`}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => onChoose(key)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
