import Messages

/// A table in the format of RFC 4180, with the details of Go's reader: blank lines are passed over.
struct CSVTable {
    private let bytes: [UInt8]
    private var offset = 0

    private static let (quote, comma, newline) = (UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"))

    /// Reads a table into a list of objects, one for each row below the header.
    static func decode(_ text: String) throws(EvaluationError) -> Value {
        var table = CSVTable(text)
        guard let header = try table.row() else { throw .invalid("this CSV text has no header line") }
        guard Set(header).count == header.count else { throw .invalid("this CSV text has two columns of one name") }
        var budget = SizeBudget()
        var rows: [Value] = []
        while let fields = try table.row() {
            guard fields.count == header.count else {
                throw .invalid("row \(rows.count + 1) of this CSV text has \(fields.count) fields, not \(header.count)")
            }
            let members = zip(header, fields).map { ($0, Value.string($1)) }
            let row = try Value.object(Dictionary(members) { _, last in last })
            try budget.take(row)
            rows.append(row)
        }
        return try .list(rows)
    }

    /// Line ends become single line feeds first, also inside quotes; a carriage return at the very end goes.
    private init(_ text: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == Self.newline, bytes.last == 0x0D { bytes.removeLast() }
            bytes.append(byte)
        }
        if bytes.last == 0x0D { bytes.removeLast() }
        self.bytes = bytes
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func row() throws(EvaluationError) -> [String]? {
        while peek == Self.newline { offset += 1 }
        guard peek != nil else { return nil }
        var fields = [try field()]
        while peek == Self.comma {
            offset += 1
            fields.append(try field())
        }
        offset += 1
        return fields
    }

    private mutating func field() throws(EvaluationError) -> String {
        if peek == Self.quote { return try quotedField() }
        let end = bytes[offset...].firstIndex { $0 == Self.comma || $0 == Self.newline } ?? bytes.count
        let field = bytes[offset..<end]
        guard !field.contains(Self.quote) else { throw .invalid("a CSV field has a quote but does not begin with one") }
        offset = end
        return String(decoding: field, as: UTF8.self)
    }

    private mutating func quotedField() throws(EvaluationError) -> String {
        var result: [UInt8] = []
        repeat {
            offset += 1
            guard let end = bytes[offset...].firstIndex(of: Self.quote) else {
                throw .invalid("a quoted CSV field is never closed")
            }
            result += bytes[offset..<end]
            offset = end + 1
            // A second quote right behind the closing one stands for a quote in the field.
            if peek == Self.quote { result.append(Self.quote) }
        } while peek == Self.quote
        guard peek == nil || peek == Self.comma || peek == Self.newline else {
            throw .invalid("text behind the closing quote of a CSV field")
        }
        return String(decoding: result, as: UTF8.self)
    }
}
