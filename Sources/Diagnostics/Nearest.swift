/// The known word nearest to a misspelt one, or nil when none is near enough to be meant.
///
/// Distance is Damerau–Levenshtein's (restricted: insert, delete, replace, swap neighbours) on characters
/// folded to lower case; up to a third of the word's length, at least 1, counts as near.
package func nearest(to word: String, in known: some Sequence<String>) -> String? {
  let target = Array(word.lowercased())
  let bound = max(1, target.count / 3)
  var best: (distance: Int, word: String)?
  for candidate in known {
    let letters = Array(candidate.lowercased())
    guard abs(letters.count - target.count) <= bound else { continue }
    let distance = editDistance(target, letters)
    guard distance <= bound else { continue }
    if let found = best, (found.distance, found.word) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.word
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [Int](repeating: 0, count: b.count + 1)
    row[0] = i
    for j in 1...b.count {
      let replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      row[j] = min(replace, last[j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        row[j] = min(row[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
