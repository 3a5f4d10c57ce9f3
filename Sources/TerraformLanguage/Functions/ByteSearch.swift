/// Searches in the bytes of texts, as Terraform does; Swift's own searches compare characters instead.
enum ByteSearch {
    /// Where a needle that is not empty begins, from left to right without overlaps, in linear time.
    static func offsets(of needle: [UInt8], in text: [UInt8], first: Bool = false) -> [Int] {
        guard !needle.isEmpty, needle.count <= text.count else { return [] }
        let fallback = fallbacks(needle)
        var result: [Int] = []
        var matched = 0
        for (index, byte) in text.enumerated() {
            while matched > 0, byte != needle[matched] { matched = fallback[matched - 1] }
            if byte == needle[matched] { matched += 1 }
            guard matched == needle.count else { continue }
            result.append(index + 1 - matched)
            if first { break }
            matched = 0
        }
        return result
    }

    /// For each beginning of the needle, how long the longest other beginning is that also ends it (Knuth, Morris, Pratt).
    private static func fallbacks(_ needle: [UInt8]) -> [Int] {
        var result = [Int](repeating: 0, count: needle.count)
        var length = 0
        for index in needle.indices.dropFirst() {
            while length > 0, needle[index] != needle[length] { length = result[length - 1] }
            if needle[index] == needle[length] { length += 1 }
            result[index] = length
        }
        return result
    }

    /// The parts of a text between separators; without a separator, its scalars.
    static func split(_ text: String, by separator: String) -> [String] {
        guard !separator.isEmpty else { return text.unicodeScalars.map { String($0) } }
        let bytes = Array(text.utf8)
        let width = separator.utf8.count
        var parts: [String] = []
        var start = 0
        for offset in offsets(of: Array(separator.utf8), in: bytes) {
            parts.append(String(decoding: bytes[start..<offset], as: UTF8.self))
            start = offset + width
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }

    /// Puts a text in the place of each needle; an empty needle stands before each scalar and at the end.
    static func replace(_ needle: String, in text: String, with replacement: String) throws(EvaluationError) -> String {
        guard !needle.isEmpty else {
            return try join(text.unicodeScalars.map { String($0) }, replacement, around: true)
        }
        return try join(split(text, by: needle), replacement)
    }

    /// Joins parts, refusing a result that is too long before it is made.
    static func join(_ parts: [String], _ separator: String, around: Bool = false) throws(EvaluationError) -> String {
        let bytes = parts.reduce(0) { $0 &+ $1.utf8.count }
        let gaps = max(0, parts.count - 1) + (around ? 2 : 0)
        let (glue, overflow) = separator.utf8.count.multipliedReportingOverflow(by: gaps)
        try SizeBudget.check(bytes: overflow ? nil : bytes.addingReportingOverflow(glue).partialValue)
        let joined = parts.joined(separator: separator)
        guard around else { return joined }
        return parts.isEmpty ? separator : separator + joined + separator
    }
}
