/// Reads the number of a boot, which Google writes as a text of digits.
enum BootCounter {
    /// `2` for `02`, `2.0` and `2`, so that one boot has one name; any other text as it is.
    static func normalised(_ text: String) -> String {
        var digits = text[...]
        if let point = text.firstIndex(of: "."), text[text.index(after: point)...].allSatisfy({ $0 == "0" }) {
            digits = text[..<point]
        }
        guard !digits.isEmpty, digits.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return text
        }
        let significant = digits.drop { $0 == "0" }
        return significant.isEmpty ? "0" : String(significant)
    }
}
