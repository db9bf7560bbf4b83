/**
 * The element around a playground. Its code is loaded on first use, or if the page's address contains an input for it.
 */
class PlaygroundElement extends HTMLElement {
  #isLoading = false;

  connectedCallback(): void {
    if (location.hash.startsWith("#input=") && !("compact" in this.dataset)) {
      this.#load(false);
      this.scrollIntoView({ block: "start" });
      return;
    }
    for (const name of ["pointerdown", "focusin", "dragenter", "click", "submit"])
      this.addEventListener(name, (event) => {
        if (this.dataset["state"] === "ready" || !(event.target instanceof Element)) return;
        // The server-rendered form has no action.
        if (name === "submit") event.preventDefault();
        // The server-rendered button may be replaced before the click ends, so `pointerdown` counts.
        const isPress = name === "pointerdown" || name === "click";
        this.#load(name === "submit" || (isPress && event.target.closest("[data-run]") !== null));
      });
  }

  #load(isRun: boolean): void {
    if (isRun) this.dataset["run"] = "";
    if (this.#isLoading) return;
    this.#isLoading = true;
    const {
      data = "",
      words = "",
      language = "en",
      worker = "",
      serviceWorker = "",
      base = "",
    } = this.dataset;
    const places = { worker, serviceWorker, base };
    const isCompact = "compact" in this.dataset;
    const isRunAtOnce = (): boolean => "run" in this.dataset;
    const start = import("./start.js").then(({ startPlayground }) =>
      startPlayground(this, { data, words, language, places, isCompact, isRunAtOnce }),
    );
    start.catch((error: unknown) => {
      this.#isLoading = false;
      const note = this.querySelector("[data-fault]");
      const text = this.dataset["failed"] ?? "{what}";
      if (note)
        note.textContent = text.replace("{what}", error instanceof Error ? error.message : String(error));
    });
  }
}

customElements.define("corsac-playground", PlaygroundElement);
