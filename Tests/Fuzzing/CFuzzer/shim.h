#include <stddef.h>
#include <stdint.h>

/// libFuzzer's loop, which reads the command line; in the Swift toolchain without a header.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*input)(const uint8_t *bytes, size_t count));
