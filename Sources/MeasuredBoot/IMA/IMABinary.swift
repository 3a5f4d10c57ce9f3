import Messages

extension IMAList {
    /// Reads `binary_runtime_measurements`; its numbers are those of a little-endian machine.
    init(binary bytes: [UInt8], _ limits: MeasurementLimits) throws(MalformedInput) {
        var reader = ByteReader(bytes.span.bytes)
        var entries: [IMAEntry] = []
        while !reader.isAtEnd {
            try Self.checkCount(entries.count, limits, at: reader.offset)
            entries.append(try Self.entry(&reader, limits))
        }
        self.init(entries)
    }

    private static func entry(
        _ reader: inout ByteReader,
        _ limits: MeasurementLimits
    ) throws(MalformedInput) -> IMAEntry {
        let offset = reader.offset
        let register = try reader.count(UInt32.self)
        try checkRegister(register, at: offset)
        let digest = Digest(try reader.bytes(20))
        let name = try limited(&reader, limits.nameSize)
        let template = String(decoding: name, as: UTF8.self)
        return IMAEntry(
            register: register,
            templateDigest: digest,
            template: template,
            measurement: try measurement(&reader, template, limits)
        )
    }

    private static func measurement(
        _ reader: inout ByteReader,
        _ template: String,
        _ limits: MeasurementLimits
    ) throws(MalformedInput) -> IMAEntry.Measurement {
        // The first template has neither the size of all fields nor that of the digest.
        guard template != "ima" else {
            let digest = Digest(try reader.bytes(20))
            let path = try limited(&reader, limits.eventSize)
            return .file(IMAFile(algorithm: "sha1", digest: digest, path: path, signature: []))
        }
        let size = try size(&reader, limits.eventSize)
        guard template == "ima-ng" || template == "ima-sig" else { return .fields(try reader.bytes(size)) }
        var fields = try reader.reader(size)
        let file = try file(&fields, template, limits)
        try fields.end("the fields of \(template)")
        return .file(file)
    }

    private static func file(
        _ fields: inout ByteReader,
        _ template: String,
        _ limits: MeasurementLimits
    ) throws(MalformedInput) -> IMAFile {
        let offset = fields.offset
        let digest = try limited(&fields, limits.nameSize)
        guard let end = digest.firstIndex(of: 0), end > 0, digest[end - 1] == UInt8(ascii: ":") else {
            throw MalformedInput("a digest begins with the name of its hash, a colon and a zero", at: offset)
        }
        let pathOffset = fields.offset
        let path = try limited(&fields, limits.eventSize)
        guard path.last == 0 else { throw MalformedInput("a path ends with a zero", at: pathOffset) }
        return IMAFile(
            algorithm: String(decoding: digest[..<(end - 1)], as: UTF8.self),
            digest: Digest(Array(digest[(end + 1)...])),
            path: path.dropLast(),
            signature: template == "ima-sig" ? try limited(&fields, limits.eventSize) : []
        )
    }

    /// The next field: a size in 32 bits and as many bytes.
    private static func limited(_ reader: inout ByteReader, _ limit: Int) throws(MalformedInput) -> [UInt8] {
        try reader.bytes(try size(&reader, limit))
    }

    private static func size(_ reader: inout ByteReader, _ limit: Int) throws(MalformedInput) -> Int {
        let offset = reader.offset
        let size = try reader.count(UInt32.self)
        guard size <= limit else {
            throw MalformedInput("a field of \(size) bytes; more than \(limit) are not read", at: offset)
        }
        return size
    }
}
