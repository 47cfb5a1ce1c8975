/// The version of the program, as `avance --version` says it. Packages are named by it; nothing else repeats it.
let programVersion = "1.0.0"
