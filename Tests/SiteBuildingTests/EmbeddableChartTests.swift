import Charts
import Templating
import Testing

@testable import SiteBuilding

@Suite struct EmbeddableChartTests {
  private func code(address: String, alternative: String) -> String {
    EmbeddableChart(
      ChartView(drawing: SafeHTML(trusting: ""), finding: ""), title: "", href: "", address: address,
      alternative: alternative, size: FileSize(width: 640, height: 420.5)
    ).code
  }

  @Test func theCodeIsOneImageWithItsSize() {
    #expect(
      code(address: "https://ejemplo.gob.mx/avance/indicadores/504-4-c1-trimestres.svg", alternative: "Niñas atendidas")
        == """
        <img src="https://ejemplo.gob.mx/avance/indicadores/504-4-c1-trimestres.svg" alt="Niñas atendidas" \
        width="640" height="421">
        """)
  }

  @Test func aHostileNameStaysWithinItsAttribute() {
    #expect(
      code(address: "x", alternative: "\"><script>alert('1')</script>")
        == #"<img src="x" alt="&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;" width="640" height="421">"#)
  }
}
