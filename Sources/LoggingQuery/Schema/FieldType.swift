/// What the values of a field are, which decides how a value of a filter is read.
public indirect enum FieldType: Sendable, Hashable {
    /// A text.
    case text
    /// A whole number of 64 bits; JSON has it as text.
    case integer
    /// A truth value.
    case bool
    /// A severity, ordered by its number.
    case severity
    /// A moment.
    case timestamp
    /// A length of time.
    case duration
    /// Members with names that are known.
    case message([String: FieldType])
    /// Several messages; a comparison holds when it does for one.
    case list(FieldType)
    /// Texts by names that anybody may choose.
    case labels
    /// Members with names and types that anybody may choose.
    case payload
    /// The same, where the case of a name does not matter: what was a protocol buffer.
    case protoPayload
    /// Something in a payload: what it is each entry says.
    case any

    /// Whether a text in JSON is nothing but a text here: no name of a severity, no moment and no number.
    var isText: Bool {
        switch self {
        case .integer, .bool, .severity, .timestamp, .duration: false
        default: true
        }
    }

    /// Whether an entry that lacks the field has a default for it: an empty text, zero, false, the beginning of 1970.
    var hasDefault: Bool {
        switch self {
        case .labels, .payload, .protoPayload, .any, .list: false
        default: true
        }
    }
}
