// Draws what a page offers as data-chart="ADDRESS": lines over periods, on a canvas. The table behind each chart says the
// same; without script that is all there is.
(() => {
  'use strict';

  const COLOURS = ['#0e6a5a', '#b4552d', '#3b6ea5', '#8a6d1f', '#6b5b95', '#4d7c3a'];
  let library;

  /** The library is large: it comes with the first chart. */
  function load() {
    library ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = document.querySelector('meta[name="charts"]').content;
      script.onload = () => resolve(window.echarts);
      script.onerror = reject;
      document.head.append(script);
    });
    return library;
  }

  function options(data) {
    return {
      animation: false,
      color: COLOURS,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: { left: 8, right: 24, top: data.lines.length > 1 ? 56 : 36, bottom: 8, containLabel: true },
      legend: { show: data.lines.length > 1, top: 0, left: 0, itemHeight: 8, data: data.lines.map((line) => line.name) },
      xAxis: { type: 'category', data: data.labels, boundaryGap: false, axisTick: { alignWithLabel: true } },
      yAxis: { type: 'value', name: data.unit, nameTextStyle: { align: 'left' }, scale: true, splitNumber: 4 },
      series: data.lines.map((line) => ({
        type: 'line', name: line.name, data: line.values, connectNulls: false, symbol: 'circle', symbolSize: 6,
        lineStyle: { width: 2, type: line.dashed ? 'dashed' : 'solid' },
        label: {
          show: data.labels.length <= 12 && data.lines.length === 1, position: 'top', color: '#1c2527',
          formatter: ({ value }) => (value == null ? '' : value.toLocaleString('en')),
        },
      })),
    };
  }

  async function draw(place) {
    place.dataset.drawn = 'coming';
    const [echarts, answer] = await Promise.all([load(), fetch(place.dataset.chart, { headers: { Accept: 'application/json' } })]);
    if (!answer.ok || !place.isConnected) return;
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    place.prepend(canvas);
    const chart = echarts.init(canvas, null, { renderer: 'canvas' });
    chart.on('finished', () => { place.dataset.drawn = 'yes'; });
    chart.setOption(options(await answer.json()));
    const size = new ResizeObserver(() => chart.resize());
    size.observe(canvas);
    const gone = () => {
      if (place.isConnected) return;
      size.disconnect();
      chart.dispose();
      document.removeEventListener('htmx:afterSwap', gone);
    };
    document.addEventListener('htmx:afterSwap', gone);
  }

  function drawAll() {
    for (const place of document.querySelectorAll('[data-chart]:not([data-drawn])')) {
      draw(place).catch(() => { place.hidden = true; });
    }
  }

  document.addEventListener('htmx:load', drawAll);
  drawAll();
})();
