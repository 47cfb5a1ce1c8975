/// How names and queries are compared: without case, accents, ligatures or punctuation.
///
/// `buscar.js` folds what a reader types by the same rules; `plegado.tsv` among the tests' samples holds both to them.
enum SearchFolding {
  /// The words of a text: `Atención a niñas (2.º)` → `atencion`, `a`, `ninas`, `2`, `o`.
  static func words(_ text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      for scalar in fold(scalar) {
        if isPartOfWord(scalar) {
          word.append(scalar)
        } else if !word.isEmpty {
          words.append(String(word))
          word.removeAll()
        }
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  /// A code as it is looked up: `504-4-A1.1` → `504-4-a1-1`.
  static func key(_ code: String) -> String { words(code).joined(separator: "-") }

  private static func fold(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar.value {
    case ..<0x80: String(scalar).unicodeScalars
    case 0x300...0x36F: "".unicodeScalars
    default: (joined(scalar) ?? letter(under: scalar) ?? String(scalar)).unicodeScalars
    }
  }

  /// What a letter without a decomposition, or two letters in one, is written with.
  private static func joined(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ª": "a"
    case "º", "ø", "ǿ": "o"
    case "ß": "ss"
    case "æ", "ǣ", "ǽ": "ae"
    case "œ": "oe"
    case "þ": "th"
    case "đ", "ð": "d"
    case "ħ": "h"
    case "ı": "i"
    case "ł": "l"
    case "ŧ": "t"
    case "ς": "σ"
    case "ﬀ": "ff"
    case "ﬁ": "fi"
    case "ﬂ": "fl"
    case "ﬃ": "ffi"
    case "ﬄ": "ffl"
    case "ﬅ", "ﬆ": "st"
    default: nil
    }
  }

  private static func letter(under scalar: Unicode.Scalar) -> String? {
    for (start, letters) in accented {
      let index = Int(scalar.value) - start
      guard letters.indices.contains(index), letters[index] != UInt8(ascii: ".") else { continue }
      return String(Unicode.Scalar(letters[index]))
    }
    return nil
  }

  /// The letters under the accents of U+00E0–024F and U+1E00–1EFF, in the order of their codes; a dot where none is.
  private static let accented: [(start: Int, letters: [UInt8])] = [
    (
      0xE0,
      Array(
        """
        aaaaaa.ceeeeiiii.nooooo..uuuuy.y.a.a.a.c.c.c.c.d...e.e.e.e.e.g.g\
        .g.g.h...i.i.i.i.....j.k..l.l.l.....n.n.n....o.o.o...r.r.r.s.s.s\
        .s.t.t...u.u.u.u.u.u.w.y..z.z.z.................................\
        .o..............u.............................a.i.o.u.u.u.u.u..a\
        .a.....g.k.o.o..j....g...n.a.....a.a.e.e.i.i.o.o.r.r.u.u.s.t...h\
        .......a.e.o.o.o.o.y............................
        """.utf8)
    ),
    (
      0x1E00,
      Array(
        """
        .a.b.b.b.c.d.d.d.d.d.e.e.e.e.e.f.g.h.h.h.h.h.i.i.k.k.k.l.l.l.l.m\
        .m.m.n.n.n.n.o.o.o.o.p.p.r.r.r.r.s.s.s.s.s.t.t.t.t.u.u.u.u.u.v.v\
        .w.w.w.w.w.x.x.y.z.z.zhtwy.......a.a.a.a.a.a.a.a.a.a.a.a.e.e.e.e\
        .e.e.e.e.i.i.o.o.o.o.o.o.o.o.o.o.o.o.u.u.u.u.u.u.u.y.y.y.y......
        """.utf8)
    ),
  ]

  /// Letters, digits, and the marks that belong to a letter.
  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
