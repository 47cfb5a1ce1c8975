import Foundation
import Testing

/// Builds that are killed while they publish. `make crash` kills them at each call that changes the disk.
@Suite struct KilledBuildTests {
  /// The two states between which the content goes to and fro: a word on every page, a result of the newest quarter, and
  /// a text that is there only in the second.
  private static func change(_ sandbox: Sandbox, toSecond isSecond: Bool) throws {
    func turn(_ path: String, _ first: String, _ second: String) throws {
      try sandbox.change(path, isSecond ? "\(first) => \(second)" : "\(second) => \(first)")
    }
    try turn("content/sitio.yaml", "Avance del plan de ejemplo", "El otro título")
    try turn(
      "content/informes/2024-t2/obras.tsv", "\\t11\\t10\\t\\t\\t21\\t0\\t2\\t", "\\t11\\t9\\t\\t\\t20\\t0\\t3\\t")
    let text = "content/narrativas/segunda.md"
    if isSecond {
      try sandbox.write("---\ntitulo: Segunda\nresumen: Segunda.\n---\nSegunda.\n", to: text)
    } else {
      try FileManager.default.removeIfThere(sandbox[text])
    }
  }

  @Test(
    "killed 200 times: each published file is old or new, and the next build gives what a first one gives",
    .timeLimit(.minutes(5)))
  func killed() throws {
    let sandbox = try Sandbox()
    let first = try fresh(sandbox, "a")
    try Self.change(sandbox, toSecond: true)
    let second = try fresh(sandbox, "b")
    let whole = Whole(first, second)
    #expect(whole.areDifferent)
    try Self.change(sandbox, toSecond: false)
    #expect(try Command.run(["build"], in: sandbox).status == 0)
    var dice = Dice()
    var (rounds, killed) = (0, 0)
    // Microseconds that publishing takes here and now: more while kills come in time, less when one came too late.
    var longest = 30_000.0
    while killed < 200 {
      rounds += 1
      try Self.change(sandbox, toSecond: !rounds.isMultiple(of: 2))
      let build = try Command.start(["build"], in: sandbox)
      while build.isRunning, try !build.output.contains("[6/6]") { usleep(1000) }
      usleep(useconds_t(dice.next(below: longest)))
      build.kill()
      let isKilled = try build.outcome.status == -SIGKILL
      killed += isKilled ? 1 : 0
      longest *= isKilled ? 1.01 : 0.9
      let wrong = try whole.wrong(in: sandbox.files(below: "public"))
      #expect(wrong == [], "round \(rounds)")
    }

    if !rounds.isMultiple(of: 2) { try Self.change(sandbox, toSecond: false) }
    #expect(try Command.run(["build"], in: sandbox).status == 0)
    #expect(try sandbox.files(below: "public") == first)
    let hidden = try FileManager.default.contentsOfDirectory(atPath: sandbox.root.path)
      .filter { $0.hasPrefix(".avance-") && !["a", "b"].contains($0.suffix(1)) }
    #expect(hidden == [".avance-estado-public"])
    #expect(try Command.run(["verificar", "public"], in: sandbox).status == 0)
  }

  private func fresh(_ sandbox: Sandbox, _ output: String) throws -> [String: Data] {
    #expect(try Command.run(["build", "--salida", output], in: sandbox).status == 0)
    return try sandbox.files(below: output)
  }
}

/// What may stand in a folder between two sites.
private struct Whole {
  private static let list = ".avance-archivos"
  private let first: [String: Data]
  private let second: [String: Data]
  private let lists: [Data?]

  init(_ first: [String: Data], _ second: [String: Data]) {
    self.first = first
    self.second = second
    let lines = [first, second].map { String(decoding: $0[Self.list] ?? Data(), as: UTF8.self).lines }
    let both = Set(lines[0] + lines[1]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined()
    lists = [first[Self.list], second[Self.list], Data(both.utf8)]
  }

  var areDifferent: Bool {
    let changed = first.filter { second[$0.key] != nil && second[$0.key] != $0.value }
    return changed.count > 10 && changed.keys.contains("datos/archivo/2024-t2/SHA256SUMS")
      && second.keys.contains("narrativas/segunda.html") && !first.keys.contains("narrativas/segunda.html")
  }

  /// The files with other bytes than the old or the new ones, and those that both sites have and that are gone. What a
  /// writer did not finish is hidden under a name of its own.
  func wrong(in found: [String: Data]) -> [String] {
    let other = found.filter { name, data in
      if name == Self.list { return !lists.contains(data) }
      return !name.hasPrefix(".avance-nuevo-") && first[name] != data && second[name] != data
    }
    let gone = first.keys.filter { second[$0] != nil && found[$0] == nil }
    return (other.keys + gone).sorted()
  }
}

/// The same moments in every run, as far as the machine allows.
private struct Dice {
  private var state: UInt64 = 1

  mutating func next(below limit: Double) -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 33) / Double(1 << 31) * limit
  }
}
