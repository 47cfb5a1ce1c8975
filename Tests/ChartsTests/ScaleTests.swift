import Testing

@testable import Charts

@Suite struct ScaleTests {
  @Test(arguments: [
    ([25.0, 25, 25, 25], ["0", "10", "20", "30"]),
    ([100.0], ["0", "25", "50", "75", "100"]),
    ([10.0], ["0", "5", "10"]),
    ([0.3], ["0.0", "0.1", "0.2", "0.3"]),
    ([0.001], ["0.0000", "0.0005", "0.0010"]),
    ([1e9], ["0", "250,000,000", "500,000,000", "750,000,000", "1,000,000,000"]),
    ([-8.0, 12], ["-10", "-5", "0", "5", "10", "15"]),
    ([-20.0], ["-20", "-15", "-10", "-5", "0"]),
    ([0.0, 0], ["0"]),
    ([], ["0"]),
  ])
  func ticksAreRoundAndFew(_ numbers: [Double], _ labels: [String]) {
    #expect(Scale(covering: numbers).ticks.map(axisLabel) == labels)
  }

  private static let spread: [[Double]] = {
    var state: UInt64 = 1
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }
    return (-12...15).flatMap { exponent in
      (0..<8).map { _ in
        (0..<3).map { _ in
          (next() - 0.3) * AxisValue(digits: 1, exponent: exponent).value
        }
      }
    }
  }()

  @Test func coversZeroAndItsNumbersInOrder() {
    for numbers in Self.spread {
      let scale = Scale(covering: numbers)
      #expect(scale.lower <= 0 && scale.upper >= 0 && scale.lower < scale.upper)
      #expect((2...6).contains(scale.ticks.count), "\(numbers)")
      #expect(scale.ticks.contains { $0.digits == 0 })
      let sorted = (numbers + [0]).sorted()
      let shares = sorted.map(scale.share)
      #expect(shares == shares.sorted() && shares.allSatisfy { (0...1).contains($0) })
      for number in sorted {
        let back = scale.lower + scale.share(number) * (scale.upper - scale.lower)
        #expect((back - number).magnitude <= 1e-9 * (scale.upper - scale.lower), "outside: \(number)")
      }
    }
  }
}
