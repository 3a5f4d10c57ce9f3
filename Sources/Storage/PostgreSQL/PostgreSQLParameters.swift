/// Hands parameters to libpq: bytes as they are, everything else as text, whose type the server infers.
enum PostgreSQLParameters {
    typealias Values = UnsafePointer<UnsafePointer<CChar>?>?
    typealias Numbers = UnsafePointer<Int32>?

    static func with<Result>(_ parameters: [SQLValue], _ body: (Values, Numbers, Numbers) -> Result) -> Result {
        var bytes: [UInt8] = []
        var offsets: [Int?] = []
        var lengths: [Int32] = []
        for parameter in parameters {
            guard let (encoded, length) = encode(parameter) else {
                offsets.append(nil)
                lengths.append(0)
                continue
            }
            offsets.append(bytes.count)
            lengths.append(Int32(clamping: length))
            bytes += encoded
        }
        let formats = parameters.map { parameter -> Int32 in if case .blob = parameter { 1 } else { 0 } }
        // An empty buffer may have no address, and no address is no value.
        bytes.append(0)
        return bytes.withUnsafeBytes { buffer in
            let base = buffer.bindMemory(to: CChar.self).baseAddress
            let values = offsets.map { offset in offset.flatMap { base?.advanced(by: $0) } }
            return values.withUnsafeBufferPointer { values in
                lengths.withUnsafeBufferPointer { lengths in
                    formats.withUnsafeBufferPointer { body(values.baseAddress, lengths.baseAddress, $0.baseAddress) }
                }
            }
        }
    }

    /// Text ends with a zero byte, which its length does not count.
    private static func encode(_ value: SQLValue) -> ([UInt8], Int)? {
        switch value {
        case .null: nil
        case .integer(let number): text("\(number)")
        case .real(let number): text("\(number)")
        case .text(let value): text(StorableText.text(value))
        case .blob(let bytes): (bytes, bytes.count)
        }
    }

    private static func text(_ value: String) -> ([UInt8], Int) { (Array(value.utf8) + [0], value.utf8.count) }
}
