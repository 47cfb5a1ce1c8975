import CFuzzer

/// Runs `input` with whatever libFuzzer makes, as the command line says: `Fuzzer [options] [folders or one file]`.
package func runFuzzer(_ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) {
  var count = CommandLine.argc
  var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
  _ = LLVMFuzzerRunDriver(&count, &arguments, input)
}

/// Ends the process when something does not hold: that is how libFuzzer learns that an input is worth keeping.
package func promise(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fatalError(what()) }
}
