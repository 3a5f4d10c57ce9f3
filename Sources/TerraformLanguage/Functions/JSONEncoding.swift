import Messages

/// Writes values as JSON, byte for byte as Go's encoder does.
struct JSONEncoding {
    private var bytes: [UInt8] = []
    private var depth = 0

    /// How deep a value may be nested.
    private static let depthLimit = 1000

    /// Writes a value without white space, keys sorted.
    static func encode(_ value: Value) throws(EvaluationError) -> String {
        var encoding = JSONEncoding()
        try encoding.write(value)
        return String(decoding: encoding.bytes, as: UTF8.self)
    }

    private mutating func write(_ value: Value) throws(EvaluationError) {
        switch value {
        case .null: bytes += "null".utf8
        case .bool(let flag): bytes += (flag ? "true" : "false").utf8
        case .number(let number): bytes += number.text.utf8
        case .string(let text): try write(text)
        case .sequence(let sequence): try write(sequence)
        case .mapping(let mapping): try write(mapping)
        case .unknown: throw .invalid("a value that is not known cannot be written as JSON")
        }
        try SizeBudget.check(bytes: bytes.count)
    }

    private mutating func write(_ sequence: SequenceValue) throws(EvaluationError) {
        try enter("[")
        for (index, element) in sequence.elements.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            try write(element)
        }
        leave("]")
    }

    private mutating func write(_ mapping: MappingValue) throws(EvaluationError) {
        try enter("{")
        for (index, (key, value)) in mapping.sorted.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            try write(key)
            bytes.append(UInt8(ascii: ":"))
            try write(value)
        }
        leave("}")
    }

    private mutating func enter(_ bracket: Unicode.Scalar) throws(EvaluationError) {
        depth += 1
        guard depth <= Self.depthLimit else { throw .tooLarge("a value nested deeper than \(Self.depthLimit) levels") }
        bytes.append(UInt8(ascii: bracket))
    }

    private mutating func leave(_ bracket: Unicode.Scalar) {
        depth -= 1
        bytes.append(UInt8(ascii: bracket))
    }

    // MARK: Strings

    private mutating func write(_ text: String) throws(EvaluationError) {
        try SizeBudget.check(bytes: text.utf8.count)
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars { write(scalar) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
        case "\n": bytes += "\\n".utf8
        case "\r": bytes += "\\r".utf8
        case "\t": bytes += "\\t".utf8
        case "\u{8}": bytes += "\\b".utf8
        case "\u{C}": bytes += "\\f".utf8
        case "\0"..."\u{1F}", "<", ">", "&", "\u{2028}", "\u{2029}": writeEscape(scalar.value)
        default: bytes += UTF8.encode(scalar).map(Array.init) ?? []
        }
    }

    private mutating func writeEscape(_ value: UInt32) {
        let digits = String(value, radix: 16)
        bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
    }
}
