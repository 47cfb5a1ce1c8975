import Diagnostics

/// Every word of the preview's own, in the person's language. The problems bring theirs.
struct PanelWords {
  let language: Language

  private func say(_ es: String, _ en: String) -> String { language == .spanish ? es : en }

  func errors(_ count: Int) -> String {
    say("\(count) \(count == 1 ? "error" : "errores")", "\(count) \(count == 1 ? "error" : "errors")")
  }

  func notes(_ count: Int) -> String {
    say("\(count) \(count == 1 ? "observación" : "observaciones")", "\(count) \(count == 1 ? "note" : "notes")")
  }

  /// What the page below the errors is.
  func staleSite(_ errors: Int) -> String {
    say(
      "La página es la de antes; se pone al día cuando \(errors == 1 ? "lo" : "los") corrija y guarde.",
      "The page is the one from before; it follows when you mend \(errors == 1 ? "it" : "them") and save.")
  }

  func more(_ count: Int) -> String {
    say("y \(count) más: avance check --verbose los dice todos", "and \(count) more: avance check --verbose tells all")
  }

  var stopped: String {
    say(
      "La vista previa se detuvo. Para seguir, escriba otra vez avance serve en la terminal.",
      "The preview stopped. To go on, write avance serve in the terminal again.")
  }

  var preview: String { say("Vista previa", "Preview") }

  /// The heading where there is no site yet.
  func noSite(_ errors: Int) -> String {
    if errors == 0 { return say("Se está haciendo el sitio", "The site is being made") }
    return say(
      errors == 1 ? "Hay que corregir un error" : "Hay que corregir \(errors) errores",
      errors == 1 ? "One error must be mended" : "\(errors) errors must be mended")
  }

  func whatThen(_ errors: Int) -> String {
    if errors == 0 { return say("Aparece aquí en cuanto esté.", "It appears here as soon as it is ready.") }
    return say(
      "Corrija y guarde: el sitio aparece aquí en cuanto no haya errores.",
      "Mend and save: the site appears here as soon as there are no errors.")
  }

  func wrongHost(_ port: Int) -> String {
    say(
      "Esta vista previa solo se abre en http://127.0.0.1:\(port)/", "This preview is at http://127.0.0.1:\(port)/ only"
    )
  }

  var readOnly: String { say("Aquí solo se lee: GET y HEAD", "One can only read here: GET and HEAD") }
  var malformed: String { say("Esto no es una dirección", "This is not an address") }
  var notFound: String { say("No hay nada en esta dirección", "There is nothing at this address") }
}
