import Messages
import RegularExpressions

/// Refuses YAML before it is parsed where the parser would take more time than the text is worth.
///
/// Yams compares the keys of a mapping by all that is below them, through every alias. Terraform has no use for
/// keys other than scalars.
enum YAMLGuard {
    /// Refuses a text that is too long, or that may have an alias or a container as a key.
    static func check(_ text: String) throws(EvaluationError) {
        try SizeBudget.check(bytes: text.utf8.count)
        if let directive = find(#"(?m)^%YAML[ \t]+(\S+)"#, in: text), !directive.hasSuffix("1.1") {
            throw .invalid("YAML is read as version 1.1, and this text says another")
        }
        let keys = try count(#"(?m)(^|[\s\[{,:-])\?(\s|$)|[\]}][ \t]*:|\*[A-Za-z0-9_-]+[ \t]*:"#, in: text)
        guard keys > 0 else { return }
        let hasAliases = find(#"(^|[\s\[{},:?-])\*[A-Za-z0-9_-]"#, in: text) != nil
        guard !hasAliases, keys * text.utf8.count <= workLimit else {
            throw .limit("YAML with containers or aliases as keys is not worked out")
        }
    }

    /// How many bytes may be compared, if each key that may be a container reached to the end of the text.
    private static let workLimit = 1 << 21

    private static func count(_ pattern: String, in text: String) throws(EvaluationError) -> Int {
        guard let expression = try? RegularExpression(pattern), expression.firstMatch(in: text) != nil else { return 0 }
        return try RegexSearch.matches(of: expression, in: text).count
    }

    private static func find(_ pattern: String, in text: String) -> Substring? {
        guard let match = try? RegularExpression(pattern).firstMatch(in: text) else { return nil }
        let start = text.utf8.index(text.utf8.startIndex, offsetBy: match.range.lowerBound)
        return text[start..<text.utf8.index(start, offsetBy: match.range.count)]
    }
}
