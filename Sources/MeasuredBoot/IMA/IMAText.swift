import Messages

extension IMAList {
    /// Reads `ascii_runtime_measurements`: a line for each entry.
    init(text bytes: [UInt8], _ limits: MeasurementLimits) throws(MalformedInput) {
        var entries: [IMAEntry] = []
        var start = 0
        while start < bytes.count {
            try Self.checkCount(entries.count, limits, at: start)
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            guard end - start <= limits.eventSize else {
                throw MalformedInput("a line of more than \(limits.eventSize) bytes is not read", at: start)
            }
            entries.append(try Self.entry(bytes[start..<end]))
            start = end + 1
        }
        self.init(entries)
    }

    private static func entry(_ line: ArraySlice<UInt8>) throws(MalformedInput) -> IMAEntry {
        var rest = line
        let start = line.startIndex
        guard let register = Int(word(&rest)) else { throw MalformedInput("no PCR stands here", at: start) }
        try checkRegister(register, at: start)
        let digestOffset = rest.startIndex
        guard let digest = Digest(hex: word(&rest)), digest.bytes.count == 20 else {
            throw MalformedInput("no SHA-1 digest stands here", at: digestOffset)
        }
        let template = word(&rest)
        guard !template.isEmpty else { throw MalformedInput("no template is named here", at: rest.startIndex) }
        return IMAEntry(
            register: register,
            templateDigest: digest,
            template: template,
            measurement: try measurement(rest, template)
        )
    }

    private static func measurement(
        _ text: ArraySlice<UInt8>,
        _ template: String
    ) throws(MalformedInput) -> IMAEntry.Measurement {
        guard ["ima", "ima-ng", "ima-sig"].contains(template) else {
            return .text(String(decoding: text, as: UTF8.self))
        }
        var rest = text
        let parts = word(&rest).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == (template == "ima" ? 1 : 2), let hex = parts.last, let digest = Digest(hex: hex) else {
            throw MalformedInput("no digest of a file stands here", at: text.startIndex)
        }
        var signature = Digest([])
        if template == "ima-sig" { signature = try self.signature(&rest) }
        return .file(
            IMAFile(
                algorithm: parts.count == 1 ? "sha1" : String(parts[0]),
                digest: digest,
                path: Array(rest),
                signature: signature.bytes
            )
        )
    }

    /// Takes the signature off the end. It is written also when it is empty, behind a space, and a path may have spaces.
    private static func signature(_ rest: inout ArraySlice<UInt8>) throws(MalformedInput) -> Digest {
        guard let space = rest.lastIndex(of: UInt8(ascii: " ")),
            let signature = Digest(hex: String(decoding: rest[(space + 1)...], as: UTF8.self))
        else { throw MalformedInput("no signature stands at the end of this line", at: rest.endIndex) }
        rest = rest[..<space]
        return signature
    }

    /// Takes the next word, and the space behind it.
    private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
        let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
        defer { rest = rest[min(end + 1, rest.endIndex)...] }
        return String(decoding: rest[..<end], as: UTF8.self)
    }
}
