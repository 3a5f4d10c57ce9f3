import LogEntries
import TestSupport
import Testing

/// However the letters of an entry are written, what its texts contain is never passed over.
@Suite struct NeedleFilterPropertyTests {
    private static let alphabet: [String] = [
        "a", "b", "h", "u", "0", "6", "/", "\\", "\"", "\n", "\u{1}", "\u{7F}", "é", "\u{FFFD}", "日", "😀",
    ]

    @Test(arguments: 0..<8)
    func whatTextsContainIsNeverPassedOver(_ seed: UInt64) {
        var random = SplitMix(seed: seed)
        var held = 0
        for _ in 0..<4_000 {
            let needles = (0...Int.random(in: 0...2, using: &random)).map { _ in
                text(1...3, from: &random)
            }
            let filter = NeedleFilter(needles)
            let decoded = text(0...40, from: &random)
            guard needles.contains(where: { contains(decoded, $0) }) else { continue }
            held += 1
            let entry = written(decoded, &random)
            #expect(mayContain(entry, filter), "\(needles) in \(entry)")
        }
        #expect(held > 500)
    }

    /// The text is the whole string, so that it stands at the very beginning and end.
    @Test(arguments: ["hielded", "cloud_integrity", "serialconsole", "a/b", "日本", "😀\u{FFFD}"])
    func everySpellingOfATextIsSeen(_ needle: String) {
        var random = SplitMix(seed: 7)
        let filter = NeedleFilter([needle])
        for _ in 0..<2_000 { #expect(mayContain("\"\(spelled(needle, &random))\"", filter)) }
        #expect(mayContain(EscapedSpelling.of("{\"\(needle)\":1}", odds: 1, using: &random), filter))
    }

    // MARK: Helpers

    private func text(_ sizes: ClosedRange<Int>, from random: inout SplitMix) -> String {
        // Few letters at a time, so that texts are often found.
        let letters = (0..<3).compactMap { _ in Self.alphabet.randomElement(using: &random) }
        return (0..<Int.random(in: sizes, using: &random))
            .compactMap { _ in (Bool.random(using: &random) ? letters : ["a", "h"]).randomElement(using: &random) }
            .joined()
    }

    private func contains(_ text: String, _ needle: String) -> Bool {
        let (text, needle) = (Array(text.utf8), Array(needle.utf8))
        return text.indices.contains { text[$0...].starts(with: needle) }
    }

    /// An entry with the text as a member's value or name, beside others.
    private func written(_ text: String, _ random: inout SplitMix) -> String {
        let string = "\"\(spelled(text, &random))\""
        let other = "\"\(spelled("q\\\n", &random))\""
        return Bool.random(using: &random) ? "{\(other):\(string)}" : "{\(string):[\(other)]}"
    }

    /// Each letter as it is where JSON allows it, as its short escape where it has one, or as `\uXXXX`.
    private func spelled(_ text: String, _ random: inout SplitMix) -> String {
        text.unicodeScalars.map { scalar in
            let short = Self.short[scalar]
            switch Int.random(in: 0..<3, using: &random) {
            case 0 where scalar.value >= 0x20 && scalar != "\"" && scalar != "\\": return String(scalar)
            case 0, 1: if let short { return short }
            default: break
            }
            if scalar == "\u{FFFD}", Bool.random(using: &random) {
                // Half of a pair is read as the replacement character.
                return "\\uD8\(Int.random(in: 10...99, using: &random))"
            }
            return String(scalar).utf16.map { unit in
                let digits = String(unit, radix: 16, uppercase: Bool.random(using: &random))
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        }.joined()
    }

    private static let short: [Unicode.Scalar: String] = [
        "/": "\\/", "\\": "\\\\", "\"": "\\\"", "\n": "\\n",
    ]

    private func mayContain(_ entry: String, _ filter: NeedleFilter) -> Bool {
        let bytes = Array(entry.utf8)
        return filter.mayContain(bytes.span.bytes)
    }
}
