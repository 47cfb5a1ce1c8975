import ContentReading
import Diagnostics
import SiteBuilding

/// `--json`: a JSON object a line on the output, each with its `tipo`: `paso`, `espera`, `hallazgo`, `resultado`, `fallo`;
/// while files are watched also `vigilancia` or `vista`, and `actualizacion`.
struct MachineReport: BuildReporter {
  let language: Language

  private func write(_ kind: String, _ members: (inout JSONWriter) -> Void) {
    let line = JSONWriter.document(indentedDepth: 0) { json in
      json.member("tipo", kind)
      members(&json)
    }
    Terminal.write(line, to: .output)
  }

  func announce(_ step: BuildStep, of steps: Int) {
    write("paso") { json in
      json.member("numero", step.rawValue + 1)
      json.member("de", steps)
      json.member("nombre", step.code)
    }
  }

  func progress(_ done: Int, of total: Int) {}

  func tell(_ found: Diagnostics, notes: Int, everything: Bool) {
    let shown = everything ? found.sorted : found.errors.sorted
    let printer = DiagnosticPrinter(language: language)
    for finding in shown {
      write("hallazgo") { json in
        json.member("gravedad", printer.label(finding.severity))
        json.member("codigo", finding.message.code)
        json.member("archivo", finding.location.file)
        switch finding.location.place {
        case .file: break
        case .text(let line, let column):
          json.member("linea", line)
          json.member("columna", column)
        case .cell(let sheet, _): json.member("hoja", sheet)
        }
        if let cell = finding.location.tableCell { json.member("celda", cell.a1) }
        if let unit = finding.unit { json.member("unidad", unit) }
        json.member("mensaje", finding.message.rule(in: language))
        json.member("sugerencia", finding.message.hint(in: language))
      }
    }
  }

  func tell(_ error: FileError) {
    write("fallo") { json in
      json.member("interrumpido", error.isInterruption)
      json.member("archivo", error.isInterruption ? nil : error.path)
      json.member("mensaje", error.isInterruption ? nil : error.message.text(in: language))
    }
  }

  func refuse(_ message: Message) {
    write("fallo") { json in
      json.member("interrumpido", false)
      json.member("mensaje", message.rule(in: language))
      json.member("sugerencia", message.hint(in: language))
    }
  }

  func announceWait(for process: Int32?, output: String) {
    write("espera") { json in
      json.member("carpeta", output)
      json.member("proceso", process.map(Int.init))
    }
  }

  func beginWatching(_ folders: [String]) { write("vigilancia") { $0.member("carpetas", folders) } }

  func beginServing(_ address: String, watching folders: [String]) {
    write("vista") { json in
      json.member("direccion", address)
      json.member("carpetas", folders)
    }
  }

  func tellUpdate(_ update: WatchedBuild.Update, took time: Duration) {
    write("actualizacion") { json in
      json.member("parcial", update.isPartial)
      json.member("escritos", update.result.summary?.written)
      json.member("milisegundos", time.milliseconds)
    }
  }

  func concludeWatching() {}

  func conclude(_ result: BuildResult, output: String?) {
    let errors = result.diagnostics.count(.error)
    write("resultado") { json in
      json.member("publicado", errors == 0 && result.summary != nil)
      json.member("errores", errors)
      json.member("observaciones", result.noteCount)
      json.member("archivos", result.fileCount)
      json.member("pendientes", result.reminders.map { $0.text(in: language) })
      if let summary = result.summary, let output {
        json.member("carpeta", output)
        json.member("escritos", summary.written)
        json.member("sin_cambio", summary.unchanged)
        json.member("retirados", summary.removed)
      }
    }
  }
}

extension BuildStep {
  fileprivate var code: String {
    switch self {
    case .read: "leer"
    case .link: "unir"
    case .measure: "calcular"
    case .load: "preparar"
    case .compose: "componer"
    case .publish: "publicar"
    }
  }
}
