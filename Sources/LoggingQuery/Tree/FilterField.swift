import LogEntries
import Messages
public import SourceText

/// A field of a log entry.
public struct FilterField: Hashable, Sendable {
    /// The names from the entry to the field, as JSON has them.
    public let path: [String]

    /// What its values are.
    public let type: FieldType

    /// Where it stands in the filter.
    public let range: SourceRange

    /// How each name is looked for.
    let steps: [Step]

    /// Where the entry lacks the field: its own fields have a default, those of payloads and labels are missing.
    let isDefaulted: Bool

    struct Step: Hashable, Sendable {
        let name: JSONName
        /// The name as names of protocol buffers are compared; nil where every letter counts.
        let folded: String?
    }

    /// The path as a filter has it, with quotes where a name needs them.
    public var text: String { path.map(Self.quoted).joined(separator: ".") }

    private static func quoted(_ name: String) -> String {
        let isPlain = !name.isEmpty && name.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "_-/@%$#".unicodeScalars.contains(scalar)
        }
        guard !isPlain || name.hasPrefix("-") else { return name }
        return "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}

extension FilterField {
    /// Finds a field by the names of a path.
    /// - Throws: `FilterError` for a name that log entries do not have.
    init(_ names: [PathName]) throws(FilterError) {
        if let name = names.first(where: { !$0.isQuoted && $0.text.contains("[") }) {
            throw FilterError(
                .indexInPath,
                "a path has no index: a comparison holds when it does for any element of an array",
                at: name.range
            )
        }
        var type = FieldType.message(LogEntrySchema.fields)
        var path: [String] = []
        var steps: [Step] = []
        var isDefaulted = true
        for name in names {
            let member = try Self.member(name, of: type, behind: path)
            type = member.type
            path.append(member.name)
            let isFolded = path.first == "protoPayload" && path.count > 1
            steps.append(
                Step(name: JSONName(member.name), folded: isFolded ? LogEntrySchema.folded(member.name) : nil)
            )
            isDefaulted = isDefaulted && type.hasDefault
        }
        let range = names.dropFirst().reduce(names.first?.range ?? SourceRange(0, 0)) { $0.union($1.range) }
        self.init(path: path, type: type, range: range, steps: steps, isDefaulted: isDefaulted)
    }

    private static func member(
        _ name: PathName,
        of type: FieldType,
        behind path: [String]
    ) throws(FilterError) -> (name: String, type: FieldType) {
        switch type {
        case .message(let members):
            if let found = LogEntrySchema.member(name.text, of: members) { return found }
            throw unknown(name, path, members.keys.sorted())
        case .list(let element): return try member(name, of: element, behind: path)
        case .labels, .payload, .protoPayload, .any: return (name.text, .any)
        default: throw unknown(name, path, [])
        }
    }

    private static func unknown(_ name: PathName, _ path: [String], _ known: [String]) -> FilterError {
        let parent = path.isEmpty ? "LogEntry" : path.joined(separator: ".")
        let message: Message =
            if let nearest = NearestName.nearest(to: name.text, among: known) {
                "\(parent) has no field '\(name.text)'; did you mean '\(nearest)'?"
            } else if known.isEmpty {
                "\(parent) has no fields, so no '\(name.text)'"
            } else if path.isEmpty {
                "\(parent) has no field '\(name.text)'; what the writer of an entry has chosen lies below jsonPayload or labels"
            } else {
                "\(parent) has no field '\(name.text)', only \(known.joined(separator: ", "))"
            }
        return FilterError(.unknownField, message, at: name.range)
    }
}

/// One name of a path as it was written.
struct PathName {
    let text: String
    let range: SourceRange
    let isQuoted: Bool
}
