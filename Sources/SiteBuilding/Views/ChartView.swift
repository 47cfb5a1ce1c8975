import Charts
import Templating

/// A chart with what it says, which stands under it.
struct ChartView: Sendable {
  let drawing: SafeHTML
  let finding: String

  static let shape = Shape<ChartView>(
    "grafica",
    [
      .html("dibujo", "la gráfica") { $0.drawing },
      .text("hallazgo", "lo que dice, en palabras") { $0.finding },
    ])
}

/// A chart that is also a file by itself, for other sites to show.
struct EmbeddableChart: Sendable {
  let chart: ChartView
  let title: String
  /// From the page.
  let href: String
  /// HTML for another site's page, to be copied as it is.
  let code: String

  /// An image alone, since that is what strict sites let in. `address`: of the file, for all the world; `alternative`:
  /// what is true of the image for as long as it stands there, unlike its figures.
  init(
    _ chart: ChartView, title: String, href: String, address: String, alternative: String, size: FileSize
  ) {
    self.chart = chart
    self.title = title
    self.href = href
    code = Self.image(address, alternative: alternative, size: size)
  }

  /// HTML that needs no style and no script, so that a strict page may show it.
  fileprivate static func image(_ address: String, alternative: String, size: FileSize) -> String {
    var code = Array("<img src=\"".utf8)
    code.append(escaping: address)
    code += Array("\" alt=\"".utf8)
    code.append(escaping: alternative)
    code += Array("\" width=\"\(size.width)\" height=\"\(size.height)\">".utf8)
    return String(decoding: code, as: UTF8.self)
  }

  static let shape = Shape<EmbeddableChart>(
    "grafica_insertable",
    [
      .record("grafica", "la gráfica y lo que dice", of: ChartView.shape) { $0.chart },
      .text("titulo", "de qué trata") { $0.title },
      .text("archivo", "dirección de su archivo SVG") { $0.href },
      .text("codigo", "el HTML para insertarla en otra página") { $0.code },
    ])
}

/// An indicator's status in a strip, for other sites to show.
struct EmbeddableBadge: Sendable {
  let title: String
  /// From the page.
  let href: String
  /// HTML for another site's page: the image, which leads to the indicator's `page`.
  let code: String
  /// As the file has it.
  let drawing: SafeHTML

  init(
    drawing: SafeHTML, title: String, href: String, address: String, page: String, alternative: String, size: FileSize
  ) {
    self.title = title
    self.href = href
    self.drawing = drawing
    var start = Array("<a href=\"".utf8)
    start.append(escaping: page)
    code =
      String(decoding: start, as: UTF8.self) + "\">"
      + EmbeddableChart.image(address, alternative: alternative, size: size) + "</a>"
  }

  static let shape = Shape<EmbeddableBadge>(
    "insignia",
    [
      .text("titulo", "de qué trata") { $0.title },
      .text("archivo", "dirección de su archivo SVG") { $0.href },
      .html("dibujo", "la insignia") { $0.drawing },
      .text("codigo", "el HTML para insertarla en otra página") { $0.code },
    ])
}
