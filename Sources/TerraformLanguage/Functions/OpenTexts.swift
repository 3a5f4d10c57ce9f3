import Findings

/// Lets functions of texts work on texts that are known in part.
///
/// What is open is filled with a character that no text has; where it comes out again, the result is open.
struct OpenTexts {
    private var fillings: [[MissingInput]] = []

    /// The first of the characters, behind all that Unicode assigns.
    private static let first: UInt32 = 0x10F000

    /// How many different open pieces are told apart.
    private static let limit = 256

    /// A value without anything open in it; nil where there is too much of it, or where a text has the character.
    mutating func fill(_ value: Value) -> Value? {
        switch value {
        case .string(let text): return Self.isFree(text) ? value : nil
        case .sequence(let sequence):
            guard sequence.unsettledBy == nil, let elements = fill(sequence.elements) else { return nil }
            return (try? SequenceValue(sequence.kind, elements)).map(Value.sequence)
        case .unknown(let unknown): return fill(unknown)
        default: return value.firstUnknown == nil ? value : nil
        }
    }

    private mutating func fill(_ values: [Value]) -> [Value]? {
        var filled: [Value] = []
        for value in values {
            guard let value = fill(value) else { return nil }
            filled.append(value)
        }
        return filled
    }

    private mutating func fill(_ unknown: Unknown) -> Value? {
        switch unknown.parts {
        case .text(let pieces)?:
            var text = ""
            for piece in pieces {
                guard let known = piece.text ?? filling(for: piece), piece.text.map(Self.isFree) ?? true else {
                    return nil
                }
                text += known
            }
            return .string(text)
        case .elements(let elements)?: return fill(elements).flatMap { try? Value.list($0) }
        case nil: return filling(for: .open(unknown.missing)).map(Value.string)
        }
    }

    private mutating func filling(for piece: TextPiece) -> String? {
        guard case .open(let missing) = piece, fillings.count < Self.limit,
            let scalar = Unicode.Scalar(Self.first + UInt32(fillings.count))
        else { return nil }
        fillings.append(missing)
        return String(Character(scalar))
    }

    private static func isFree(_ text: String) -> Bool {
        // Only characters of this plane begin with this byte.
        !text.utf8.contains(0xF4)
    }

    /// What a function made of filled values, opened again.
    /// - Parameter isWhole: whether a list has as many elements as there are.
    func open(_ value: Value, isWhole: Bool) -> Value {
        switch value {
        case .string(let text): return .text(of: pieces(of: text))
        case .sequence(let sequence):
            let elements = sequence.elements.map { open($0, isWhole: isWhole) }
            if isWhole, let same = try? SequenceValue(sequence.kind, elements) { return .sequence(same) }
            return .sequence(of: elements)
        default: return value
        }
    }

    private func pieces(of text: String) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var known = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value >= Self.first, Int(scalar.value - Self.first) < fillings.count {
                pieces += [.known(String(known)), .open(fillings[Int(scalar.value - Self.first)])]
                known.removeAll()
            } else {
                known.append(scalar)
            }
        }
        return pieces + [.known(String(known))]
    }
}
