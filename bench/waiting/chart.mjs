// Lag against requests, as an SVG without scripts that follows the reader's colour scheme.
const width = 760;
const height = 380;
const frame = { left: 56, right: 14, top: 44, bottom: 70 };
const gap = 26;

/** @returns {string} one panel per situation, a point per duration, a line per policy */
export function drawChart(measured, policies, distributions) {
  const panelWidth = (width - frame.left - frame.right - gap * (measured.length - 1)) / measured.length;
  const x = scale(1, 1500, 0, panelWidth);
  const y = scale(10, 40_000, height - frame.bottom, frame.top);
  const panels = measured.map((situation, index) =>
    panel(situation, frame.left + index * (panelWidth + gap), {
      panelWidth,
      x,
      y,
      policies,
      distributions,
      first: index === 0,
    }),
  );
  const legend = policies
    .map(
      ({ name, color }, index) =>
        `<g transform="translate(${frame.left + index * 170} ${height - 14})"><line x2="22" y1="-4" y2="-4" stroke="${color}" stroke-width="2.5"/><circle cx="11" cy="-4" r="3.5" fill="${color}"/><text x="30">${name}</text></g>`,
    )
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="ui-sans-serif, system-ui, sans-serif" font-size="12">
<title id="title">Lag against requests</title>
<desc id="description">How late each policy knows the end of a prediction, against the requests it spends, for durations from 0.3 seconds to 10 minutes, in three situations. Both axes are logarithmic; lower and further left is better.</desc>
<style>text{fill:#374151}.grid{stroke:#9ca3af;stroke-opacity:.28}.small{font-size:10.5px}.name{font-weight:600}@media (prefers-color-scheme: dark){text{fill:#d1d5db}}</style>
${panels.join("\n")}
${legend}
</svg>
`;
}

function panel({ title, rows }, left, { panelWidth, x, y, policies, distributions, first }) {
  const grid = [
    ...[1, 10, 100, 1000].map(
      (value) =>
        `<line class="grid" x1="${x(value)}" x2="${x(value)}" y1="${frame.top}" y2="${height - frame.bottom}"/><text class="small" x="${x(value)}" y="${height - frame.bottom + 16}" text-anchor="middle">${value}</text>`,
    ),
    ...[
      [10, "10 ms"],
      [100, "0.1 s"],
      [1000, "1 s"],
      [10_000, "10 s"],
    ].map(
      ([value, label]) =>
        `<line class="grid" x1="0" x2="${panelWidth}" y1="${y(value)}" y2="${y(value)}"/>${first ? `<text class="small" x="-8" y="${y(value) + 4}" text-anchor="end">${label}</text>` : ""}`,
    ),
  ];
  const fixedRows = rows.filter((_row, index) => distributions[index].family === "fixed");
  const lines = policies.map(({ name, color }) => {
    const points = fixedRows.map(({ by, distribution }) => ({ ...by.get(name), label: distribution.name }));
    const path = points
      .map(({ requests, mean }) => `${x(requests).toFixed(1)},${y(mean).toFixed(1)}`)
      .join(" ");
    const dots = points
      .map(
        ({ requests, mean, label }) =>
          `<circle cx="${x(requests).toFixed(1)}" cy="${y(mean).toFixed(1)}" r="3" fill="${color}"><title>${name}, ${label}: ${mean.toFixed(0)} ms, ${requests.toFixed(1)} requests</title></circle>`,
      )
      .join("");
    return `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="1.8"/>${dots}`;
  });
  return `<g transform="translate(${left.toFixed(1)} 0)"><text class="name" y="${frame.top - 20}">${title}</text>${grid.join("")}${lines.join("")}<text class="small" x="${panelWidth / 2}" y="${height - frame.bottom + 34}" text-anchor="middle">requests${first ? " (lag upwards)" : ""}</text></g>`;
}

function scale(low, high, from, to) {
  return (value) => {
    const share = Math.log(Math.min(high, Math.max(low, value)) / low) / Math.log(high / low);
    return from + share * (to - from);
  };
}
