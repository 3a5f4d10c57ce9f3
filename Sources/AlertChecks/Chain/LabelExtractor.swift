import JSONSyntax
import Messages
import RegularExpressions

/// The fields of an entry as texts.
struct LogEntryFields {
    private let node: JSONNode

    init?(_ entry: String) {
        guard let node = try? JSONReader.read(Array(entry.utf8)) else { return nil }
        self.node = node
    }

    /// The text under a path; nil where there is none.
    subscript(path: String...) -> String? { value(path) }

    func value(_ path: [String]) -> String? {
        var found: JSONNode? = node
        for name in path { found = found?[name] }
        switch found?.kind {
        case .string(let text), .number(let text): return text
        case .bool(let flag): return String(flag)
        default: return nil
        }
    }
}

/// `EXTRACT(field)` or `REGEXP_EXTRACT(field, expression)`.
struct LabelExtractor {
    /// The path of the field.
    let path: [String]

    /// The path as it is written.
    let written: String
    private let expression: RegularExpression?

    init?(_ text: String) {
        let tokens = FilterScanner.tokens(of: text)
        guard tokens.count >= 4, tokens[1].kind == .open, tokens[2].kind == .word, tokens.last?.kind == .close else {
            return nil
        }
        path = tokens[2].components
        written = tokens[2].written
        switch tokens[0].text {
        case "EXTRACT": expression = nil
        case "REGEXP_EXTRACT":
            guard tokens.count >= 6, let compiled = try? RegularExpression(tokens[4].text),
                compiled.groupCount == 1
            else { return nil }
            expression = compiled
        default: return nil
        }
    }

    /// What the label is filled with; nothing where the field is not there.
    func value(in entry: LogEntryFields) -> String {
        guard let text = entry.value(path) else { return "" }
        guard let expression else { return text }
        guard let match = expression.firstMatch(in: text), let group = match.groups.first ?? nil else { return "" }
        return String(decoding: Array(text.utf8)[group], as: UTF8.self)
    }
}
