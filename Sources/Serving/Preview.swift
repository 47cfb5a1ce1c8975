import Diagnostics
import Synchronization

/// What the preview shows: the last edition of the site without errors, and the problems of the content as it stands.
///
/// Asked by the server's thread and changed by the one that builds.
package final class Preview: Sendable {
  private struct State {
    /// How many editions there were; 0 while there is none.
    var editions = 0
    /// How often the problems were others.
    var problemNumber = 0
    var problems = Problems(Diagnostics())
    var addressPath: String?
  }

  private let folder: ServedFolder
  private let words: PanelWords
  /// Tells this run's editions from those of another at the same address, which a page may still show.
  private let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)
  private let state = Mutex(State())

  /// - `folder`: where the site is built.
  package init(of folder: String, language: Language) {
    self.folder = ServedFolder(folder)
    words = PanelWords(language: language)
  }

  /// - `isNew`: whether any file of the site is another now.
  /// - `addressPath`: the path of the public address on its host, with both slashes, where it is known.
  package func update(_ problems: Problems, isNew: Bool, addressPath: String? = nil) {
    state.withLock { state in
      if isNew { state.editions += 1 }
      if problems != state.problems {
        state.problems = problems
        state.problemNumber += 1
      }
      state.addressPath = addressPath ?? state.addressPath
    }
  }

  /// What those who listen are told: the edition and the number of the problems. They ask for what differs.
  package var news: String { state.withLock { "\(edition($0)) \(problemNumber($0))" } }

  private func edition(_ state: State) -> String { "\(run).\(state.editions)" }
  private func problemNumber(_ state: State) -> String { "\(run).\(state.problemNumber)" }

  package func answer(_ request: Request) -> Answer {
    guard request.isForThisServer else { return Answer(421, saying: words.wrongHost(request.port)) }
    guard ["GET", "HEAD"].contains(request.method) else {
      return Answer(405, saying: words.readOnly, headers: [("Allow", "GET, HEAD")])
    }
    // Before any file is read: a page may be newer than it says, and is loaded again once; never older.
    let state = state.withLock { $0 }
    let panel = ProblemPanel(problems: state.problems, words: words)
    switch OwnAddress(rawValue: String(request.target.prefix { $0 != "?" })) {
    case .news: return .news
    case .panel: return Answer(type: MediaType.html, Array(panel.fragment.utf8))
    case .script: return Answer(type: MediaType.script, Array(PreviewScript.text.utf8))
    case .style: return Answer(type: MediaType.style, Array(PreviewStyle.text.utf8))
    case nil: break
    }
    guard state.editions > 0 else {
      let page = panel.page(edition: edition(state), number: problemNumber(state))
      return Answer(503, type: MediaType.html, Array(page.utf8))
    }
    do throws(RequestPath.Refusal) {
      return file(try RequestPath(request.target), state)
    } catch {
      return error == .malformed ? Answer(400, saying: words.malformed) : missing(state)
    }
  }

  private func file(_ path: RequestPath, _ state: State) -> Answer {
    let names = path.isFolder ? path.names + ["index.html"] : path.names
    switch folder.find(names) {
    case .file(let bytes): return answer(200, bytes, named: names.last ?? "", state)
    case .folder where !path.isFolder: return Answer(redirectingTo: path.asFolder)
    case .folder, nil: break
    }
    // Pages that hosts show at any depth link by the public path, below which the preview is not.
    if let base = state.addressPath, base != "/", "/\(names.joined(separator: "/"))".hasPrefix(base) {
      return file(path.dropping(base.split(separator: "/").count), state)
    }
    return missing(state)
  }

  private func missing(_ state: State) -> Answer {
    guard case .file(let bytes) = folder.find(["404.html"]) else { return Answer(404, saying: words.notFound) }
    return answer(404, bytes, named: "404.html", state)
  }

  private func answer(_ status: Int, _ bytes: [UInt8], named name: String, _ state: State) -> Answer {
    let type = MediaType.of(name)
    let isPage = type == MediaType.html
    return Answer(
      status, type: type, isPage ? ScriptInjection.page(bytes, edition: edition(state)) : bytes)
  }
}
