public import Findings

/// What is known of a value that is not known as a whole.
public enum KnownParts: Sendable {
    /// A text, piece by piece.
    case text([TextPiece])
    /// A list, tuple or set: its elements. One that is not known stands for any number of elements.
    case elements([Value])

    /// How many pieces or elements are kept; more than this would tell nobody more.
    static let limit = 256

    /// How many values these parts hold; a text counts one for each 16 bytes.
    var size: Int {
        switch self {
        case .text(let pieces): pieces.reduce(0) { $0 + 1 + ($1.text?.utf8.count ?? 0) / 16 }
        case .elements(let elements): elements.reduce(0) { $0 + $1.size }
        }
    }

    private var count: Int {
        switch self {
        case .text(let pieces): pieces.count
        case .elements(let elements): elements.count
        }
    }

    /// Whether there are few enough of them to be worth keeping.
    var isKept: Bool { count <= Self.limit }
}

extension Value {
    /// What is known of the value, when it is not known as a whole.
    public var parts: KnownParts? {
        if case .unknown(let unknown) = self { unknown.parts } else { nil }
    }

    /// The pieces of a value that stands in a text; nil for one that cannot stand there.
    var pieces: [TextPiece]? {
        switch self {
        case .unknown(let unknown):
            if case .text(let pieces)? = unknown.parts { return pieces }
            return [.open(unknown.missing)]
        default: return (try? Conversion.string(self)).map { [.known($0)] }
        }
    }

    /// A text of these pieces: known when all of them are.
    static func text(of pieces: [TextPiece]) -> Value {
        let merged = merged(pieces)
        let missing = merged.flatMap { if case .open(let missing) = $0 { missing } else { [MissingInput]() } }
        if missing.isEmpty { return .string(merged.compactMap(\.text).joined()) }
        return .unknown(Unknown(missing, parts: .text(merged)))
    }

    private static func merged(_ pieces: [TextPiece]) -> [TextPiece] {
        var result: [TextPiece] = []
        for piece in pieces where piece != .known("") {
            if case .known(let text) = piece, case .known(let before)? = result.last {
                result[result.count - 1] = .known(before + text)
            } else {
                result.append(piece)
            }
        }
        return result
    }

    /// A sequence of which these elements are known, and not whether there are more of them.
    static func sequence(of elements: [Value]) -> Value {
        .unknown(Unknown(Unknown.waiting(for: elements).missing, parts: .elements(elements)))
    }
}
