package import Messages
package import SourceText
package import Yams

/// A list of keys and their values, of which only known ones are allowed.
package struct YAMLRecord {
    private let yaml: YAMLText
    private let node: Node
    private var nodes: [String: Node] = [:]

    /// The most entries that a list may have.
    private static let countLimit = 20_000

    /// Takes a node as a record.
    package init(_ node: Node, _ yaml: YAMLText, keys: [String]) throws(SyntaxError) {
        self.yaml = yaml
        self.node = node
        guard let mapping = node.mapping else {
            throw SyntaxError("keys and their values are expected here", at: yaml.offset(node.mark))
        }
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            guard keys.contains(name) else { throw Self.unknown(name, keys, at: yaml.offset(key.mark)) }
            nodes[name] = value
        }
    }

    private static func unknown(_ name: String, _ keys: [String], at offset: Int) -> SyntaxError {
        if let nearest = NearestName.nearest(to: name, among: keys) {
            return SyntaxError("there is no key '\(name)'; did you mean '\(nearest)'?", at: offset)
        }
        let known = keys.map { Message(verbatim: $0) }
        return SyntaxError("there is no key '\(name)'; the keys are \(known, separator: .comma)", at: offset)
    }

    /// A refusal of what stands at a key.
    package func refusal(_ key: String, _ message: Message) -> SyntaxError {
        SyntaxError(message, at: yaml.offset(nodes[key]?.mark ?? node.mark))
    }

    private func node(_ key: String) throws(SyntaxError) -> Node {
        guard let found = nodes[key] else { throw refusal(key, "the key '\(key)' is missing") }
        return found
    }

    /// Text in quotes, or plain text that is nothing else.
    package func text(_ key: String) throws(SyntaxError) -> String {
        guard let scalar = try node(key).scalar, scalar.style != .plain || !scalar.string.isEmpty else {
            throw refusal(key, "\(key) takes text here")
        }
        return scalar.string
    }

    /// Text that may be left out.
    package func optionalText(_ key: String) throws(SyntaxError) -> String? {
        nodes[key] == nil ? nil : try text(key)
    }

    /// A whole number.
    package func integer(_ key: String) throws(SyntaxError) -> Int {
        guard let scalar = try node(key).scalar, scalar.style == .plain, let number = Int(scalar.string) else {
            throw refusal(key, "\(key) takes a whole number")
        }
        return number
    }

    /// One of some names.
    package func choice<Choice: CaseIterable & RawRepresentable>(_ key: String) throws(SyntaxError) -> Choice
    where Choice.RawValue == String {
        let name = try text(key)
        if let choice = Choice(rawValue: name) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        let known = names.map { Message(verbatim: $0) }
        if let nearest = NearestName.nearest(to: name, among: names) {
            throw refusal(key, "'\(name)' is none of \(known, separator: .comma); did you mean '\(nearest)'?")
        }
        throw refusal(key, "'\(name)' is none of \(known, separator: .comma)")
    }

    /// A record within this one.
    package func record(_ key: String, keys: [String]) throws(SyntaxError) -> YAMLRecord {
        try YAMLRecord(try node(key), yaml, keys: keys)
    }

    /// A list of records.
    package func list(_ key: String, keys: [String]) throws(SyntaxError) -> [YAMLRecord] {
        guard let sequence = try node(key).sequence else { throw refusal(key, "\(key) takes a list") }
        guard sequence.count <= Self.countLimit else {
            throw refusal(key, "a list of more than \(Self.countLimit) entries is not read")
        }
        var records: [YAMLRecord] = []
        for node in sequence { records.append(try YAMLRecord(node, yaml, keys: keys)) }
        return records
    }

    /// A list of records that may be left out.
    package func optionalList(_ key: String, keys: [String]) throws(SyntaxError) -> [YAMLRecord] {
        nodes[key] == nil ? [] : try list(key, keys: keys)
    }
}
