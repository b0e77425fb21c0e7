/** The charts of a frame as one SVG that needs no style sheet: colours are written out as they are shown. */
export function svgOfChart(frame: HTMLElement, title: string): string {
  const charts = [...frame.querySelectorAll<SVGSVGElement>('svg[data-chart]')];
  const style = getComputedStyle(document.documentElement);
  const width = Math.max(...charts.map((chart) => chart.width.baseVal.value));
  const NAMESPACE = 'http://www.w3.org/2000/svg';
  const whole = document.createElementNS(NAMESPACE, 'svg');
  let y = 28;
  const heading = document.createElementNS(NAMESPACE, 'text');
  heading.setAttribute('x', '12');
  heading.setAttribute('y', '19');
  heading.setAttribute('font-size', '14');
  heading.setAttribute('font-weight', '600');
  heading.setAttribute('fill', 'var(--ink)');
  heading.textContent = title;
  const paper = document.createElementNS(NAMESPACE, 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', 'var(--paper)');
  whole.append(paper, heading);
  for (const chart of charts) {
    const copy = chart.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('y', String(y));
    copy.removeAttribute('class');
    copy.setAttribute('overflow', 'visible');
    copy.setAttribute('color', 'var(--ink)');
    for (const unseen of copy.querySelectorAll('[data-unseen]')) unseen.remove();
    whole.append(copy);
    y += chart.height.baseVal.value;
  }
  whole.setAttribute('xmlns', NAMESPACE);
  whole.setAttribute('width', String(width));
  whole.setAttribute('height', String(y + 6));
  whole.setAttribute('viewBox', `0 0 ${width} ${y + 6}`);
  whole.setAttribute('font-family', 'system-ui, sans-serif');
  whole.setAttribute('font-size', '11');
  return new XMLSerializer()
    .serializeToString(whole)
    .replace(
      /var\((--[\w-]+)\)/g,
      (_, name: string) => style.getPropertyValue(name).trim() || 'currentColor',
    );
}

/** The same as PNG, twice as fine as the screen needs. */
export async function pngOf(svg: string): Promise<Blob> {
  const href = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = href;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(href);
  }
}
