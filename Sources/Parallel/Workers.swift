import Dispatch
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that share a list of work. What they give does not depend on how many they are.
package struct Workers: Sendable {
  package let count: Int

  /// The work of one thread, in its order.
  package static let one = Workers(count: 1)

  /// As many as the machine's cores.
  package static var perCore: Workers { Workers(count: coreCount()) }

  package init(count: Int) {
    self.count = max(1, count)
  }

  /// What `work` makes of each input, in the order of the inputs; it runs for several at the same time.
  ///
  /// - `work`: given an input, and which of the `count` threads is at work.
  /// - Throws: what the first input throws for which `work` fails, in the order of the inputs. Those after it may or may
  ///   not have been worked on.
  package func map<Input: Sendable, Output: Sendable, Failure: Error>(
    _ inputs: [Input], _ work: @Sendable (Input, _ worker: Int) throws(Failure) -> Output
  ) throws(Failure) -> [Output] {
    let threads = min(count, inputs.count)
    guard threads > 1 else {
      var outputs: [Output] = []
      outputs.reserveCapacity(inputs.count)
      for input in inputs { outputs.append(try work(input, 0)) }
      return outputs
    }
    let list = Mutex(Worklist<Output, Failure>(count: inputs.count))
    DispatchQueue.concurrentPerform(iterations: threads) { worker in
      while let index = list.withLock({ $0.takeNext() }) {
        let result = Result { () throws(Failure) in try work(inputs[index], worker) }
        list.withLock { $0.finish(index, result) }
      }
    }
    return try list.withLock(\.results).map { result throws(Failure) in try result.get() }
  }
}

/// Which inputs are still to be taken, and what came of those that are done.
private struct Worklist<Output: Sendable, Failure: Error> {
  private var next = 0
  private var hasFailed = false
  private var outcomes: [Result<Output, Failure>?]

  init(count: Int) {
    outcomes = Array(repeating: nil, count: count)
  }

  /// Inputs are taken in their order: when one fails, all before it have been taken.
  mutating func takeNext() -> Int? {
    guard !hasFailed, next < outcomes.count else { return nil }
    next += 1
    return next - 1
  }

  mutating func finish(_ index: Int, _ result: Result<Output, Failure>) {
    if case .failure = result { hasFailed = true }
    outcomes[index] = result
  }

  var results: [Result<Output, Failure>] { outcomes.compactMap(\.self) }
}

extension Array {
  /// Consecutive parts of `size` elements, the last one perhaps of fewer.
  package func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}

private func coreCount() -> Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }
