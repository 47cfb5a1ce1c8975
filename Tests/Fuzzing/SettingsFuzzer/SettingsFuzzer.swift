import Diagnostics
import Fuzzing

@testable import ContentReading

/// Bytes as `plan.yaml`, and as `sitio.yaml`.
@main enum SettingsFuzzer {
  static func main() {
    runFuzzer { start, count in
      SettingsFuzzer.check(SourceText(name: "plan.yaml", bytes: Array(UnsafeBufferPointer(start: start, count: count))))
      return 0
    }
  }

  private static func check(_ source: SourceText) {
    var diagnostics = Diagnostics()
    if let mapping = YAMLMapping.read(source, diagnostics: &diagnostics) {
      let plan = PlanCatalogue.read(mapping, diagnostics: &diagnostics)
      promise(plan != nil || diagnostics.hasErrors, "no plan, and nothing said")
      let hadErrors = diagnostics.hasErrors
      let settings = SiteSettings.read(mapping, diagnostics: &diagnostics)
      promise(settings != nil || diagnostics.hasErrors, "no settings, and nothing said")
      promise(hadErrors || diagnostics.hasErrors, "one file is both the plan and the settings")
    } else {
      promise(diagnostics.hasErrors, "nothing was read, and nothing said")
    }
    promiseGoodFindings(diagnostics.items, about: [source])
  }
}
