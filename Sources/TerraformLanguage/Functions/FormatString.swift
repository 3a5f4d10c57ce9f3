import Messages

/// A format string of `format` and `formatlist`, read into literals and verbs.
struct FormatString {
    /// A piece of the format.
    enum Piece {
        case literal(String)
        case verb(FormatVerb)
    }

    let pieces: [Piece]

    /// How many arguments the verbs reach.
    let argumentCount: Int

    /// How wide and how precise a verb may be; Terraform sets no bound.
    static let widthLimit = 4096

    /// Reads a format.
    init(_ text: String) throws(EvaluationError) {
        var reader = FormatReader(Array(text.utf8))
        pieces = try reader.pieces()
        argumentCount = reader.highest
    }

    /// Writes the arguments where the verbs stand.
    func apply(_ arguments: [Value]) throws(EvaluationError) -> String {
        var result = ""
        for piece in pieces {
            switch piece {
            case .literal(let text): result += text
            case .verb(let verb):
                guard verb.argument <= arguments.count else {
                    throw .invalid("the format wants \(argumentCount) arguments and there are \(arguments.count)")
                }
                result += try verb.text(of: arguments[verb.argument - 1])
            }
            try SizeBudget.check(bytes: result.utf8.count)
        }
        guard arguments.count <= argumentCount else {
            throw .invalid("the format uses \(argumentCount) of the \(arguments.count) arguments")
        }
        return result
    }
}

/// Reads a format string byte by byte.
private struct FormatReader {
    private let bytes: [UInt8]
    private var offset = 0
    private var next = 1
    private(set) var highest = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func pieces() throws(EvaluationError) -> [FormatString.Piece] {
        let percent = UInt8(ascii: "%")
        var result: [FormatString.Piece] = []
        while offset < bytes.count {
            let mark = bytes[offset...].firstIndex(of: percent) ?? bytes.count
            if mark > offset { result.append(.literal(String(decoding: bytes[offset..<mark], as: UTF8.self))) }
            offset = mark + 1
            guard mark < bytes.count else { break }
            if take(percent) { result.append(.literal("%")) } else { result.append(.verb(try verb())) }
        }
        return result
    }

    private mutating func verb() throws(EvaluationError) -> FormatVerb {
        var verb = FormatVerb()
        while let flag = peek, verb.set(flag: flag) { offset += 1 }
        if let digit = peek, digit > UInt8(ascii: "0"), digit <= UInt8(ascii: "9") { verb.width = try number() }
        if take(UInt8(ascii: ".")) { verb.precision = try number() }
        if take(UInt8(ascii: "[")) { next = try index() }
        guard let letter = peek else { throw .invalid("the format ends inside a verb") }
        guard let mode = FormatVerb.Mode(rawValue: letter) else {
            throw .invalid("the format has an unknown verb '\(character())'")
        }
        offset += 1
        verb.mode = mode
        verb.argument = next
        highest = max(highest, next)
        next += 1
        return verb
    }

    /// An argument's number and the closing bracket.
    private mutating func index() throws(EvaluationError) -> Int {
        guard peek != UInt8(ascii: "0") else { throw .invalid("the arguments of a format are counted from 1") }
        let index = try number()
        guard index > 0, take(UInt8(ascii: "]")) else { throw .invalid("the format has '[' without a number and ']'") }
        return index
    }

    private mutating func number() throws(EvaluationError) -> Int {
        var result = 0
        while let digit = peek, digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") {
            offset += 1
            result = result * 10 + Int(digit - UInt8(ascii: "0"))
            guard result <= FormatString.widthLimit else { throw .tooLarge("a width, precision or index in a format") }
        }
        return result
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    private func character() -> Character {
        String(decoding: bytes[offset...].prefix(4), as: UTF8.self).first ?? "?"
    }
}
