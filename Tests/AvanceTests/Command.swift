import Foundation

/// The built `avance`, run as a process.
enum Command {
  struct Outcome {
    let status: Int32
    let output: String
    let problems: String
  }

  struct NotFound: Error {
    let looked: [String]
  }

  /// A command that may still be at work.
  struct Running {
    fileprivate let process: Process
    fileprivate let files: (output: URL, problems: URL)

    var isRunning: Bool { process.isRunning }
    /// What it has said so far.
    var output: String { get throws { String(decoding: try Data(contentsOf: files.output), as: UTF8.self) } }
    var problems: String { get throws { String(decoding: try Data(contentsOf: files.problems), as: UTF8.self) } }

    struct Late: Error {
      let words: String
      let said: String
    }

    /// What it has said once `words` stand in it `count` times; an error after half a minute.
    func waited(for words: String, count: Int = 1) throws -> String {
      for _ in 0..<600 {
        let text = try output
        if text.components(separatedBy: words).count > count { return text }
        Thread.sleep(forTimeInterval: 0.05)
      }
      throw Late(words: words, said: try output + problems)
    }

    /// No process can refuse this, or do anything before it ends.
    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    /// As Ctrl+C does.
    func interrupt() { process.interrupt() }

    func signal(_ number: Int32) { Foundation.kill(process.processIdentifier, number) }

    /// Waits for its end.
    var outcome: Outcome {
      get throws {
        process.waitUntilExit()
        return Outcome(
          status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
          output: try output, problems: try problems)
      }
    }
  }

  /// Runs the command in a folder, so that what it prints are relative paths.
  ///
  /// - Parameters:
  ///   - delay: after which it gets a Ctrl+C, if it still runs.
  ///   - program: another than the built one.
  static func run(
    _ arguments: [String], in sandbox: Sandbox, interruptedAfter delay: Duration? = nil, program: URL? = nil
  ) throws -> Outcome {
    let running = try start(arguments, in: sandbox, program: program)
    if let delay {
      Thread.sleep(forTimeInterval: delay / .seconds(1))
      running.interrupt()
    }
    return try running.outcome
  }

  /// - Parameter limits: what a shell does before it becomes the command, as `ulimit -f 1`.
  static func start(
    _ arguments: [String], in sandbox: Sandbox, under limits: String? = nil, program: URL? = nil
  ) throws -> Running {
    let process = Process()
    let program = try program ?? executable.get()
    if let limits {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", "\(limits); exec \"$0\" \"$@\"", program.path] + arguments
    } else {
      process.executableURL = program
      process.arguments = arguments
    }
    process.currentDirectoryURL = sandbox.root
    // Files, not pipes: a full pipe that nobody empties yet would stop the command.
    let name = UUID().uuidString
    let (output, problems) = (sandbox[".output-\(name)"], sandbox[".problems-\(name)"])
    for file in [output, problems] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: problems)
    try process.run()
    return Running(process: process, files: (output, problems))
  }

  /// Beside the test bundle, which the test runner was given as an argument or is itself; else where debug builds go.
  static let executable: Result<URL, NotFound> = {
    let paths = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
    let bundles = paths.compactMap { path in
      path.range(of: ".xctest").map { URL(filePath: String(path[..<$0.upperBound])).deletingLastPathComponent() }
    }
    let candidates = (bundles + [repository.appending(path: ".build/debug")]).map { $0.appending(path: "avance") }
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) && !$0.isFolder }
    return found.map(Result.success) ?? .failure(NotFound(looked: candidates.map(\.path)))
  }()
}
