import ContentReading
import Diagnostics
import SiteBuilding

/// What the command says of its work, in the person's language: steps and results to the output, problems beside it.
struct Speaker: BuildReporter {
  let language: Language
  let isQuiet: Bool
  /// Nil where nobody watches.
  private let line: ProgressLine?

  init(language: Language, isQuiet: Bool) {
    self.language = language
    self.isQuiet = isQuiet
    line = !isQuiet && Terminal.isWatched(.output) ? ProgressLine(language) : nil
  }

  func say(_ es: String, _ en: String) {
    if !isQuiet { Terminal.write((language == .spanish ? es : en) + "\n", to: .output) }
  }

  /// A problem, or what even who wants to hear of problems only must know.
  func warn(_ es: String, _ en: String) {
    Terminal.write((language == .spanish ? es : en) + "\n", to: .problems)
  }

  func announce(_ step: BuildStep, of steps: Int) {
    line?.restart()
    let place = "[\(step.rawValue + 1)/\(steps)]"
    switch step {
    case .read: say("\(place) leer el contenido", "\(place) read the content")
    case .link: say("\(place) unir los informes con el plan", "\(place) tie the reports to the plan")
    case .measure: say("\(place) calcular los avances", "\(place) compute the progress")
    case .load: say("\(place) preparar las plantillas", "\(place) prepare the templates")
    case .compose: say("\(place) componer las páginas", "\(place) compose the pages")
    case .publish: say("\(place) publicar", "\(place) publish")
    }
  }

  func progress(_ done: Int, of total: Int) { line?.show(done, of: total) }

  /// Told even to who wants to hear of problems only: else nobody knows why nothing happens.
  func announceWait(for process: Int32?, output: String) {
    let who = process.map { ("el proceso \($0)", "process \($0)") } ?? ("otro programa", "another program")
    warn(
      "\(who.0) está publicando en «\(output)»; se espera a que termine",
      "\(who.1) is publishing into «\(output)»; waiting for it to end")
  }

  /// Errors and pressing notes always; the other notes and remarks when they are asked for, else their number.
  func tell(_ found: Diagnostics, notes hidden: Int, everything: Bool) {
    let printer = DiagnosticPrinter(language: language)
    let shown = everything ? found : isQuiet ? found.errors : found.pressing
    Terminal.write(shown.sorted.map(printer.print).joined(), to: .problems)
    let hidden = hidden - shown.count(.note)
    if !everything, hidden > 0 {
      say(
        "\(hidden) \(hidden == 1 ? "observación" : "observaciones") (con --verbose se ven aquí); "
          + "las de los informes se publican en calidad.html",
        "\(hidden) \(hidden == 1 ? "note" : "notes") (--verbose shows them here); "
          + "those on reports are published in calidad.html")
    }
  }

  func beginWatching(_ folders: [String]) {
    let names = folders.joined(separator: language == .spanish ? " y " : " and ")
    say("atento a lo que se guarde en \(names); Ctrl+C termina", "watching \(names); Ctrl+C ends")
  }

  func beginServing(_ address: String, watching folders: [String]) {
    let names = folders.joined(separator: language == .spanish ? " y " : " and ")
    say(
      "\(address)\n"
        + "ábrala en su navegador: se pone al día sola con lo que se guarde en \(names)\n"
        + "solo se ve en esta computadora y no publica nada; Ctrl+C la termina",
      "\(address)\n"
        + "open it in your browser: it follows by itself what is saved in \(names)\n"
        + "only this computer sees it, and nothing is published; Ctrl+C ends it")
  }

  func tellUpdate(_ update: WatchedBuild.Update, took time: Duration) {
    let written = update.result.summary?.written ?? 0
    say(
      "\(written) \(written == 1 ? "archivo escrito" : "archivos escritos") en \(time.milliseconds) ms",
      "\(written) \(written == 1 ? "file" : "files") written in \(time.milliseconds) ms")
  }

  func concludeWatching() { say("listo", "done") }

  func conclude(_ verification: ArchiveVerification, everything: Bool) {
    let found = verification.diagnostics
    tell(found, notes: 0, everything: everything)
    let errors = found.count(.error)
    let extra = found.count(.note)
    if errors > 0 {
      let verdict =
        verification.differs
        ? ("la copia no es lo que se publicó", "the copy is not what was published")
        : ("no se pudo comprobar la copia", "the copy could not be checked")
      warn(
        "\(errors) \(errors == 1 ? "error" : "errores"): \(verdict.0)",
        "\(errors) \(errors == 1 ? "error" : "errors"): \(verdict.1)")
    } else {
      let (files, lists) = (verification.files, verification.lists)
      say(
        "\(files) archivos de \(lists) \(lists == 1 ? "lista" : "listas"): todos son como se publicaron"
          + (extra > 0 ? "; hay \(extra) más que no están en ninguna lista (con --verbose se ven)" : ""),
        "\(files) files of \(lists) \(lists == 1 ? "list" : "lists"): all are as they were published"
          + (extra > 0 ? "; there are \(extra) more that are in no list (--verbose shows them)" : ""))
    }
  }

  func tell(_ error: FileError) {
    line?.restart()
    if error.isInterruption {
      warn(
        "interrumpido: cada archivo del sitio está completo, el de antes o el nuevo; la próxima publicación lo termina",
        "interrupted: each file of the site is whole, the old one or the new; the next publication completes it")
      return
    }
    refuse(error.message)
  }

  func refuse(_ message: Message) { Terminal.write("error: \(message.text(in: language))\n", to: .problems) }

  func conclude(_ result: BuildResult, output: String?) {
    let errors = result.diagnostics.count(.error)
    if errors > 0 {
      let consequence = output == nil ? ("", "") : ("; no se publicó nada", "; nothing was published")
      warn(
        "\(errors) \(errors == 1 ? "error" : "errores")\(consequence.0)",
        "\(errors) \(errors == 1 ? "error" : "errors")\(consequence.1)")
    } else if let summary = result.summary, let output {
      say(
        "\(result.fileCount) archivos en \(output): \(summary.written) escritos, \(summary.unchanged) sin cambio, \(summary.removed) retirados",
        "\(result.fileCount) files in \(output): \(summary.written) written, \(summary.unchanged) unchanged, \(summary.removed) removed"
      )
    } else {
      say("sin errores: \(result.fileCount) archivos por publicar", "no errors: \(result.fileCount) files to publish")
    }
    for reminder in result.reminders { say(reminder.text(in: .spanish), reminder.text(in: .english)) }
  }

  func concludeDemo(in folder: String, files: Int) {
    say(
      "\(files) archivos de un municipio ficticio en \(folder); para verlo: avance build --contenido \(folder) --salida otra-carpeta",
      "\(files) files of a fictitious municipality in \(folder); to see it: avance build --contenido \(folder) --salida another-folder"
    )
  }

  /// - `areFound`: whether they are used without being named.
  func concludeCopy(of templates: String, in folder: String, files: Int, areFound: Bool) {
    say(
      "\(files) archivos de \(templates) copiados en \(folder); "
        + (areFound ? "las órdenes que dé en esta carpeta ya los usan" : "para usarlos: --plantillas \(folder)"),
      "\(files) files of \(templates) copied into \(folder); "
        + (areFound ? "commands given in this folder use them now" : "to use them: --plantillas \(folder)"))
  }

  /// What is there already is never written over.
  func refuseFilled(_ folder: String) {
    warn(
      "error: la carpeta «\(folder)» ya tiene algo; dé el nombre de una nueva",
      "error: folder «\(folder)» has something in it; give the name of a new one")
  }
}
