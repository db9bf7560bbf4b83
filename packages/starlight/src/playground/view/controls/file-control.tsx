/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { InputValue } from "../../form/input-value.js";
import { type ControlProps, commonAttributes } from "./control-props.js";

/** Pixels of a thumbnail's side. */
const side = 96;

/** A picture drawn on a canvas. Unlike a `blob:` URL, that needs no exception in a Content-Security-Policy. */
function Thumbnail({ file }: { file: File }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isGone = false;
    createImageBitmap(file).then(
      (bitmap) => {
        const context = canvas.current?.getContext("2d");
        if (isGone || !context) return;
        const scale = Math.max(side / bitmap.width, side / bitmap.height);
        const [width, height] = [bitmap.width * scale, bitmap.height * scale];
        context.drawImage(bitmap, (side - width) / 2, (side - height) / 2, width, height);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [file]);
  return (
    <canvas class="pg-thumbnail" ref={canvas} width={side} height={side} role="img" aria-label={file.name} />
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024
    ? `${bytes} B`
    : bytes < 2 ** 20
      ? `${Math.round(bytes / 1024)} kB`
      : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

function listOf(value: InputValue | undefined, isMany: boolean): (File | string)[] {
  const items = isMany && Array.isArray(value) ? value : value === undefined || value === "" ? [] : [value];
  return items.filter((item): item is File | string => typeof item === "string" || item instanceof File);
}

/** Files by drop, paste and picker, or their URLs. */
export function FileControl(props: ControlProps): JSX.Element | null {
  const { field, value, phrases, onChange, id } = props;
  const { control } = field;
  const [isOver, setOver] = useState(false);
  if (control.kind !== "file") return null;
  const { accept, isMany } = control;
  const items = listOf(value, isMany);
  const set = (next: (File | string)[]): void => {
    if (next.length === 0) onChange(undefined);
    else onChange(isMany ? next : next.at(-1));
  };
  const add = (files: FileList | undefined | null): void => {
    if (files && files.length > 0) set([...items.filter((item) => item !== ""), ...files]);
  };
  const urls = items.map((item, index) => ({ item, index }));
  const isEmpty = items.length === 0;
  return (
    <fieldset
      class="pg-files"
      aria-labelledby={`${id}-label`}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        add(event.dataTransfer?.files);
      }}
      onPaste={(event) => {
        if ((event.clipboardData?.files.length ?? 0) === 0) return;
        event.preventDefault();
        add(event.clipboardData?.files);
      }}
    >
      {urls.map(({ item, index }) => (
        <div class="pg-file" key={index}>
          {item instanceof File ? (
            <>
              {item.type.startsWith("image/") && <Thumbnail file={item} />}
              <span class="pg-file-name">
                {item.name} <small>{sizeOf(item.size)}</small>
              </span>
            </>
          ) : (
            <input
              class="pg-input"
              type="text"
              inputMode="url"
              aria-label={`${field.name} ${index + 1}: URL`}
              value={item}
              onInput={({ currentTarget }) =>
                set(items.map((one, position) => (position === index ? currentTarget.value : one)))
              }
            />
          )}
          <button
            type="button"
            class="pg-icon"
            aria-label={`${phrases.playClear}: ${item instanceof File ? item.name : item}`}
            onClick={() => set(items.filter((_, position) => position !== index))}
          >
            ×
          </button>
        </div>
      ))}
      {(isEmpty || isMany) && (
        <p class="pg-drop">
          {phrases.playDrop}{" "}
          <label class="pg-pick">
            <input
              {...commonAttributes(props)}
              type="file"
              accept={accept}
              multiple={isMany}
              aria-labelledby={`${id}-label`}
              onChange={({ currentTarget }) => {
                add(currentTarget.files);
                currentTarget.value = "";
              }}
            />
            <span>{phrases.playPick}</span>
          </label>{" "}
          {control.isBytes !== true && (
            <button type="button" class="pg-quiet" onClick={() => set([...items, "https://"])}>
              {phrases.playFileUrl}
            </button>
          )}
        </p>
      )}
    </fieldset>
  );
}
