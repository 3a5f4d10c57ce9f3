/// Numbers as filters and JSON write them: no hexadecimal ones and no blanks. `NaN`, `Infinity` and `-Infinity` are some, in
/// any case.
enum FilterNumber {
    /// Whether a text may have a period in it without quotes: a decimal number, or a length of time.
    static func isBareDecimal(_ text: String) -> Bool {
        double(text) != nil || LogDuration.nanoseconds(text) != nil
    }

    /// A decimal number with or without a fraction and an exponent.
    static func double(_ text: some StringProtocol) -> Double? {
        switch text.lowercased() {
        case "nan": return .nan
        case "infinity": return .infinity
        case "-infinity": return -.infinity
        default: break
        }
        let utf8 = Array(text.utf8)
        let isPlain = utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
        }
        guard isPlain, let first = utf8.first, first != UInt8(ascii: "e"), first != UInt8(ascii: "E") else {
            return nil
        }
        return Double(text)
    }
}
