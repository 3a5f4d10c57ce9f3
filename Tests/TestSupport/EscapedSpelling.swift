/// Spells letters of JSON texts as escapes: what it says stays the same, its bytes do not.
public enum EscapedSpelling {
    /// The same JSON with letters of its strings and names spelled as `\uXXXX`; escapes that it has stay as they are.
    /// - Parameter odds: one letter in so many is spelled, 1 for all of them.
    public static func of(_ json: String, odds: Int, using random: inout SplitMix) -> String {
        var (output, isText) = ("", false)
        // How many of the next characters belong to an escape that is there already.
        var kept = 0
        for scalar in json.unicodeScalars {
            if kept > 0 {
                kept += scalar == "u" && kept == 1 && output.unicodeScalars.last == "\\" ? 3 : -1
                output.unicodeScalars.append(scalar)
            } else if scalar == "\\" {
                output.unicodeScalars.append(scalar)
                kept = 1
            } else if scalar == "\"" {
                output.unicodeScalars.append(scalar)
                isText.toggle()
            } else if isText, Int.random(in: 0..<odds, using: &random) == 0 {
                output += spelled(scalar, using: &random)
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    private static func spelled(_ scalar: Unicode.Scalar, using random: inout SplitMix) -> String {
        // A pair of surrogates where one unit is not enough; digits in either case.
        let units = String(scalar).utf16.map { unit in
            let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return units.joined()
    }
}
