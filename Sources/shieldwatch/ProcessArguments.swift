import Foundation

/// The words of the command line.
enum ProcessArguments {
    /// The words behind the name of the program.
    ///
    /// A library that is loaded before the program (LD_PRELOAD) and sets a variable of the environment keeps Swift from
    /// finding the command line; the kernel knows it all the same (proc(5), `/proc/PID/cmdline`).
    static var words: [String] {
        let known = CommandLine.arguments
        return Array((known.isEmpty ? asTheKernelHasThem : known).dropFirst())
    }

    private static var asTheKernelHasThem: [String] {
        guard let bytes = FileManager.default.contents(atPath: "/proc/self/cmdline") else { return [] }
        return words(ofKernel: [UInt8](bytes))
    }

    /// The words in a text of words that each end with a zero byte.
    static func words(ofKernel bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0, omittingEmptySubsequences: false).dropLast().map {
            String(decoding: $0, as: UTF8.self)
        }
    }
}
