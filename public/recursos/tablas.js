// Sorts and filters the tables inside [data-ordenable]. Every word and every value comes from the page (see
// parciales/indicadores.mustache); without this script the table is complete, in the order of the codes.
//
// What a reader chose stands in the address (#orden=cumplimiento-desc&estado=rezago), so that it can be shared, and the
// browser's way back undoes it. Controls are told apart by their names: a second table on a page gives its own others.
'use strict';
(() => {
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const tables = [...document.querySelectorAll('[data-ordenable]')].map(enhance);

  /** Wires one table; returns what shows its controls' state, and its form. */
  function enhance(box) {
    const table = box.querySelector('table');
    const form = box.querySelector('form');
    const notice = box.querySelector('[data-aviso]');
    const order = form.querySelector('[data-orden]');
    const text = form.querySelector('[data-texto]');
    const choices = [...form.querySelectorAll('[data-filtro]')];
    const count = form.querySelector('[data-cuenta]');
    const clear = form.querySelector('[data-quitar]');
    const whole = count?.textContent;
    const filters = text ? [text, ...choices] : [];
    const columns = [...table.tHead.rows[0].cells];
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const said = new Map(); // row → its name and code, folded
    let shownOrder = '';

    /** A number where the cell has one for sorting, else its text; null where nothing is known. */
    function key(cell) {
      const number = cell.dataset.orden;
      return number === undefined ? cell.textContent.trim() || null : number === '' ? null : Number(number);
    }

    /** The rows in order: stable, and what is not known last in either direction. */
    function sorted(column, sign) {
      return rows.map(row => [key(row.cells[column]), row]).sort(([a], [b]) =>
        a === null || b === null ? (a === null) - (b === null)
          : sign * (typeof a === 'number' ? a - b : collator.compare(a, b))).map(([, row]) => row);
    }

    function sort() {
      if (order.value === shownOrder) return;
      shownOrder = order.value;
      const [name, direction] = shownOrder.split('-');
      const column = columns.findIndex(head => head.dataset.clave === name);
      for (const row of column < 0 ? rows : sorted(column, direction === 'desc' ? -1 : 1)) body.append(row);
      columns.forEach((head, index) => {
        if (index !== column) head.removeAttribute('aria-sort');
        else head.setAttribute('aria-sort', direction === 'desc' ? 'descending' : 'ascending');
      });
      notice.textContent = `${notice.dataset.aviso}: ${order.selectedOptions[0].textContent}`;
    }

    function says(row) {
      if (!said.has(row)) said.set(row, fold(row.cells[0].textContent + ' ' + row.cells[1].textContent));
      return said.get(row);
    }

    function isShown(row, chosen, words) {
      return chosen.every(choice => row.dataset[choice.dataset.filtro] === choice.value)
        && words.every(word => says(row).includes(word));
    }

    function filter() {
      if (!text) return;
      const chosen = choices.filter(choice => choice.value);
      const words = fold(text.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        row.hidden = !isShown(row, chosen, words);
        shown += !row.hidden;
      }
      const all = !chosen.length && !words.length;
      clear.hidden = all;
      const result = all ? whole : count.dataset.cuenta.replace('{n}', shown.toLocaleString(language));
      if (count.textContent !== result) count.textContent = result;
    }

    function show() {
      filter();
      sort();
    }

    for (const head of columns.filter(head => head.dataset.clave)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const next = { ascending: '-desc', descending: '' }[head.getAttribute('aria-sort')] ?? '-asc';
        order.value = next && head.dataset.clave + next;
        show();
        save();
      });
    }
    form.addEventListener('submit', event => event.preventDefault());
    form.addEventListener('input', event => {
      show();
      if (event.target === text) saveSoon();
      else save();
    });
    clear?.addEventListener('click', () => {
      for (const control of filters) control.value = '';
      show();
      save();
      text.focus(); // the button is gone
    });
    form.hidden = false;
    return { form, show };
  }

  // The state in the address

  let waiting;

  function save({ replacing = false } = {}) {
    clearTimeout(waiting);
    const state = new URLSearchParams();
    for (const { form } of tables) for (const [name, value] of new FormData(form)) if (value) state.append(name, value);
    const fragment = String(state);
    const address = fragment ? `#${fragment}` : location.href.split('#')[0];
    history[replacing ? 'replaceState' : 'pushState'](null, '', address);
  }

  /** While somebody types, the address follows with the pauses, and leaves no trail to go back through. */
  function saveSoon() {
    clearTimeout(waiting);
    waiting = setTimeout(save, 300, { replacing: true });
  }

  /** An address without a state but with an anchor is a way to a place in the page, and changes nothing. */
  function restore() {
    const fragment = location.hash.slice(1);
    if (fragment && !fragment.includes('=')) return false;
    const state = new URLSearchParams(fragment);
    for (const { form, show } of tables) {
      for (const control of form.querySelectorAll('[name]')) {
        control.value = state.get(control.name) ?? '';
        if (control.selectedIndex < 0) control.value = ''; // no such option
      }
      show();
    }
    return fragment !== '';
  }

  addEventListener('hashchange', restore);
  const cameByLink = performance.getEntriesByType('navigation')[0]?.type === 'navigate';
  if (restore() && cameByLink) document.querySelector('[data-ordenable]').scrollIntoView();
})();
