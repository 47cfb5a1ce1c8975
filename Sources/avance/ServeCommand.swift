import ArgumentParser
import ContentReading
import Diagnostics
import Serving
import SiteBuilding

/// `avance serve`: shows the site on this computer while it is being worked on.
///
/// It is built into a temporary folder of the user's own: what is tried is not published, must not lie where it could be
/// copied to the server by mistake, and is nobody else's to read. Of the published folder only the archive is read, so that
/// quarters that are over look as publishing would show them.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Muestra el sitio en esta computadora mientras se trabaja en él, sin publicar.",
    discussion: """
      Cada vez que guarda un archivo, la página abierta en el navegador se pone al día. Si hay un error, la página dice \
      dónde está y qué escribir en su lugar.
      """)

  @OptionGroup var content: ContentOptions

  @Option(
    name: .long, help: ArgumentHelp("Carpeta del sitio publicado: de ella solo se lee.", valueName: "carpeta"),
    completion: .directory)
  var salida = "public"

  @Option(
    name: .long,
    help: ArgumentHelp("Puerto de la dirección http://127.0.0.1:8000/; 0 es cualquiera libre.", valueName: "número"))
  var puerto = 8000

  func validate() throws {
    guard (0...65535).contains(puerto) else { throw ValidationError("--puerto va de 0 a 65535") }
  }

  func run() throws {
    Interruption.listen(to: Interruption.everyEnding)
    let folder = try content.attempt { _ throws(FileError) in try ScratchFolder("avance-vista") }
    defer { folder.remove() }
    let site = "\(folder.path)/sitio"
    let options = try content.attempt { _ throws(FileError) in
      try content.options(publishingTo: site, after: salida, wantsWords: true)
    }
    let preview = Preview(of: site, language: content.lang)
    let server = try start(preview)
    defer { server.stop() }
    let watch = Watch(content: content, options: options, output: nil)
    try watch.run { news in
      preview.update(news)
      server.announce()
    } begin: {
      content.reporter.beginServing("http://127.0.0.1:\(server.port)/", watching: watch.folders)
    }
  }

  private func start(_ preview: Preview) throws -> LoopbackServer {
    do {
      return try LoopbackServer(port: puerto, answering: preview.answer, news: { preview.news })
    } catch {
      content.reporter.refuse(error.message)
      throw ExitCode(ExitStatus.cannotReadOrWrite)
    }
  }
}

extension Preview {
  fileprivate func update(_ result: Result<WatchedBuild.Update, FileError>) {
    switch result {
    case .success(let update):
      let change = update.result.summary.map { $0.written + $0.removed > 0 } ?? false
      self.update(Problems(update.standing), isNew: change, addressPath: update.addressPath)
    case .failure(let error):
      self.update(Problems(refusal: error.message, of: error.path), isNew: false)
    }
  }
}
