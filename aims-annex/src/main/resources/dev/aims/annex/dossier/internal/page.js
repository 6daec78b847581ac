'use strict';
(() => {
  const MOST_PRINTED = 300;
  const PAUSE = 120;

  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let each = target; each; each = each.parentElement) {
      if (each.tagName === 'DETAILS') each.open = true;
      each.hidden = false;
    }
    target.scrollIntoView();
  };

  const element = (tag, text) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    return made;
  };

  const labelled = (text, control) => {
    const label = element('label', text);
    label.append(control);
    return label;
  };

  const choice = (options) => {
    const select = element('select');
    options.forEach(([value, text]) => {
      const option = element('option', text);
      option.value = value;
      select.append(option);
    });
    return select;
  };

  const equip = (list) => {
    const rows = [...list.querySelectorAll(':scope > details')];
    if (rows.length < 2) return;
    const titles = [...list.querySelectorAll(':scope > .head > span')].map((title) => title.textContent);
    const noun = list.dataset.noun;
    const cells = (row) => [...row.firstElementChild.children].map((cell) => cell.textContent.trim());
    let texts = null;
    const known = () => {
      if (!texts) texts = new Map(rows.map((row) => [row, cells(row)]));
      return texts;
    };

    const search = element('input');
    search.type = 'search';
    const ranked = rows.some((row) => row.dataset.rank);
    const orders = [['', 'register order']];
    if (ranked) orders.push(['rank', 'level today, highest first']);
    titles.forEach((title, index) => orders.push([String(index), title]));
    const order = choice(orders);
    const isAbove = (row) => row.querySelector(':scope > summary > .above');
    const above = list.classList.contains('risks') && rows.some(isAbove) ? element('input') : null;
    const status = element('output');
    const toggle = element('button', 'Open all');
    toggle.type = 'button';

    const filter = () => {
      const wanted = search.value.trim().toLowerCase();
      let shown = 0;
      for (const row of rows) {
        const hit = (!above || !above.checked || isAbove(row))
          && (!wanted || known().get(row).join(' ').toLowerCase().includes(wanted)
            || row.lastElementChild.textContent.toLowerCase().includes(wanted));
        row.hidden = !hit;
        if (hit) shown++;
      }
      status.textContent = shown === rows.length ? `${shown} ${noun}` : `${shown} of ${rows.length} ${noun}`;
    };

    const collator = new Intl.Collator('en', { numeric: true });
    const sort = () => {
      const by = order.value;
      const sorted = [...rows];
      if (by === 'rank') sorted.sort((a, b) => b.dataset.rank - a.dataset.rank);
      else if (by) sorted.sort((a, b) => collator.compare(known().get(a)[by], known().get(b)[by]));
      list.append(...sorted);
    };

    let timer = 0;
    search.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(filter, PAUSE);
    });
    order.addEventListener('change', sort);
    toggle.addEventListener('click', () => {
      const open = toggle.textContent === 'Open all';
      rows.filter((row) => !row.hidden).forEach((row) => { row.open = open; });
      toggle.textContent = open ? 'Close all' : 'Open all';
    });

    const tools = element('div');
    tools.className = 'tools';
    tools.append(labelled('Find', search));
    if (order.length > 1) tools.append(labelled('Order by', order));
    if (above) {
      above.type = 'checkbox';
      above.addEventListener('change', filter);
      tools.append(labelled('Above tolerance only', above));
    }
    tools.append(status, toggle);
    list.before(tools);
    status.textContent = `${rows.length} ${noun}`;
  };

  document.querySelectorAll('.rows[data-noun]').forEach(equip);
  window.addEventListener('hashchange', reveal);
  if (location.hash) reveal();

  let opened = [];
  window.addEventListener('beforeprint', () => {
    const closed = [...document.querySelectorAll('main details:not([open])')];
    const perList = closed.filter((row) => row.parentElement.childElementCount <= MOST_PRINTED);
    opened = perList.filter((row) => !row.hidden && !row.closest('[data-print="brief"]'));
    opened.forEach((row) => { row.open = true; });
  });
  window.addEventListener('afterprint', () => {
    opened.forEach((row) => { row.open = false; });
    opened = [];
  });
})();
