import ArgumentParser
import ContentReading
import Diagnostics
import Indicators
import Parallel
import SiteBuilding

extension Period: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

/// The options of every command that makes the site from the content, published or not, and the run itself.
struct ContentOptions: ParsableArguments {
  @OptionGroup var folder: ContentFolderOption

  @OptionGroup var templates: TemplatesOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Último trimestre que cuenta, como 2024-T1; si no se da, el más nuevo informado.", valueName: "trimestre"))
  var corte: Period?

  @OptionGroup var language: LanguageOption

  @Flag(name: .long, help: "Trata los avisos como errores.")
  var strict = false

  @OptionGroup var silence: QuietOption

  @Flag(name: .long, help: "Dice también los avisos y cómo se leyó cada archivo.")
  var verbose = false

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Cuántos hilos comparten el trabajo; si no se da, los núcleos de la computadora. El sitio es el mismo.",
      valueName: "número", visibility: .hidden))
  var hilos: Int?

  func validate() throws {
    if let hilos, !(1...64).contains(hilos) { throw ValidationError("--hilos va de 1 a 64") }
  }

  @Flag(name: .long, help: "Dice lo mismo para otro programa: un objeto JSON por renglón.")
  var json = false

  var lang: Language { language.lang }

  var reporter: any BuildReporter {
    json ? MachineReport(language: lang) : Speaker(language: lang, isQuiet: silence.quiet)
  }

  /// - `output`: nil to check only.
  /// - `published`: the published site, where `output` is another.
  /// - Throws: `FileError` where there are no templates.
  func options(
    publishingTo output: String?, after published: String? = nil, wantsWords: Bool
  ) throws(FileError) -> BuildOptions {
    BuildOptions(
      content: folder.contenido, templates: try templates.folder(), output: output, published: published,
      cutOff: corte, isStrict: strict, wantsWords: wantsWords, workers: hilos.map(Workers.init) ?? .perCore)
  }

  /// Builds and tells all of it.
  func run(publishingTo output: String?) throws {
    let result = try build(publishingTo: output)
    reporter.tell(result.diagnostics, notes: result.noteCount, everything: verbose)
    reporter.conclude(result, output: output)
    if result.diagnostics.hasErrors { throw ExitCode(ExitStatus.problemsInContent) }
  }

  /// - Parameters:
  ///   - output: nil to check only.
  ///   - announces: whether each step is told.
  func build(publishingTo output: String?, announces: Bool = true) throws -> BuildResult {
    try attempt { reporter throws(FileError) in
      try SiteBuilding.build(
        try options(publishingTo: output, wantsWords: verbose || json || !announces),
        watcher: announces ? reporter.watcher(output: output) : reporter.quietWatcher(output: output))
    }
  }

  /// What `work` gives, unless the system refuses it or Ctrl+C ends it.
  ///
  /// - Throws: the exit code, after telling why.
  func attempt<Value>(_ work: (any BuildReporter) throws(FileError) -> Value) throws -> Value {
    Interruption.listen()
    let reporter = reporter
    return try reporter.attempt { try work(reporter) }
  }
}
