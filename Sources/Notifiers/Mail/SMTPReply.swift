import OutboundHTTP

/// What a mail server answers (RFC 5321, section 4.2).
struct SMTPReply: Hashable, Sendable {
    let code: Int
    let lines: [String]

    /// Whether it is of the kind that a command asks for, such as 2 or 3.
    func isKind(_ kind: Int) -> Bool { code / 100 == kind }

    /// The answer on one line.
    var text: String { OneLine.text("\(code) \(lines.joined(separator: " "))", limit: 300) }
}

/// Takes replies out of what comes in, in whatever pieces it comes.
struct SMTPReplyParser {
    /// A reply that a server could not be made to end is not waited for.
    static let sizeLimit = 64 << 10

    private var bytes: [UInt8] = []
    private var lines: [String] = []
    private var size = 0

    /// What is no reply.
    struct Malformed: Error {
        let line: String
    }

    /// Whether something came that no reply has been made of.
    var hasRest: Bool { !bytes.isEmpty || !lines.isEmpty }

    mutating func append(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

    /// The next reply; nil while it is not whole.
    mutating func next() throws(Malformed) -> SMTPReply? {
        while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
            var line = bytes[..<end]
            if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            let text = String(decoding: line, as: UTF8.self)
            bytes.removeSubrange(...end)
            size += text.utf8.count
            guard size <= Self.sizeLimit else { throw Malformed(line: "") }
            if let reply = try take(text) { return reply }
        }
        guard bytes.count + size <= Self.sizeLimit else { throw Malformed(line: "") }
        return nil
    }

    private mutating func take(_ line: String) throws(Malformed) -> SMTPReply? {
        guard let code = Int(line.prefix(3)), (200..<600).contains(code), line.utf8.count >= 3 else {
            throw Malformed(line: OneLine.text(line, limit: 100))
        }
        let rest = line.dropFirst(3)
        lines.append(String(rest.dropFirst()))
        if rest.first == "-" { return nil }
        guard rest.isEmpty || rest.first == " " else { throw Malformed(line: OneLine.text(line, limit: 100)) }
        defer {
            lines = []
            size = 0
        }
        return SMTPReply(code: code, lines: lines)
    }
}
