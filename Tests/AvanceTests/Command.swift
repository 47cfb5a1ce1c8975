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

  /// Runs the command in a folder, so that what it prints are relative paths.
  ///
  /// - Parameter delay: after which it gets a Ctrl+C, if it still runs.
  static func run(
    _ arguments: [String], in sandbox: Sandbox, interruptedAfter delay: Duration? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = try executable.get()
    process.arguments = arguments
    process.currentDirectoryURL = sandbox.root
    // Files, not pipes: a full pipe that nobody empties yet would stop the command.
    let (output, problems) = (sandbox[".output"], sandbox[".problems"])
    for file in [output, problems] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: problems)
    try process.run()
    if let delay {
      Thread.sleep(forTimeInterval: delay / .seconds(1))
      process.interrupt()
    }
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      problems: String(decoding: try Data(contentsOf: problems), as: UTF8.self))
  }

  /// Beside the test bundle, which the test runner was given as an argument or is itself; else where debug builds go.
  private static let executable: Result<URL, NotFound> = {
    let paths = CommandLine.arguments + Bundle.allBundles.map(\.bundlePath)
    let bundles = paths.compactMap { path in
      path.range(of: ".xctest").map { URL(filePath: String(path[..<$0.upperBound])).deletingLastPathComponent() }
    }
    let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let candidates = (bundles + [repository.appending(path: ".build/debug")]).map { $0.appending(path: "avance") }
    let found = candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) && !$0.isFolder }
    return found.map(Result.success) ?? .failure(NotFound(looked: candidates.map(\.path)))
  }()
}
