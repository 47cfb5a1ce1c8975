/// What runs in each page of the preview. It has no words: those come with the panel.
///
/// In the program, not in `site-templates/`: that folder is what is published and the staff's to change, and a template
/// that is being mended must not take with it the panel that says what is wrong.
enum PreviewScript {
  static let text = #"""
    // La vista previa de avance: vuelve a cargar la página cuando hay otra edición y muestra lo que hay que corregir.
    // No forma parte del sitio: lo agrega «avance serve» al enviar cada página.
    (() => {
      'use strict';
      // «problemas» solo lo trae la página que hay cuando todavía no hay sitio.
      const { edicion, problemas } = document.currentScript.dataset;
      const memory = 'avance-vista';
      let news, panel, status, shown, lost;

      // The panel lives in a tree of its own, which no style of the site reaches.
      const makePanel = () => {
        const host = document.createElement('avance-vista');
        host.hidden = true;
        const root = host.attachShadow({ mode: 'open' });
        const style = document.createElement('link');
        style.rel = 'stylesheet';
        style.href = '\#(OwnAddress.style.rawValue)';
        style.onload = () => { host.hidden = false; fit(); };
        status = document.createElement('p');
        status.className = 'solo-lector';
        status.setAttribute('role', 'status');
        panel = document.createElement('div');
        root.append(style, status, panel);
        document.body.append(host);
      };

      const find = (selector) => panel.querySelector(selector);

      // Lines that are wider than the panel are reached by keyboard, and nothing that it reaches is below the panel.
      const fit = (root = panel) => {
        for (const line of root.querySelectorAll('pre')) {
          if (line.scrollWidth > line.clientWidth) line.tabIndex = 0;
        }
        if (panel) document.documentElement.style.scrollPaddingBottom = `${panel.offsetHeight}px`;
      };

      const isOpen = (button) => button.getAttribute('aria-expanded') === 'true';

      const open = (wanted) => {
        const button = find('button');
        button.setAttribute('aria-expanded', String(wanted));
        find('.lista').hidden = !wanted;
        fit();
      };

      // As the person left it, on this page and on the next, until there are other problems.
      const remember = (wanted) => {
        try { sessionStorage.setItem(memory, `${shown} ${wanted}`); } catch { /* a browser that keeps nothing */ }
      };
      const remembered = () => {
        try {
          const [number, wanted] = (sessionStorage.getItem(memory) ?? '').split(' ');
          return number === shown ? wanted === 'true' : undefined;
        } catch { return undefined; }
      };

      const show = (html) => {
        if (!panel) makePanel();
        const hadFocus = panel.getRootNode().activeElement !== null;
        panel.innerHTML = html;
        if (problemas) find('section')?.remove();
        const button = find('button');
        status.lang = find('.detenida').lang;
        status.textContent = button ? button.textContent : '';
        if (button) {
          button.addEventListener('click', () => {
            remember(!isOpen(button));
            open(!isOpen(button));
          });
          find('section').addEventListener('keydown', (event) => {
            if (event.key !== 'Escape' || !isOpen(button)) return;
            event.stopPropagation();
            remember(false);
            open(false);
            button.focus();
          });
          open(remembered() ?? isOpen(button));
          if (hadFocus) button.focus();
        }
        fit();
      };

      const load = async (number) => {
        shown = number;
        try {
          const answer = await fetch('\#(OwnAddress.panel.rawValue)', { cache: 'no-store' });
          const html = await answer.text();
          if (answer.ok && shown === number) show(html);
        } catch { shown = undefined; }
      };

      const tellStopped = () => {
        const line = panel && find('.detenida');
        if (!line) return;
        find('section')?.remove();
        line.hidden = false;
        status.textContent = line.textContent;
        fit();
      };

      const stopListening = () => {
        news?.close();
        news = undefined;
        clearTimeout(lost);
        lost = undefined;
      };

      // Only where somebody looks: browsers open no more than six connections to a place.
      const listen = () => {
        if (news || document.hidden) return;
        news = new EventSource('\#(OwnAddress.news.rawValue)');
        news.onmessage = ({ data }) => {
          clearTimeout(lost);
          lost = undefined;
          const [edition, number] = data.split(' ');
          if (edition !== edicion || (problemas && number !== problemas)) {
            stopListening();
            location.reload();
          } else if (number !== shown || (panel && !find('.detenida').hidden)) {
            load(number);
          }
        };
        news.onerror = () => {
          lost ??= setTimeout(tellStopped, 1500);
          if (news.readyState !== EventSource.CLOSED) return;
          news = undefined;
          setTimeout(listen, 1000);
        };
      };

      document.addEventListener('visibilitychange', () => document.hidden ? stopListening() : listen());
      addEventListener('pagehide', stopListening);
      addEventListener('pageshow', listen);
      addEventListener('resize', () => { if (panel) fit(); });
      if (problemas) fit(document);
      listen();
    })();

    """#
}
