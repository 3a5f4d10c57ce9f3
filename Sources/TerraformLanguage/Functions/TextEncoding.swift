import Messages

/// The encodings of text that are worked out, by their IANA names.
enum TextEncoding: String {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case utf16BE = "UTF-16BE"
    case utf16LE = "UTF-16LE"

    static let undecodable = EvaluationError.invalid("these bytes are not text in that encoding")

    /// The encoding of that name, in letters of either case.
    init?(_ name: String) { self.init(rawValue: LetterCase.upper(name)) }

    /// Encodes text; plain UTF-16 is big-endian with a byte order mark.
    func encode(_ text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .utf16: [0xFE, 0xFF] + TextEncoding.utf16BE.encode(text)
        case .utf16BE: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        case .utf16LE: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
    }

    /// Decodes bytes, all of which must be text.
    func decode(_ bytes: [UInt8]) throws(EvaluationError) -> String {
        try SizeBudget.check(bytes: bytes.count)
        let text: String?
        switch self {
        case .utf8: text = String(validating: bytes, as: UTF8.self)
        case .utf16, .utf16BE, .utf16LE: text = String(validating: try units(bytes), as: UTF16.self)
        }
        guard let text else { throw Self.undecodable }
        return text
    }

    private func units(_ bytes: [UInt8]) throws(EvaluationError) -> [UInt16] {
        guard bytes.count % 2 == 0 else { throw Self.undecodable }
        return stride(from: 0, to: bytes.count, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return self == .utf16LE ? second << 8 | first : first << 8 | second
        }
    }
}
