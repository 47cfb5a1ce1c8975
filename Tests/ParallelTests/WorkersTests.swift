import Synchronization
import Testing

@testable import Parallel

@Suite("Threads that share a list of work")
struct WorkersTests {
  @Test("Results stand in the order of the inputs, however many threads", arguments: [1, 2, 3, 8])
  func order(count: Int) {
    let inputs = Array(0..<500)
    #expect(Workers(count: count).map(inputs) { input, _ in input * input } == inputs.map { $0 * $0 })
  }

  @Test("No work gives nothing", arguments: [1, 4])
  func nothing(count: Int) {
    #expect(Workers(count: count).map([Int]()) { input, _ in input }.isEmpty)
  }

  @Test("Each input is worked on once, by a thread whose number is below their count", arguments: [1, 2, 5])
  func once(count: Int) {
    let seen = Mutex<[Int: Int]>([:])
    let threads = Workers(count: count).map(Array(0..<300)) { input, worker in
      seen.withLock { $0[input, default: 0] += 1 }
      return worker
    }
    #expect(seen.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<300).map { ($0, 1) }))
    #expect(threads.allSatisfy((0..<count).contains))
  }

  private struct Failure: Error, Equatable {
    let input: Int
  }

  @Test("Of several failures the one of the first input is thrown", arguments: [1, 2, 8])
  func failure(count: Int) {
    #expect(throws: Failure(input: 60)) {
      try Workers(count: count).map(Array(0..<200)) { input, _ throws(Failure) in
        if input % 100 >= 60 { throw Failure(input: input) }
        return input
      }
    }
  }

  @Test("Fewer than one thread is one")
  func atLeastOne() {
    #expect(Workers(count: 0).count == 1)
    #expect(Workers.perCore.count >= 1)
  }

  @Test("Chunks hold all elements in their order", arguments: [0, 1, 31, 32, 33, 100])
  func chunks(count: Int) {
    let elements = Array(0..<count)
    let chunks = elements.chunks(of: 32)
    #expect(chunks.flatMap { $0 } == elements)
    #expect(chunks.allSatisfy { (1...32).contains($0.count) })
  }
}
