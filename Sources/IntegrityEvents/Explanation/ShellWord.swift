/// A word of a command for a shell. What comes from a log is in it: nobody should run what it says.
enum ShellWord {
    /// The word as it is when it is harmless, else in single quotes.
    static func quoted(_ text: String) -> String {
        let isHarmless = !text.isEmpty && text.utf8.allSatisfy(isHarmless) && !text.hasPrefix("-")
        guard !isHarmless else { return text }
        return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    private static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "@"):
            true
        default: false
        }
    }
}
