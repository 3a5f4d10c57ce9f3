import LogEntries

extension FilterFunction {
    /// Whether the function is true for an entry.
    func holds(_ root: JSONValue) -> Bool {
        switch self {
        case .logID(let name): LogName.hasID(root, name)
        case .source(let source): LogName.hasSource(root, source)
        case .sample(let field, let fraction): Sampling.selects(root, field, fraction)
        case .addressInNetwork(let field, let network, _):
            Self.any(field, root) { IPNetwork($0).map(network.contains) ?? false }
        case .search(let field, let query): query.isFound(in: root, field)
        }
    }

    /// Whether any text of a field passes a test.
    private static func any(_ field: FilterField, _ root: JSONValue, _ test: (String) -> Bool) -> Bool {
        var exists = false
        return field.contains(in: root, exists: &exists) { value in value.text.map(test) ?? false }
    }
}

/// What the name of a log says: `projects/p/logs/compute.googleapis.com%2Fshielded_vm_integrity`.
enum LogName {
    /// Whether the part behind `/logs/` is a name, once its escapes are resolved.
    static func hasID(_ root: JSONValue, _ name: String) -> Bool {
        guard let parts = parts(root) else { return false }
        return FoldedText(name).isEqual(to: resolved(parts.id))
    }

    /// Whether a log belongs to a project, folder or organization itself.
    static func hasSource(_ root: JSONValue, _ source: String) -> Bool {
        guard let parts = parts(root) else { return false }
        return FoldedText(source).isEqual(to: parts.source)
    }

    private static func parts(_ root: JSONValue) -> (source: String, id: String)? {
        guard let name = root.member("logName")?.text, let found = name.ranges(of: "/logs/").first else { return nil }
        return (String(name[..<found.lowerBound]), String(name[found.upperBound...]))
    }

    /// Resolves escapes of the form `%2F` (RFC 3986, section 2.1).
    private static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            let digits = String(rest.prefix(2))
            if byte == UInt8(ascii: "%"), let digits, digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
                let value = UInt8(digits, radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Chooses a share of the entries by the value of a field: equal values are chosen alike, in every run.
///
/// Which values the service chooses is not published, so that only the share is the same.
enum Sampling {
    static func selects(_ root: JSONValue, _ field: FilterField, _ fraction: Double) -> Bool {
        let values = FilterSubject.field(field).values(in: root).compactMap { $0.text(zone: nil) }
        guard let value = values.first else { return false }
        return Double(hash(value) >> 11) / Double(1 << 53 as UInt64) < fraction
    }

    /// FNV-1a with a mixing step, since its high bits alone follow the last letters too closely.
    private static func hash(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
        hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
        return hash ^ (hash >> 31)
    }
}
