// SwiftPM wants a source file; the symbols come with -sanitize=fuzzer.
