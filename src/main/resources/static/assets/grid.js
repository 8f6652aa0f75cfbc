// The grid of a return: saves each cell by itself, keeps on the device what could not be sent, and says what others do.
// What waits to be sent lies in the browser's storage under person and return, and nothing else does; it goes when it is sent.
(() => {
  'use strict';

  const grid = document.getElementById('grid');
  if (!grid) return;

  const words = grid.dataset;
  const editable = words.editable === 'true';
  const base = `/returns/${words.return}`;
  const shelf = `wufei.unsent.${words.person}.${words.return}`;
  const status = document.getElementById('grid-status');
  const others = document.getElementById('grid-others');
  const clashes = document.getElementById('grid-clashes');
  const csrf = document.querySelector('meta[name="csrf"]');
  const phone = matchMedia('(max-width: 640px)');
  const cells = [...grid.querySelectorAll('.cell')];
  const lines = [...grid.querySelectorAll('tbody tr')].map((line) => [...line.querySelectorAll('.cell')]);
  const unsent = new Map(Object.entries(read()));
  let sending = false;
  let offline = false;
  let last = words.last;
  let timer;

  const keyOf = (cell) => `${cell.dataset.row}/${cell.dataset.column}`;
  const cellOf = (entry) => cells.find((cell) => cell.dataset.row === entry.row && cell.dataset.column === entry.column);
  const fill = (text, ...values) => values.reduce((said, value, at) => said.replaceAll(`{${at}}`, value), text);
  const labelOf = (cell) => cell.getAttribute('aria-label');

  function read() {
    try {
      return JSON.parse(localStorage.getItem(shelf) ?? '{}');
    } catch {
      return {};
    }
  }

  function keep() {
    if (unsent.size === 0) localStorage.removeItem(shelf);
    else localStorage.setItem(shelf, JSON.stringify(Object.fromEntries(unsent)));
  }

  function mark(cell, state) {
    const box = cell.closest('.box');
    box.classList.remove('saving', 'saved', 'unsent', 'clash', 'wrong');
    if (state) box.classList.add(state);
  }

  function note(cell, text) {
    cell.closest('.box').querySelector('.box-warning').textContent = text ?? '';
  }

  function say(text, bad) {
    status.textContent = text;
    status.classList.toggle('warn-text', Boolean(bad));
  }

  // --- out ---

  function queue(cell, how) {
    const key = keyOf(cell);
    if (cell.value === cell.dataset.value && !unsent.has(key)) return;
    unsent.set(key, {
      row: cell.dataset.row, column: cell.dataset.column, value: cell.value, base: Number(cell.dataset.version),
      how: how ?? (phone.matches ? 'PHONE' : 'PAGE'),
    });
    keep();
    mark(cell, 'unsent');
    clearTimeout(timer);
    timer = setTimeout(flush, 600);
  }

  const waiting = () => [...unsent.values()].filter((one) => !one.theirs && !one.refused);

  async function flush() {
    clearTimeout(timer);
    const lot = waiting();
    if (sending || lot.length === 0) return;
    sending = true;
    say(words.wSaving);
    const how = lot[0].how;
    const sent = lot.filter((one) => one.how === how).map((one) => ({ ...one }));
    try {
      const answer = await fetch(`${base}/cells`, {
        method: 'POST', redirect: 'manual',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', [csrf.dataset.header]: csrf.content },
        body: JSON.stringify({ how, cells: sent.map(({ row, column, value, base: seen }) => ({ row, column, value, base: seen })) }),
      });
      if (!answer.ok) {
        say(fill(words.wRefused, String(waiting().length)), true);
        timer = setTimeout(flush, 15000);
        return;
      }
      const results = await answer.json();
      results.forEach((result) => settle(result, sent.find((one) => one.row === result.row && one.column === result.column)));
      keep();
      say(offline ? words.wBack : fill(words.wSaved, new Date().toLocaleTimeString()));
      offline = false;
      if (waiting().length > 0) timer = setTimeout(flush, 50);
    } catch {
      offline = true;
      say(fill(words.wOffline, String(unsent.size)), true);
      timer = setTimeout(flush, 3000);
    } finally {
      sending = false;
    }
  }

  function settle(result, sent) {
    const cell = cellOf(result);
    const key = `${result.row}/${result.column}`;
    const now = unsent.get(key);
    if (!cell || !now) return;
    const changed = now.value !== sent.value;
    if (result.status === 'SAVED' || result.status === 'SAME') {
      cell.dataset.version = result.version;
      cell.dataset.value = result.value ?? '';
      note(cell, result.warning);
      cell.closest('.box').classList.toggle('doubted', Boolean(result.warning));
      if (changed) {
        now.base = result.version;
      } else {
        unsent.delete(key);
        if (document.activeElement !== cell) cell.value = result.value ?? '';
        mark(cell, 'saved');
      }
    } else if (result.status === 'COLLIDED') {
      Object.assign(now, { theirs: result.value ?? '', version: result.version, by: result.by });
      mark(cell, 'clash');
      drawClash(key, now);
    } else {
      now.refused = true;
      mark(cell, 'wrong');
      note(cell, result.problem);
    }
  }

  // Both values, and whoever is here chooses.
  function drawClash(key, clash) {
    document.getElementById(`clash-${key}`)?.remove();
    const cell = cellOf(clash);
    const line = document.createElement('li');
    line.id = `clash-${key}`;
    line.className = 'note warn';
    const text = document.createElement('span');
    text.textContent = fill(words.wClash, labelOf(cell), clash.by, clash.theirs || words.wEmpty, clash.value || words.wEmpty);
    const choose = (label, mine) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = label;
      button.dataset.choose = mine ? 'mine' : 'theirs';
      button.addEventListener('click', () => {
        line.remove();
        unsent.delete(key);
        cell.dataset.version = clash.version;
        cell.dataset.value = clash.theirs;
        cell.value = mine ? clash.value : clash.theirs;
        mark(cell, '');
        keep();
        if (mine) queue(cell);
        flush();
      });
      return button;
    };
    line.append(text, ' ', choose(fill(words.wTheirs, clash.theirs || words.wEmpty), false), ' ',
      choose(fill(words.wMine, clash.value || words.wEmpty), true));
    clashes.append(line);
  }

  // --- in ---

  async function listen() {
    if (document.hidden) return;
    try {
      const answer = await fetch(`${base}/news?since=${last}`, { redirect: 'manual', headers: { Accept: 'application/json' } });
      if (!answer.ok) return;
      const news = await answer.json();
      last = news.last;
      news.entries.filter((entry) => !entry.mine).forEach(hear);
      others.textContent = news.others.length ? fill(words.wOthers, news.others.join('、')) : '';
      if (news.state !== words.state) say(words.wMoved, true);
      if (offline) flush();
    } catch {
      // The next sending says so.
    }
  }

  function hear(entry) {
    const cell = cellOf(entry);
    if (!cell) return;
    if (!entry.kept) {
      const line = document.createElement('li');
      line.className = 'note';
      line.textContent = fill(words.wTold, entry.by, labelOf(cell), entry.value ?? words.wEmpty);
      clashes.append(line);
    } else if (!unsent.has(keyOf(cell)) && Number(cell.dataset.version) < entry.version) {
      cell.dataset.version = entry.version;
      cell.dataset.value = entry.value ?? '';
      cell.value = entry.value ?? '';
      mark(cell, 'saved');
    }
  }

  // --- keyboard and clipboard ---

  function move(cell, down, right) {
    const row = lines.findIndex((line) => line.includes(cell));
    const to = lines[row + down]?.[lines[row].indexOf(cell) + right];
    if (to) {
      to.focus();
      to.select?.();
    }
    return Boolean(to);
  }

  function atEdge(cell, right) {
    if (cell.type !== 'text') return true;
    const whole = cell.selectionStart === 0 && cell.selectionEnd === cell.value.length;
    return whole || (right > 0 ? cell.selectionStart === cell.value.length : cell.selectionEnd === 0);
  }

  grid.addEventListener('keydown', (event) => {
    const cell = event.target.closest('.cell');
    if (!cell || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const steps = { Enter: [event.shiftKey ? -1 : 1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
    const step = steps[event.key];
    if (!step || (cell.tagName === 'SELECT' && event.key !== 'Enter')) return;
    if (step[1] !== 0 && !atEdge(cell, step[1])) return;
    if (move(cell, step[0], step[1]) || event.key === 'Enter') event.preventDefault();
  });

  grid.addEventListener('paste', (event) => {
    const cell = event.target.closest('.cell');
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!cell || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const row = lines.findIndex((line) => line.includes(cell));
    const column = lines[row].indexOf(cell);
    text.replace(/\r/g, '').replace(/\n$/, '').split('\n').forEach((line, down) => line.split('\t').forEach((value, right) => {
      const into = lines[row + down]?.[column + right];
      if (!into) return;
      put(into, value.trim());
      queue(into, 'PASTE');
    }));
    flush();
  });

  function put(cell, value) {
    if (cell.tagName !== 'SELECT') {
      cell.value = value;
      return;
    }
    const option = [...cell.options].find((one) => one.text === value || one.value === value);
    if (option) cell.value = option.value;
  }

  if (editable) {
    grid.addEventListener('input', (event) => event.target.matches('.cell') && queue(event.target));
    grid.addEventListener('change', (event) => event.target.matches('.cell') && flush());
    for (const [key, one] of unsent) {
      const cell = cellOf(one);
      if (!cell) {
        unsent.delete(key);
        continue;
      }
      cell.value = one.value;
      delete one.refused;
      if (one.theirs === undefined) {
        mark(cell, 'unsent');
      } else {
        mark(cell, 'clash');
        drawClash(key, one);
      }
    }
    addEventListener('online', flush);
    addEventListener('offline', () => {
      offline = true;
      say(fill(words.wOffline, String(unsent.size)), true);
    });
    // Whoever hands the return on takes along what was typed last.
    document.addEventListener('submit', (event) => {
      if (waiting().length > 0) {
        event.preventDefault();
        flush().then(() => waiting().length === 0 && event.target.requestSubmit());
      }
    });
    flush();
  } else if (unsent.size > 0) {
    say(fill(words.wRefused, String(unsent.size)), true);
  }
  listen();
  setInterval(listen, 5000);
})();
