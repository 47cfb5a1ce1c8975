// Searches the site from buscar.html, over an index that the generator wrote as scripts, so that it also works from a
// disk. Nothing of the index is loaded before somebody searches: first indice.js, then the parts that hold the words
// asked for. Sources/SiteBuilding/Search writes what this reads; every word that is shown comes from the page.
'use strict';
(() => {
  const page = 50; // results shown at a time
  const field = document.getElementById('q');
  const count = document.getElementById('cuenta');
  const box = document.getElementById('resultados');
  const list = box.querySelector('ol');
  const more = box.querySelector('button');
  const everything = document.getElementById('todo');
  const language = document.documentElement.lang;

  // Folding: the same as SearchFolding.swift, rule by rule

  const joined = {
    ª: 'a', º: 'o', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ł: 'l', ŧ: 't',
    ς: 'σ', ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl', ﬅ: 'st', ﬆ: 'st',
  };
  const fold = text => text.toLowerCase()
    .replace(/[\u00e0-\u024f\u1e00-\u1eff]/g, letter => letter.normalize('NFD')[0])
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[ªºøßæœþđðħıłŧςﬀ-ﬆ]/g, letter => joined[letter]);
  const wordsOf = text => fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const keyOf = code => wordsOf(code).join('-');
  /** The words of a text in such a form that ' ' + x finds the words that begin with x. */
  const line = text => ` ${wordsOf(text).join(' ')} `;

  // Loading: each script calls one of these two

  const loads = new Map(); // file name → what is or will be loaded
  const arrivals = new Map();

  window.busqueda = {
    indice: data => arrivals.get('indice')(new Index(data)),
    parte: (number, rows) => arrivals.get(String(number))(rows),
    palabras: wordsOf, // so that a test can compare the two foldings
  };

  function load(name) {
    if (!loads.has(name)) {
      loads.set(name, new Promise((arrive, fail) => {
        arrivals.set(name, arrive);
        const script = document.createElement('script');
        script.src = `${box.dataset.indice}${name}.js`;
        script.onerror = () => {
          loads.delete(name); // so that the next letter tries again
          fail(new Error(script.src));
        };
        document.head.append(script);
      }));
    }
    return loads.get(name);
  }

  class Index {
    constructor({ partes, comunes, unidades, programas, grupos, otros }) {
      this.parts = partes;
      this.common = comunes;
      this.units = unidades;
      /** Each unit and programme that have indicators together: every indicator belongs to one. */
      this.groups = new Map(grupos.map(([unit, programme]) => [`${unit}-${programme}`, {
        key: `${keyOf(`${unit}-${programme}`)}-`,
        line: line([unit, unidades[unit], programme, programas[programme]].join(' ')),
      }]));
      this.places = otros.map(([code, title, href, kind, extra], index) => ({
        order: index - otros.length, // before the indicators that match as well
        key: keyOf(code), title, href, kind, line: line(`${title} ${kind} ${extra}`), group: ' ',
      }));
    }

    /** The parts in which the words and codes with a beginning are. */
    partsOf(beginning) {
      const beginnings = this.common.some(word => word.startsWith(beginning))
        ? [...this.groups.values()].map(group => group.key) : [beginning];
      const found = new Set();
      this.parts.forEach(([first, last], number) => {
        if (beginnings.some(start => first <= `${start}\uffff` && last >= start)) found.add(number);
      });
      return [...found];
    }

    /** The parts that hold every result of a query, the most telling first. */
    partsFor({ words, key }) {
      const groups = [...this.groups.values()];
      const isCode = groups.some(group => group.key.startsWith(key) || key.startsWith(group.key));
      const byCode = isCode ? this.partsOf(key) : [];
      const rarest = (a, b) => a.length - b.length;
      // A word that no unit or programme has must stand in the indicator's own name: the rarest of these finds it.
      const own = words.filter(word => !groups.some(group => group.line.includes(` ${word}`)));
      if (own.length) return new Set([...byCode, ...own.map(word => this.partsOf(word)).sort(rarest)[0]]);
      const whole = groups.filter(group => words.every(word => group.line.includes(` ${word}`)));
      return new Set([
        ...byCode, ...words.map(word => this.partsOf(word)).sort(rarest).flat(),
        ...whole.flatMap(group => this.partsOf(group.key)),
      ]);
    }
  }

  /** An indicator of a part, with what it is compared by; made once. */
  function indicator(index, row) {
    if (!Array.isArray(row)) return row;
    const [order, unit, programme, level, title, status] = row;
    const code = `${unit}-${programme}-${level}`;
    return {
      order, code, title, status, unit: index.units[unit] ?? unit, key: keyOf(code), line: line(title),
      href: `${box.dataset.indicadores}${code.toLowerCase()}.html`,
      group: index.groups.get(`${unit}-${programme}`)?.line ?? ' ',
    };
  }

  // Finding

  /** How well something matches, the least the best; null where it does not. */
  function rank({ key, line, group }, query) {
    if (key === query.key) return 0;
    if (key.startsWith(query.key)) return 1;
    const has = word => line.includes(` ${word}`);
    if (!query.words.every(word => has(word) || group.includes(` ${word}`))) return null;
    const own = query.words.filter(has).length;
    const whole = query.words.filter(word => line.includes(` ${word} `)).length / query.words.length;
    return (own === query.words.length ? 2 : own ? 3 : 4) + (1 - whole) / 2;
  }

  function queryOf(text) {
    const all = wordsOf(text);
    const telling = all.filter(word => word.length > 1 || /\p{N}/u.test(word));
    return { text: text.trim(), words: telling, key: all.join('-') };
  }

  /** The best of what was looked through until there were enough; `isWhole` when that was everything. */
  async function find(query, limit, isStale) {
    const index = await load('indice');
    const found = new Map();
    const look = candidate => {
      const value = found.has(candidate.order) ? null : rank(candidate, query);
      if (value !== null) found.set(candidate.order, { ...candidate, rank: value });
    };
    index.places.forEach(look);
    let isWhole = true;
    for (const number of index.partsFor(query)) {
      if (found.size >= limit) {
        isWhole = false;
        break;
      }
      const rows = await load(String(number));
      if (isStale()) return null;
      rows.forEach((row, place) => look(rows[place] = indicator(index, row)));
    }
    const results = [...found.values()].sort((a, b) => a.rank - b.rank || a.order - b.order);
    return { results: results.slice(0, limit), isWhole: isWhole && results.length <= limit };
  }

  // Showing

  /** Appends a text with the beginnings of words that were asked for marked. */
  function appendMarked(element, text, words) {
    let end = 0;
    const telling = words.filter(word => word.length > 2 || /\p{N}/u.test(word));
    const asked = telling.length ? telling : words;
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const folded = fold(word);
      const longest = Math.max(0, ...asked.filter(start => folded.startsWith(start)).map(start => start.length));
      if (!longest) continue;
      let marked = '';
      for (const character of word) {
        if (fold(marked).length >= longest && !/\p{M}/u.test(character)) break;
        marked += character;
      }
      const mark = document.createElement('mark');
      mark.append(marked);
      element.append(text.slice(end, index), mark);
      end = index + marked.length;
    }
    element.append(text.slice(end));
  }

  function item(result, query) {
    const element = document.getElementById('resultado').content.cloneNode(true);
    const link = element.querySelector('a');
    const detail = element.querySelector('span');
    link.href = result.href;
    appendMarked(link, result.title, query.words);
    if (result.kind) {
      appendMarked(detail, result.kind, query.words);
    } else {
      detail.append(box.querySelector(`[data-estado="${result.status}"]`).content.cloneNode(true), ' · ');
      appendMarked(detail, result.code, query.words);
      detail.append(' · ');
      appendMarked(detail, result.unit, query.words);
    }
    return element;
  }

  function say(sentence, n) {
    const text = sentence.replace('{n}', n.toLocaleString(language)).replace('{consulta}', () => field.value.trim());
    if (count.textContent !== text) count.textContent = text;
  }

  let turn = 0;

  /** Shows what the field asks for; an answer that comes after the next question is dropped. */
  async function search(limit = page) {
    const mine = ++turn;
    const query = queryOf(field.value);
    const asks = query.words.length > 0;
    everything.hidden = asks;
    box.hidden = !asks;
    if (!asks) {
      list.replaceChildren();
      count.textContent = '';
      return;
    }
    try {
      const answer = await find(query, limit, () => mine !== turn);
      if (mine !== turn) return;
      const { results, isWhole } = answer;
      const { ninguno, uno, varios, primeros } = box.dataset;
      list.replaceChildren(...results.map(result => item(result, query)));
      more.hidden = isWhole;
      say(!isWhole ? primeros : results.length > 1 ? varios : results.length ? uno : ninguno, results.length);
    } catch {
      if (mine !== turn) return;
      box.hidden = true;
      everything.hidden = false;
      say(box.dataset.falla, 0);
    }
  }

  // The address: ?q= from another page's form, then #q= while somebody types here

  function restore() {
    const state = new URLSearchParams(location.hash.includes('=') ? location.hash.slice(1) : location.search);
    field.value = state.get('q') ?? '';
    search();
  }

  field.addEventListener('input', () => {
    search();
    history.replaceState(null, '', `#${new URLSearchParams({ q: field.value })}`);
  });
  field.form.addEventListener('submit', event => {
    event.preventDefault();
    count.focus(); // which puts a phone's keyboard away
  });
  more.addEventListener('click', async () => {
    const shown = list.children.length;
    await search(shown + page);
    list.children[shown]?.querySelector('a').focus();
  });
  addEventListener('hashchange', () => {
    if (location.hash.includes('=')) restore();
  });

  // Arrows walk from the field through the results and back; Escape clears, or comes back to the field

  document.addEventListener('keydown', event => {
    const links = [...list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement);
    const isInside = at >= 0 || document.activeElement === field;
    if (!isInside || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowDown' && !box.hidden) links[Math.min(at + 1, links.length - 1)].focus();
    else if (event.key === 'ArrowUp' && at >= 0) (links[at - 1] ?? field).focus();
    else if (event.key === 'Escape' && at >= 0) field.focus();
    else if (event.key === 'Escape' && field.value) {
      field.value = '';
      field.dispatchEvent(new Event('input'));
    } else return;
    event.preventDefault();
  });

  restore();
})();
