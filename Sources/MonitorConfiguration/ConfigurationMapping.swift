import Messages
import SourceText
import YAMLSyntax
import Yams

/// One mapping of a configuration: reads what it sets, and refuses what it does not know.
struct ConfigurationMapping {
    /// The place of the mapping, such as `retention.`; empty for the whole file.
    let path: String

    private let yaml: YAMLText
    private let entries: [String: (node: Node, offset: Int, line: Int)]
    private let mark: Mark?

    /// Takes a mapping whose keys are all known.
    /// - Throws: `SyntaxError` at the first key that is not.
    init(_ node: Node, in yaml: YAMLText, path: String = "", keys: [String]) throws(SyntaxError) {
        self.path = path
        self.yaml = yaml
        mark = node.mark
        guard let mapping = node.mapping else {
            throw SyntaxError(
                path.isEmpty
                    ? "a configuration is a list of keys and their values"
                    : "\(path.dropLast()) takes keys and their values",
                at: yaml.offset(node.mark)
            )
        }
        var entries: [String: (node: Node, offset: Int, line: Int)] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard keys.contains(name) else { throw Self.unknown(path + name, name, keys, yaml.offset(key.mark)) }
            entries[name] = (value, yaml.offset(value.mark), key.mark?.line ?? 1)
        }
        self.entries = entries
    }

    private static func unknown(_ shown: String, _ name: String, _ keys: [String], _ offset: Int) -> SyntaxError {
        if let nearest = NearestName.nearest(to: name, among: keys) {
            return SyntaxError("there is no key '\(shown)'; did you mean '\(nearest)'?", at: offset)
        }
        let known = keys.map { Message(verbatim: $0) }
        return SyntaxError("there is no key '\(shown)'; the keys are \(known, separator: .comma)", at: offset)
    }

    /// The line of a key; nil when it is not set.
    func line(_ key: String) -> Int? { entries[key]?.line }

    /// The offset of a value, or of the mapping where there is none.
    func offset(_ key: String) -> Int { entries[key]?.offset ?? yaml.offset(mark) }

    /// The text of a key; nil when it is not set.
    func text(_ key: String) throws(SyntaxError) -> String? {
        guard let entry = entries[key] else { return nil }
        guard let scalar = entry.node.scalar, !scalar.string.isEmpty,
            !scalar.string.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { throw SyntaxError("\(path)\(key) takes text", at: entry.offset) }
        return scalar.string
    }

    /// What the text of a key means; nil when it is not set.
    /// - Parameter expected: what belongs there, behind "takes".
    func value<Value>(
        _ key: String,
        takes expected: Message,
        _ read: (String) -> Value?
    ) throws(SyntaxError) -> Value? {
        guard let text = try text(key) else { return nil }
        guard let value = read(text) else { throw SyntaxError("\(path)\(key) takes \(expected)", at: offset(key)) }
        return value
    }

    /// A length of time; nil when it is not set.
    func duration(_ key: String) throws(SyntaxError) -> ConfiguredDuration? {
        try value(key, takes: "a length of time such as 30s, 15m, 12h or 90d", ConfiguredDuration.init)
    }

    /// Whether a key is on; nil when it is not set.
    func flag(_ key: String) throws(SyntaxError) -> Bool? {
        guard let entry = entries[key] else { return nil }
        guard let isOn = entry.node.bool, entry.node.scalar?.style == .plain else {
            throw SyntaxError("\(path)\(key) takes true or false", at: entry.offset)
        }
        return isOn
    }

    /// A mapping within; nil when it is not set.
    func mapping(_ key: String, keys: [String]) throws(SyntaxError) -> ConfigurationMapping? {
        guard let entry = entries[key] else { return nil }
        return try ConfigurationMapping(entry.node, in: yaml, path: "\(path)\(key).", keys: keys)
    }

    /// The mappings of a list; nothing when it is not set.
    func list(_ key: String, keys: [String]) throws(SyntaxError) -> [ConfigurationMapping] {
        guard let entry = entries[key] else { return [] }
        guard let sequence = entry.node.sequence else {
            throw SyntaxError("\(path)\(key) takes a list", at: entry.offset)
        }
        var mappings: [ConfigurationMapping] = []
        for (index, node) in sequence.enumerated() {
            mappings.append(
                try ConfigurationMapping(node, in: yaml, path: "\(path)\(key)[\(index)].", keys: keys)
            )
        }
        return mappings
    }

    /// The text of a key that has to be there.
    func required(_ key: String) throws(SyntaxError) -> String {
        guard let text = try text(key) else {
            throw SyntaxError("\(path)\(key) is missing", at: yaml.offset(mark))
        }
        return text
    }
}
