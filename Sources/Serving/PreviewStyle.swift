/// How the preview's panel looks, and the page that there is before there is a site: as the site does, in colours of its
/// own, since a template that is being changed may have none, or ones on which nobody can read.
enum PreviewStyle {
  static let text = """
    :host, .pagina {
      --papel: #fbfaf7;
      --superficie: #ffffff;
      --tinta: #1c1f1e;
      --tinta-suave: #545b58;
      --linea: #d9d6cd;
      --error: #a92b1d;
      --aviso: #8a5a00;
      --letra: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
      --titular: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, "Liberation Serif", serif;
      --renglon: ui-monospace, "Cascadia Mono", "Liberation Mono", Menlo, Consolas, monospace;
    }

    @media (prefers-color-scheme: dark) {
      :host, .pagina {
        --papel: #121615;
        --superficie: #1a1f1e;
        --tinta: #eceeea;
        --tinta-suave: #a9b2ae;
        --linea: #343b39;
        --error: #f0907f;
        --aviso: #e0b054;
      }
    }

    /* At the foot of the window while the page is read, and below its last line at its end: it hides nothing for good. */
    :host {
      display: block;
      position: sticky;
      bottom: 0;
      z-index: 2147483647;
      font: 400 1rem/1.5 var(--letra);
      color: var(--tinta);
      color-scheme: light dark;
      text-align: left;
    }
    :host([hidden]) { display: none; }
    @media print { :host { display: none; } }

    *, *::before, *::after { box-sizing: border-box; }
    [hidden] { display: none !important; }
    :focus-visible { outline: 3px solid var(--tinta); outline-offset: -3px; }
    .solo-lector { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

    .panel { background: var(--superficie); border-top: 4px solid var(--error); box-shadow: 0 -0.4rem 1.2rem rgb(0 0 0 / 0.16); }
    .panel.observaciones { border-top-color: var(--aviso); }
    h2 { margin: 0; font: inherit; }
    button { display: flex; flex-wrap: wrap; gap: 0 0.8rem; align-items: baseline; width: 100%; max-width: 72rem; margin: 0 auto; padding: 0.6rem 1rem; border: 0; background: none; color: inherit; font: inherit; text-align: left; cursor: pointer; }
    .cuenta { font: 600 1.15rem/1.3 var(--titular); color: var(--error); }
    .cuenta::before { content: "▸"; display: inline-block; width: 1.1em; font-family: var(--letra); }
    [aria-expanded="true"] .cuenta::before { content: "▾"; }
    .observaciones .cuenta { color: var(--aviso); font-size: 1rem; }
    .consecuencia { font-size: 0.95rem; color: var(--tinta-suave); }
    .lista { max-height: 40vh; overflow: auto; padding: 0 1rem 0.8rem; max-width: 72rem; margin: 0 auto; }

    @media (min-width: 48rem) { button, .lista { padding-left: 2rem; padding-right: 2rem; } }

    /* Notes alone, folded: a tab in the corner. */
    .observaciones:has([aria-expanded="false"]) { width: fit-content; margin-left: auto; border: 1px solid var(--linea); border-top: 4px solid var(--aviso); border-right: 0; box-shadow: none; }

    .problemas { list-style: none; margin: 0; padding: 0; }
    .problemas li { border-top: 1px solid var(--linea); padding: 0.7rem 0 0.5rem; }
    .problemas p { margin: 0 0 0.3rem; overflow-wrap: anywhere; }
    .lugar { font: 400 0.88rem/1.4 var(--renglon); color: var(--tinta-suave); }
    .gravedad { font: 600 0.88rem/1.4 var(--letra); color: var(--aviso); margin-left: 0.3rem; }
    .error .gravedad { color: var(--error); }
    .regla { font-weight: 600; }
    pre { margin: 0.3rem 0; padding: 0.4rem 0.6rem; overflow-x: auto; background: var(--papel); border-left: 3px solid var(--linea); font: 400 0.88rem/1.4 var(--renglon); }
    details summary { cursor: pointer; padding: 0.5rem 0; color: var(--aviso); font-weight: 600; border-top: 1px solid var(--linea); }

    .detenida { margin: 0; padding: 0.7rem 1rem; background: var(--tinta); color: var(--papel); text-align: center; }

    .pagina { color-scheme: light dark; background: var(--papel); color: var(--tinta); font: 100%/1.55 var(--letra); border-top: 5px solid var(--error); min-height: 100%; }
    .pagina body { margin: 0; }
    .pagina main { max-width: 72rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
    .pagina h1 { font: 600 1.75rem/1.2 var(--titular); margin: 0 0 0.5rem; }
    .pagina main > p { margin: 0 0 1.5rem; }

    """
}
