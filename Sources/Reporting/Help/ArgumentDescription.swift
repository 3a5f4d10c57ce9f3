/// One argument, option or flag of a command.
public struct ArgumentDescription: Sendable {
    /// What kind of thing it is.
    public enum Kind: String, Sendable, Decodable {
        /// A word that stands for itself.
        case positional
        /// A name with a value.
        case option
        /// A name alone.
        case flag
    }

    /// What kind of thing it is.
    public let kind: Kind

    /// Its names with their dashes, short ones first.
    public internal(set) var names: [String]

    /// The name that switches a flag off, or nothing.
    var inverse = ""

    /// What its value is called.
    public let valueName: String

    /// What it is for, in English.
    public private(set) var abstract: String

    /// What else there is to say.
    public let discussion: String

    /// The title of the group that it belongs to, or nothing.
    public let section: String

    /// What it is when it is not given, or nothing.
    public internal(set) var defaultValue: String

    /// What it may be, or nothing when it may be anything.
    public let values: [String]

    /// Whether help leaves it out.
    public let isHidden: Bool

    let isOptional: Bool
    let isRepeating: Bool

    /// Its names and its value: `-v, --verbose`, `--format <format>`, `<path>`.
    var term: String {
        switch kind {
        case .positional: "<\(valueName)>"
        case .option: names.joined(separator: ", ") + " <\(valueName)>"
        case .flag: flagNames.joined(separator: ", ")
        }
    }

    /// The names of a flag; one that can be switched off is `--[no-]verbose`.
    var flagNames: [String] {
        names.map { inverse == "--no-\($0.dropFirst(2))" ? "--[no-]\($0.dropFirst(2))" : $0 }
    }

    /// Flags that switch the same thing on and off as one: the parser describes them one after the other.
    static func joiningInverses(_ arguments: [ArgumentDescription]) -> [ArgumentDescription] {
        arguments.reduce(into: []) { joined, argument in
            guard let last = joined.last, last.kind == .flag, argument.kind == .flag,
                let name = argument.names.last, last.names.contains(where: { name == "--no-\($0.dropFirst(2))" })
            else { return joined.append(argument) }
            joined[joined.count - 1].inverse = name
            joined[joined.count - 1].defaultValue = ""
        }
    }

    /// How it stands on the command line: `[<path> ...]`.
    var synopsis: String {
        let name = kind == .positional ? "" : (names.last ?? "") + (kind == .option ? " " : "")
        let value = kind == .flag ? "" : "<\(valueName)>"
        let text = name + value + (isRepeating ? " ..." : "")
        return isOptional ? "[\(text)]" : text
    }
}

extension ArgumentDescription: Decodable {
    private enum CodingKeys: String, CodingKey {
        case kind, names, valueName, abstract, discussion, sectionTitle, defaultValue, allValues, completionKind
        case shouldDisplay, isOptional, isRepeating
    }

    private struct Name: Decodable {
        let kind: String
        let name: String

        var isShort: Bool { kind == "short" }
        var text: String { (kind == "long" ? "--" : "-") + name }
    }

    private struct Completion: Decodable {
        struct List: Decodable { let values: [String] }
        let list: List?
    }

    /// Reads one argument.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        func text(_ key: CodingKeys) throws -> String { try values.decodeIfPresent(String.self, forKey: key) ?? "" }
        func truth(_ key: CodingKeys) throws -> Bool { try values.decodeIfPresent(Bool.self, forKey: key) ?? false }
        kind = try values.decode(Kind.self, forKey: .kind)
        let names = try values.decodeIfPresent([Name].self, forKey: .names) ?? []
        self.names = names.filter(\.isShort).map(\.text) + names.filter { !$0.isShort }.map(\.text)
        valueName = try text(.valueName)
        let (abstract, written) = Self.withoutDefault(try text(.abstract))
        self.abstract = abstract
        discussion = try text(.discussion)
        section = try text(.sectionTitle)
        defaultValue = try values.decodeIfPresent(String.self, forKey: .defaultValue) ?? written
        // What the shell completes is all that an option takes; for an argument it may be a part.
        let completed = try values.decodeIfPresent(Completion.self, forKey: .completionKind)?.list?.values ?? []
        self.values =
            try values.decodeIfPresent([String].self, forKey: .allValues) ?? (kind == .option ? completed : [])
        isHidden = try values.decodeIfPresent(Bool.self, forKey: .shouldDisplay) == false
        isOptional = try truth(.isOptional)
        isRepeating = try truth(.isRepeating)
    }

    /// A text without ` (default: …)` at its end, and what stands there: options that are settings as well name their
    /// default themselves.
    private static func withoutDefault(_ text: String) -> (text: String, value: String) {
        let start = " (default: "
        guard text.hasSuffix(")"), let range = text.ranges(of: start).last else { return (text, "") }
        return (String(text[..<range.lowerBound]), String(text[range.upperBound...].dropLast()))
    }
}
