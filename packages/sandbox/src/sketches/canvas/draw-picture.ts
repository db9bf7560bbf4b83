import type { Gradient, Operation, Paint, Picture, Style } from "../image/picture.js";
import { type Bounds, boundsOf, pathBounds } from "./path-bounds.js";

type Context = OffscreenCanvasRenderingContext2D;

/** Draws a picture on a canvas, over all of it. */
export function drawPicture(context: Context, picture: Picture, width: number, height: number): void {
  context.save();
  context.scale(width / picture.width, height / picture.height);
  for (const layer of picture.layers) for (const operation of layer) draw(context, operation);
  context.restore();
}

function draw(context: Context, operation: Operation): void {
  if (operation.kind === "group") {
    const { clip, rotate, operations } = operation;
    context.save();
    turn(context, rotate);
    if (clip) {
      context.beginPath();
      context.arc(clip.x, clip.y, clip.radius, 0, Math.PI * 2);
      context.clip();
    }
    for (const one of operations) draw(context, one);
    context.restore();
    return;
  }
  const { fill, style } = operation;
  const { opacity = 1, stroke, strokeOpacity = 1, strokeWidth = 1, round, rotate } = style;
  context.save();
  turn(context, rotate);
  const shape = shapeOf(operation);
  if (fill !== "none") {
    context.globalAlpha = opacity;
    fillShape(context, shape, fill, operation);
  }
  if (stroke !== undefined) {
    context.globalAlpha = strokeOpacity;
    context.strokeStyle = stroke;
    context.lineWidth = strokeWidth;
    context.lineCap = round === true ? "round" : "butt";
    context.stroke(shape);
  }
  context.restore();
}

function turn(context: Context, rotate: Style["rotate"]): void {
  if (!rotate) return;
  const [degrees, x, y] = rotate;
  context.translate(x, y);
  context.rotate((degrees * Math.PI) / 180);
  context.translate(-x, -y);
}

function shapeOf(operation: Exclude<Operation, { kind: "group" }>): Path2D {
  if (operation.kind === "path") return new Path2D(operation.data);
  const shape = new Path2D();
  switch (operation.kind) {
    case "rectangle": {
      const { x, y, width, height } = operation;
      const radius = operation.style.radius ?? 0;
      if (width <= 0 || height <= 0) return shape;
      if (radius > 0) shape.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
      else shape.rect(x, y, width, height);
      return shape;
    }
    case "ellipse": {
      const { x, y, radiusX, radiusY } = operation;
      if (radiusX > 0 && radiusY > 0) shape.ellipse(x, y, radiusX, radiusY, 0, 0, Math.PI * 2);
      return shape;
    }
    case "polygon": {
      for (const [index, [x, y]] of operation.points.entries())
        if (index === 0) shape.moveTo(x, y);
        else shape.lineTo(x, y);
      shape.closePath();
      return shape;
    }
  }
}

function boundsOfOperation(operation: Exclude<Operation, { kind: "group" }>): Bounds {
  switch (operation.kind) {
    case "path":
      return pathBounds(operation.data);
    case "polygon":
      return boundsOf(operation.points);
    case "rectangle":
      return operation;
    case "ellipse": {
      const { x, y, radiusX, radiusY } = operation;
      return { x: x - radiusX, y: y - radiusY, width: radiusX * 2, height: radiusY * 2 };
    }
  }
}

function fillShape(
  context: Context,
  shape: Path2D,
  fill: Paint,
  operation: Exclude<Operation, { kind: "group" }>,
): void {
  if (typeof fill === "string") {
    context.fillStyle = fill;
    context.fill(shape);
    return;
  }
  const bounds = boundsOfOperation(operation);
  // SVG draws no gradients on shapes without an area.
  if (bounds.width <= 0 || bounds.height <= 0) return;
  if (fill.shape === "round") {
    // A round gradient has the width and height of the shape. The canvas has only circular ones, so the shape is
    // clipped from a scaled circle.
    context.clip(shape);
    context.translate(bounds.x, bounds.y);
    context.scale(bounds.width, bounds.height);
    const [x, y, radius] = fill.round ?? [0.5, 0.5, 0.5];
    context.fillStyle = withStops(context.createRadialGradient(x, y, 0, x, y, radius), fill);
    context.fillRect(-1, -1, 3, 3);
    return;
  }
  const { x, y, width, height } = bounds;
  const gradient =
    fill.shape === "down"
      ? context.createLinearGradient(0, y, 0, y + height)
      : context.createLinearGradient(x, 0, x + width, 0);
  context.fillStyle = withStops(gradient, fill);
  context.fill(shape);
}

function withStops(gradient: CanvasGradient, { stops }: Gradient): CanvasGradient {
  for (const [at, colour, opacity = 1] of stops) {
    const alpha = Math.round(Math.min(1, Math.max(0, opacity)) * 255);
    gradient.addColorStop(Math.min(1, Math.max(0, at)), `${colour}${alpha.toString(16).padStart(2, "0")}`);
  }
  return gradient;
}
