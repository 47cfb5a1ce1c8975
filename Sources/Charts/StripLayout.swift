/// Where the parts of a strip stand, how each is drawn, and which marks and counts fit in it.
struct StripLayout {
  private struct Piece {
    let part: StatusStrip.Part
    /// Of the width.
    let left: Double
    let width: Double
  }

  private enum Content {
    case nothing, mark, markAndCount
  }

  private let pieces: [Piece]
  private let size: StatusStrip.Size
  /// Those for which marks and counts are laid out: none in a small strip, whose parts' edges alone tell them apart.
  private let widths: [(tier: Tier, width: Double)]

  static let miniFileWidth = 120.0
  private static let markWidth = 10.0
  private static let gapToCount = 4.0
  private static let padding = 3.0

  /// Parts in the order of the strip.
  init(_ parts: [StatusStrip.Part], size: StatusStrip.Size, medium: Medium) {
    self.size = size
    let narrowest = StatusStrip.narrowest(medium)
    widths = size != .mini ? medium.widths().map { ($0.tier, $0.tier == .compact ? narrowest : $0.width) } : []
    let shown = parts.filter { $0.count > 0 }
    let count = Double(max(1, shown.count))
    let gap = min(size != .mini ? 0.007 : 0.014, 0.1 / count)
    let room = 1 - gap * (count - 1)
    let shares = Self.shares(shown.map { Double($0.count) }, of: room, least: min(0.012, room / count))
    var left = 0.0
    pieces = zip(shown, shares).map { part, share in
      defer { left += share + gap }
      return Piece(part: part, left: left, width: share)
    }
  }

  /// Proportional to the counts, but for those too small to be seen, which get the least.
  private static func shares(_ counts: [Double], of room: Double, least: Double) -> [Double] {
    var small: Set<Int> = []
    while true {
      let rest = counts.indices.filter { !small.contains($0) }
      let total = rest.reduce(0) { $0 + counts[$1] }
      let left = room - least * Double(small.count)
      let tooSmall = rest.filter { counts[$0] / total * left < least }
      guard !tooSmall.isEmpty, tooSmall.count < rest.count else {
        return counts.indices.map { small.contains($0) ? least : counts[$0] / total * left }
      }
      small.formUnion(tooSmall)
    }
  }

  var height: Double { size != .mini ? 22 : 10 }

  private var middle: Double { height / 2 }

  func draw(on canvas: inout Canvas) {
    if pieces.isEmpty {
      canvas.box(.trackAhead, at: .share(0.004), width: .share(0.992), from: 0.5, to: height - 0.5)
    }
    for piece in pieces {
      let (left, right) = (X.share(piece.left), X.share(piece.left + piece.width))
      canvas.part(piece.part.kind, from: left, to: right, width: .share(piece.width), top: 0, height: height)
      fill(piece, on: &canvas)
    }
  }

  // MARK: Marks and counts

  private func fill(_ piece: Piece, on canvas: inout Canvas) {
    let contents = widths.map { (tier: $0.tier, content: content(of: piece, width: $0.width)) }
    for (index, (tier, content)) in contents.enumerated() {
      let common = contents.allSatisfy { $0.content == content }
      if !common || index == 0 { draw(content, of: piece, tier: common ? .always : tier, on: &canvas) }
    }
  }

  private func content(of piece: Piece, width: Double) -> Content {
    let room = piece.width * width - 2 * Self.padding
    if Self.markWidth + Self.gapToCount + countWidth(piece) <= room { return .markAndCount }
    return Self.markWidth <= room + 2 ? .mark : .nothing
  }

  private func countWidth(_ piece: Piece) -> Double {
    TextMetrics.width(piece.part.label, size: Ink.strongValue.textSize ?? 0, bold: true)
  }

  private func draw(_ content: Content, of piece: Piece, tier: Tier, on canvas: inout Canvas) {
    let kind = piece.part.kind
    let center = X.share(piece.left + piece.width / 2)
    guard content != .nothing else { return }
    guard content == .markAndCount else {
      canvas.mark(kind.markInk, path: kind.mark, at: center, middle, tier: tier)
      return
    }
    let whole = Self.markWidth + Self.gapToCount + countWidth(piece)
    canvas.mark(kind.markInk, path: kind.mark, at: center, middle, shift: (Self.markWidth - whole) / 2, tier: tier)
    let shift = Self.markWidth + Self.gapToCount - whole / 2
    let base = middle + 4.5
    let ink: Ink = kind.surface == nil ? .strongValue : .countOnPart
    canvas.text(ink, piece.part.label, at: center, base, shift: shift, tier: tier)
  }
}

extension Canvas {
  /// A part of the bar or its sample in the legend, with the edge that tells it apart without colour.
  mutating func part(_ kind: StatusKind, from left: X, to right: X, width: X, top: Double, height: Double) {
    let bottom = top + height
    let inset = height < 16 ? 2.0 : 3
    func rule(_ ink: Ink, at y: Double) { line(ink, from: left, y, to: right, y) }
    if let surface = kind.surface { box(surface, at: left, width: width, from: top, to: bottom) }
    switch kind {
    case .onTarget: break
    case .atRisk: rule(.stripe, at: bottom - inset)
    case .behind:
      rule(.stripe, at: top + inset)
      rule(.stripe, at: bottom - inset)
    case .exceeded: rule(.stripe, at: top + inset)
    case .notReported: box(.openPart, at: left, width: width, from: top + 0.5, to: bottom - 0.5)
    case .notScheduled:
      rule(.rule, at: top + 1)
      rule(.rule, at: bottom - 1)
    case .noGoal: rule(.rule, at: bottom - 1)
    case .notYetDue: box(.dottedPart, at: left, width: width, from: top + 0.75, to: bottom - 0.75)
    }
  }
}
