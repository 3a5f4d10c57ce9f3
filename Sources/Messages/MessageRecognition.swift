extension Message {
    /// Tells the template of an English sentence from what went into it.
    ///
    /// Of several templates that fit, the one with most text of its own counts.
    public init?(recognizing text: String, among templates: some Sequence<String>) {
        let fitting = templates.compactMap { template in
            Self.arguments(of: text, in: Self.pieces(of: template)).map { (template: template, arguments: $0) }
        }
        let ranked = fitting.max { left, right in
            let (leftLength, rightLength) = (left.template.utf8.count, right.template.utf8.count)
            return (leftLength, left.template) < (rightLength, right.template)
        }
        guard let ranked else { return nil }
        self.init(template: ranked.template, arguments: ranked.arguments)
    }

    /// The text of a template before, between and after its `{0}`, `{1}`…; none when they are not in this order.
    private static func pieces(of template: String) -> [Substring] {
        var pieces: [Substring] = []
        var rest = template[...]
        while let range = rest.range(of: "{\(pieces.count)}") {
            pieces.append(rest[..<range.lowerBound])
            rest = rest[range.upperBound...]
        }
        return pieces + [rest]
    }

    private static func arguments(of text: String, in pieces: [Substring]) -> [Argument]? {
        guard let first = pieces.first, let last = pieces.last else { return nil }
        guard pieces.count > 1 else { return first == text ? [] : nil }
        // A template without any text of its own would fit everything.
        guard pieces.contains(where: { $0.contains(where: \.isLetter) }), text.hasPrefix(first), text.hasSuffix(last)
        else { return nil }
        guard text.utf8.count >= first.utf8.count + last.utf8.count else { return nil }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        var arguments: [Argument] = []
        for piece in pieces.dropFirst().dropLast() {
            guard let range = rest.range(of: piece) else { return nil }
            arguments.append(.text(String(rest[..<range.lowerBound])))
            rest = rest[range.upperBound...]
        }
        return arguments + [.text(String(rest))]
    }
}

extension Substring {
    /// Where a text first stands.
    fileprivate func range(of text: some StringProtocol) -> Range<Index>? {
        ranges(of: text).first
    }
}
