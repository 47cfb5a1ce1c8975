import Diagnostics

/// What the preview tells beside the page: what stops the site, and the notes on its content.
package struct Problems: Equatable, Sendable {
  let errors: [Diagnostic]
  /// Notes and remarks.
  let notes: [Diagnostic]

  package init(_ found: Diagnostics) {
    let sorted = found.sorted
    errors = sorted.filter { $0.severity == .error }
    notes = sorted.filter { $0.severity != .error }
  }

  /// What the system refused.
  package init(refusal: Message, of file: String) {
    errors = [Diagnostic(.error, refusal, at: Location(file: file))]
    notes = []
  }

  var isEmpty: Bool { errors.isEmpty && notes.isEmpty }
}
