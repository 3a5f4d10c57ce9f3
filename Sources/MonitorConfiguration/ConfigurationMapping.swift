public import Messages
public import SourceText

/// One mapping of a configuration: reads what it sets, and refuses what it does not know.
public struct ConfigurationMapping: Hashable, Sendable {
    /// The place of the mapping, such as `retention.`; empty for the whole file.
    public let path: String

    private let entries: [String: ConfigurationNode.Pair]
    private let start: Int

    /// Takes a mapping whose keys are checked by whoever reads them.
    init(_ node: ConfigurationNode, path: String = "") throws(SyntaxError) {
        self.path = path
        start = node.offset
        guard case .mapping(let pairs) = node.content else {
            throw SyntaxError(
                path.isEmpty
                    ? "a configuration is a list of keys and their values"
                    : "\(path.dropLast()) takes keys and their values",
                at: node.offset
            )
        }
        entries = Dictionary(pairs.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Refuses the first key that is not among the known ones.
    public func check(_ keys: [String]) throws(SyntaxError) {
        if let first = unknownKeys(keys).first { throw first }
    }

    /// A refusal for each key that is not among the known ones, in the order of the file.
    public func unknownKeys(_ known: [String]) -> [SyntaxError] {
        ordered.filter { !known.contains($0.key) }.map { unknown($0, known) }
    }

    private func unknown(_ pair: ConfigurationNode.Pair, _ keys: [String]) -> SyntaxError {
        let shown = path + pair.key
        // Secrets stand in files: whoever writes one here is told of the key for its file.
        let elsewhere = keys.first { $0 == pair.key + "_file" }
        if let nearest = elsewhere ?? NearestName.nearest(to: pair.key, among: keys) {
            return SyntaxError("there is no key '\(shown)'; did you mean '\(nearest)'?", at: pair.keyOffset)
        }
        let known = keys.map { Message(verbatim: $0) }
        return SyntaxError("there is no key '\(shown)'; the keys are \(known, separator: .comma)", at: pair.keyOffset)
    }

    private var ordered: [ConfigurationNode.Pair] { entries.values.sorted { $0.keyOffset < $1.keyOffset } }

    /// The keys that are set, in the order of the file.
    var keys: [String] { ordered.map(\.key) }

    /// Whether a key is set.
    public func sets(_ key: String) -> Bool { entries[key] != nil }

    /// The line of a key; nil when it is not set.
    func line(_ key: String) -> Int? { entries[key]?.keyLine }

    /// The offset of a value, or of the mapping where there is none.
    public func offset(_ key: String) -> Int { entries[key]?.value.offset ?? start }

    /// A refusal of what stands at a key.
    public func refusal(_ key: String, takes expected: Message) -> SyntaxError {
        SyntaxError("\(path)\(key) takes \(expected)", at: offset(key))
    }

    /// The text of a key; nil when it is not set.
    public func text(_ key: String) throws(SyntaxError) -> String? {
        guard let entry = entries[key] else { return nil }
        guard let text = Self.text(entry.value) else { throw SyntaxError("\(path)\(key) takes text", at: offset(key)) }
        return text
    }

    private static func text(_ node: ConfigurationNode) -> String? {
        guard case .text(let text, _) = node.content, !text.isEmpty,
            !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return nil }
        return text
    }

    /// What the text of a key means; nil when it is not set.
    /// - Parameter expected: what belongs there, behind "takes".
    public func value<Value>(
        _ key: String,
        takes expected: Message,
        _ read: (String) -> Value?
    ) throws(SyntaxError) -> Value? {
        guard let text = try text(key) else { return nil }
        guard let value = read(text) else { throw refusal(key, takes: expected) }
        return value
    }

    /// A length of time; nil when it is not set.
    public func duration(_ key: String) throws(SyntaxError) -> ConfiguredDuration? {
        try value(key, takes: ConfiguredDuration.expectation, ConfiguredDuration.init)
    }

    /// A whole number; nil when it is not set.
    public func number(_ key: String, in range: ClosedRange<Int>) throws(SyntaxError) -> Int? {
        try value(key, takes: "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// Whether a key is on; nil when it is not set.
    public func flag(_ key: String) throws(SyntaxError) -> Bool? {
        guard let entry = entries[key] else { return nil }
        guard case .text(_, let flag?) = entry.value.content else {
            throw SyntaxError("\(path)\(key) takes true or false", at: offset(key))
        }
        return flag
    }

    /// One text or a list of texts; nothing when it is not set.
    public func texts(_ key: String) throws(SyntaxError) -> [String] {
        guard let entry = entries[key] else { return [] }
        guard case .list(let nodes) = entry.value.content else { return try text(key).map { [$0] } ?? [] }
        var texts: [String] = []
        for (index, node) in nodes.enumerated() {
            guard let text = Self.text(node) else {
                throw SyntaxError("\(path)\(key)[\(index)] takes text", at: node.offset)
            }
            texts.append(text)
        }
        return texts
    }

    /// A mapping within, whose keys are checked by whoever reads them; nil when it is not set.
    func mapping(_ key: String) throws(SyntaxError) -> ConfigurationMapping? {
        guard let entry = entries[key] else { return nil }
        return try ConfigurationMapping(entry.value, path: "\(path)\(key).")
    }

    /// The mappings of a list, whose keys are checked by whoever reads them; nothing when it is not set.
    func list(_ key: String) throws(SyntaxError) -> [ConfigurationMapping] {
        guard let entry = entries[key] else { return [] }
        guard case .list(let nodes) = entry.value.content else {
            throw SyntaxError("\(path)\(key) takes a list", at: offset(key))
        }
        var mappings: [ConfigurationMapping] = []
        for (index, node) in nodes.enumerated() {
            mappings.append(try ConfigurationMapping(node, path: "\(path)\(key)[\(index)]."))
        }
        return mappings
    }

    /// The text of a key that has to be there.
    public func required(_ key: String) throws(SyntaxError) -> String {
        guard let text = try text(key) else { throw missing(key) }
        return text
    }

    /// The refusal of a mapping that lacks a key.
    public func missing(_ key: String) -> SyntaxError { SyntaxError("\(path)\(key) is missing", at: start) }
}
